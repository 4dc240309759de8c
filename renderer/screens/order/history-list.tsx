import { useTranslation } from 'react-i18next'
import type { OrderEvent } from '#shared/order/event.ts'
import type { OrderView } from '#shared/order/order.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useShop } from '../../orders/use-station.ts'
import classes from './order-screen.module.css'

/** Everything that happened, newest first: what, when, who, where, and whether the endpoint has it. */
export function HistoryList({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const words = useEventWords(order)
  return (
    <ol className={classes.history} data-testid="history">
      {[...order.history].reverse().map((event) => (
        <li key={event.id} data-type={event.type}>
          <span>
            <bdi>{words(event)}</bdi>
          </span>
          <span className={classes.quiet}>
            {format.stamp(event.at)}
            {' · '}
            <bdi>
              {shop?.operators.find((person) => person.id === event.operator)?.name ??
                (event.operator || event.station)}
            </bdi>
            {event.seq === undefined && <em> · {t('order.notSent')}</em>}
          </span>
        </li>
      ))}
    </ol>
  )
}

function useEventWords(order: OrderView): (event: OrderEvent) => string {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const lineName = (lineId: string) => order.lines.find((line) => line.id === lineId)?.name ?? lineId
  const carrierName = (id: string) => {
    const carrier = shop?.carriers.find((candidate) => candidate.id === id)
    return carrier ? format.label(carrier.name) : id
  }
  return (event) => {
    switch (event.type) {
      case 'order-cancelled':
      case 'order-held':
        return t(`event.${event.type}`, { reason: event.data.reason })
      case 'payment-confirmed':
        return t('event.payment-confirmed', { method: event.data.method })
      case 'item-packed':
      case 'item-unpacked':
        return t(`event.${event.type}`, { line: lineName(event.data.lineId) })
      case 'parcel-closed':
        return t('event.parcel-closed', { weight: `${format.kilograms(event.data.weightGrams)} ${t('pack.kg')}` })
      case 'shipment-booked':
      case 'parcel-handed-over':
        return t(`event.${event.type}`, { carrier: carrierName(event.data.carrier) })
      case 'invoice-issued':
        return t('event.invoice-issued', { number: event.data.number })
      case 'document-printed':
        return t('event.document-printed', {
          document: t(`document.${event.data.kind}`),
          copy: format.number(event.data.copy),
        })
      case 'status-set':
        return t('event.status-set', { status: event.data.status })
      case 'note-added':
        return t('event.note-added', { text: event.data.text })
      case 'carrier-reported':
        return t('event.carrier-reported', { state: t(`carrierState.${event.data.state}`) })
      case 'alarm-acknowledged':
        return t('event.alarm-acknowledged', { alarm: event.data.alarmId })
      case 'order-received':
      case 'order-revised':
      case 'packing-started':
      case 'parcel-opened':
      case 'order-released':
      case 'order-delivered':
      case 'double-pack-resolved':
        return t(`event.${event.type}`)
      default:
        event satisfies never
        return t('event.unknown')
    }
  }
}
