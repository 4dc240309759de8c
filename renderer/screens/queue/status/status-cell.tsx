import { useTranslation } from 'react-i18next'
import type { OrderDocument } from '#shared/order/order.ts'
import type { ShopStatus } from '#shared/shop/shop-status.ts'
import { standingOf, statusOf } from '#shared/shop/status-of.ts'
import { StatusMark } from '../../../components/status-mark.tsx'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useShop } from '../../../orders/use-station.ts'
import { useStatusWork } from '../../../ui-state/status-work.ts'
import { listSwitches } from './list-switches.ts'
import { useResultWords } from './result-words.ts'
import classes from './status-work.module.css'
import { useChangeStatus } from './use-change-status.ts'

const none: readonly ShopStatus[] = []

/**
 * Place two of three (D11): the row's drop-down. The choice is applied at once, with the switches above the list and
 * without a comment; what is refused is said here, with what to do.
 */
export function StatusCell({ order }: { order: OrderDocument }) {
  const { t } = useTranslation()
  const format = useFormat()
  const statuses = useShop()?.procedure.statuses ?? none
  const change = useChangeStatus()
  const words = useResultWords()
  const answer = useStatusWork((work) => work.answers.get(order.id))
  const current = statusOf(standingOf(order), statuses)
  const choose = (id: string) => {
    const status = statuses.find((candidate) => candidate.id === id)
    const work = useStatusWork.getState()
    const { email, sms } = listSwitches(work, statuses)
    if (status !== undefined) void change(order, { status, email, sms }).then(work.answer)
  }
  const skipped = answer?.told.some((told) => told.state === 'skipped') ?? false
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: only keeps the row out of it.
    <div
      className={classes.cell}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    >
      <span className={classes.pick} title={current?.meaning && format.label(current.meaning)}>
        {current !== undefined && <StatusMark colour={current.colour} />}
        <select
          value={current?.id ?? ''}
          aria-label={t('bulk.statusOf', { number: order.number })}
          data-testid="row-status"
          data-status={current?.id}
          onChange={(event) => choose(event.currentTarget.value)}
        >
          {current === undefined && <option value="">{t(`stage.${order.stage}`)}</option>}
          {statuses
            .filter((status) => status.enabled || status.id === current?.id)
            .map((status) => (
              <option key={status.id} value={status.id}>
                {format.label(status.label)}
              </option>
            ))}
        </select>
      </span>
      <span className={classes.answer} aria-live="polite" data-testid="row-answer" data-result={answer?.status}>
        {answer !== undefined && answer.status !== 'ok' && words.status(answer)}
        {answer?.status === 'ok' && skipped && words.told(answer)}
      </span>
    </div>
  )
}
