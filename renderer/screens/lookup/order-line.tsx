import { useTranslation } from 'react-i18next'
import { customerDate } from '#shared/messages/message-values.ts'
import type { OrderDocument } from '#shared/order/order.ts'
import { standingOf, statusOf } from '#shared/shop/status-of.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import { useFormat } from '../../i18n/use-format.tsx'
import { useShop } from '../../orders/use-station.ts'
import classes from './order-line.module.css'

export interface OrderLineProps {
  readonly order: OrderDocument
  readonly selected: boolean
  readonly testId: string
  readonly onOpen: () => void
}

/** One order found: number, who, when it was placed, where it stands. */
export function OrderLine({ order, selected, testId, onOpen }: OrderLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const status = statusOf(standingOf(order), shop?.procedure.statuses ?? [])
  return (
    <li>
      <button
        type="button"
        className={classes.line}
        data-testid={testId}
        data-order={order.id}
        data-number={order.number}
        aria-current={selected || undefined}
        onClick={onOpen}
      >
        <strong>
          <bdi>{format.orderNumber(order.number)}</bdi>
        </strong>
        <span className={classes.who}>
          <span>
            <bdi>{order.summary.customer}</bdi>
          </span>
          <span className={classes.small}>
            <bdi>{order.summary.city}</bdi> · {customerDate(order.summary.placedAt, format.language)}
          </span>
        </span>
        <span className={classes.status}>
          {status !== undefined && <StatusMark colour={status.colour} />}
          <bdi>{status === undefined ? t(`stage.${order.stage}`) : format.label(status.label)}</bdi>
        </span>
      </button>
    </li>
  )
}
