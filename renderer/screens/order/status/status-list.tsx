import { useTranslation } from 'react-i18next'
import type { ShopStatus } from '#shared/shop/shop-status.ts'
import type { StatusOption } from '#shared/shop/status-options.ts'
import { StatusMark } from '../../../components/status-mark.tsx'
import { useFormat } from '../../../i18n/use-format.tsx'
import classes from './order-status.module.css'

export interface StatusListProps {
  readonly options: readonly StatusOption[]
  readonly chosen: ShopStatus | undefined
  readonly onChoose: (status: ShopStatus) => void
}

/** The shop's statuses in its own order. One that cannot be set now stays, with the reason under its name. */
export function StatusList({ options, chosen, onChoose }: StatusListProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <div className={classes.list} role="radiogroup" aria-label={t('queue.status')}>
      {options.map(({ status, refused }) => (
        <label
          key={status.id}
          className={classes.option}
          data-testid={`status-${status.id}`}
          data-refused={refused}
          title={status.meaning && format.label(status.meaning)}
        >
          <input
            type="radio"
            name="status"
            checked={chosen?.id === status.id}
            disabled={refused !== undefined}
            onChange={() => onChoose(status)}
          />
          <StatusMark colour={status.colour} />
          <span>
            <bdi>{format.label(status.label)}</bdi>
            {refused !== undefined && (
              <span className={classes.reason}>
                {refused === 'already-done' ? t('statusDialog.now') : t(`refusal.${refused}`)}
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  )
}
