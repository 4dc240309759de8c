import { CircleMinus, Clock, Pause, TriangleAlert } from 'lucide-react'
import { memo, useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { AlarmCode, OrderDocument } from '#shared/order/order.ts'
import { openStages } from '#shared/order/stage.ts'
import { standingOf, statusOf } from '#shared/shop/status-of.ts'
import { Chip } from '../../components/chip.tsx'
import { PaymentChip } from '../../components/payment-chip.tsx'
import { useMinute } from '../../components/sync-badge.tsx'
import { useFormat } from '../../i18n/use-format.tsx'
import { useShop } from '../../orders/use-station.ts'
import { useDay } from '../pack/use-day.ts'
import classes from './order-table.module.css'
import { StatusCell } from './status/status-cell.tsx'
import { TickAll, TickBox } from './status/tick-box.tsx'

const hourMs = 3_600_000

export interface OrderTableProps {
  readonly orders: readonly OrderDocument[]
  readonly selectedId: string | undefined
  readonly onSelect: (orderId: string) => void
  readonly onOpen: (orderId: string) => void
}

export function OrderTable({ orders, selectedId, onSelect, onOpen }: OrderTableProps) {
  const { t } = useTranslation()
  const body = useRef<HTMLTableSectionElement>(null)
  const latest = useRef({ onSelect, onOpen })
  useEffect(() => {
    latest.current = { onSelect, onOpen }
  }, [onSelect, onOpen])
  const select = useCallback((orderId: string) => latest.current.onSelect(orderId), [])
  const open = useCallback((orderId: string) => latest.current.onOpen(orderId), [])
  useEffect(() => {
    if (selectedId === undefined) return
    body.current?.querySelector(`[data-order="${CSS.escape(selectedId)}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [selectedId])
  return (
    <table className={classes.table} data-testid="orders">
      <thead>
        <tr>
          <th scope="col" className={classes.tick}>
            <TickAll orderIds={orders.map((order) => order.id)} />
          </th>
          {(['shipBy', 'order', 'customer', 'items', 'carrier', 'payment', 'status'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`queue.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody ref={body}>
        {orders.map((order) => (
          <OrderRow key={order.id} order={order} selected={order.id === selectedId} onSelect={select} onOpen={open} />
        ))}
      </tbody>
    </table>
  )
}

interface OrderRowProps {
  readonly order: OrderDocument
  readonly selected: boolean
  readonly onSelect: (orderId: string) => void
  readonly onOpen: (orderId: string) => void
}

/** Every fact of every station reads the list again; only the rows that it changed are drawn again. */
const OrderRow = memo(DrawnRow, (before, after) => {
  const [a, b] = [before.order, after.order]
  return before.selected === after.selected && a.id === b.id && a.seq === b.seq && a.history.length === b.history.length
})

function DrawnRow({ order, selected, onSelect, onOpen }: OrderRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const now = useMinute()
  const { summary } = order
  const carrier = shop?.carriers.find((candidate) => candidate.id === summary.carrier)
  const day = useDay()
  const shipBy = format.shipBy(order.shipBy, now)
  return (
    <tr
      data-order={order.id}
      data-testid="order-row"
      data-number={order.number}
      aria-selected={selected}
      onClick={(event) => {
        // A finger has no double click to spare.
        const touched = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === 'touch'
        if (touched) onOpen(order.id)
        else onSelect(order.id)
      }}
      onDoubleClick={() => onOpen(order.id)}
    >
      <td className={classes.tick}>
        <TickBox orderId={order.id} number={order.number} />
      </td>
      <td>
        {/* What has left is not stopped by its hour any more. */}
        <span className={classes.due} data-tone={openStages.has(order.stage) ? shipBy.tone : undefined}>
          {shipBy.text}
        </span>
        <span className={classes.small}>{shipBy.time}</span>
      </td>
      <td>
        <button type="button" className={classes.number} onClick={() => onOpen(order.id)} tabIndex={-1}>
          <bdi>{format.orderNumber(order.number)}</bdi>
        </button>
      </td>
      <td className={classes.customer}>
        <strong>
          <bdi>{summary.customer}</bdi>
        </strong>
        <span className={classes.small}>
          <bdi>{summary.city}</bdi>
        </span>
        {summary.promised !== '' && (
          <span className={classes.small} data-testid="row-promised">
            {t('stock.promised', { date: day(summary.promised) })}
          </span>
        )}
      </td>
      <td>
        {t('queue.lines', format.counted(summary.lines))}
        <span className={classes.small}>{t('queue.pieces', format.counted(summary.pieces))}</span>
      </td>
      <td className={classes.carrier}>
        <bdi>{carrier ? format.label(carrier.name) : summary.carrier}</bdi>
      </td>
      <td className={classes.payment}>
        <PaymentChip
          payment={summary.payment}
          due={summary.dueOnDelivery}
          currency={summary.currency}
          refunded={summary.cue === 'refunded'}
        />
      </td>
      <td className={classes.status}>
        <Hurdle order={order} />
        <StatusCell order={order} />
        <SinceEntry order={order} now={now} />
      </td>
    </tr>
  )
}

/** How long nothing has happened to it; past the status's limit it is stale (D1). */
function SinceEntry({ order, now }: { order: OrderDocument; now: Date }) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const quietMs = now.getTime() - Date.parse(order.summary.touchedAt)
  const limit = shop && statusOf(standingOf(order), shop.procedure.statuses)?.staleHours
  const stale = limit != null && quietMs > limit * hourMs
  return (
    <span className={classes.since} data-stale={stale || undefined} data-testid="since-entry">
      {stale && <Clock size={15} aria-hidden />}
      {t(stale ? 'bulk.stale' : 'bulk.since', { duration: format.duration(quietMs) })}
    </span>
  )
}

/** What stands in the way or is half done comes before the shop's own word for it. */
function Hurdle({ order }: { order: OrderDocument }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { alarms, held, open, pieces } = order.summary
  const [alarm] = alarms
  if (alarm !== undefined)
    return (
      <Chip tone="stop" icon={TriangleAlert}>
        {t(`alarm.${alarm as AlarmCode}`)}
      </Chip>
    )
  if (held)
    return (
      <Chip tone="soon" icon={Pause}>
        {t('status.held')}
      </Chip>
    )
  if (order.stage === 'packing' && open < pieces)
    return (
      <Chip tone="soon" icon={CircleMinus}>
        {t('status.open', format.counted(open))}
      </Chip>
    )
  return null
}
