import { useTranslation } from 'react-i18next'
import { useStatusWork } from '../../../ui-state/status-work.ts'
import classes from './status-work.module.css'

/** Ticks one row. The whole cell is the target. */
export function TickBox({ orderId, number }: { orderId: string; number: string }) {
  const { t } = useTranslation()
  const ticked = useStatusWork((work) => work.ticked.has(orderId))
  const tick = useStatusWork((work) => work.tick)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the box inside has the key; this only keeps the row out of it.
    <label className={classes.tick} onClick={(event) => event.stopPropagation()}>
      <input
        type="checkbox"
        checked={ticked}
        aria-label={t('bulk.tick', { number })}
        data-testid="tick"
        onChange={(event) => tick([orderId], event.currentTarget.checked)}
      />
    </label>
  )
}

/** Ticks or unticks every row that is shown. */
export function TickAll({ orderIds }: { orderIds: readonly string[] }) {
  const { t } = useTranslation()
  const all = useStatusWork((work) => orderIds.length > 0 && orderIds.every((id) => work.ticked.has(id)))
  const tick = useStatusWork((work) => work.tick)
  return (
    <label className={classes.tick}>
      <input
        type="checkbox"
        checked={all}
        aria-label={t('bulk.tickAll')}
        data-testid="tick-all"
        onChange={(event) => tick(orderIds, event.currentTarget.checked)}
      />
    </label>
  )
}
