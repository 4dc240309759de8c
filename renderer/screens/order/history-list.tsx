import { useTranslation } from 'react-i18next'
import type { OrderEvent } from '#shared/order/event.ts'
import type { AlarmCode, OrderView } from '#shared/order/order.ts'
import { isolateCode, isolateText } from '../../components/isolate.ts'
import { useFormat } from '../../i18n/use-format.tsx'
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
          <span>{words(event)}</span>
          <span className={classes.quiet}>
            {format.stamp(event.at)}
            {' · '}
            <bdi>
              {shop?.operators.find((person) => person.id === event.operator)?.name ??
                (event.operator || (event.station === 'shop' ? t('order.shop') : event.station))}
            </bdi>
            {event.seq === undefined && <em> · {t('order.notSent')}</em>}
          </span>
        </li>
      ))}
    </ol>
  )
}

function useEventWords(order: OrderView): (event: OrderEvent) => string {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const lineName = (lineId: string) => isolateText(order.lines.find((line) => line.id === lineId)?.name ?? lineId)
  const carrierName = (id: string) => {
    const carrier = shop?.carriers.find((candidate) => candidate.id === id)
    return isolateText(carrier ? format.label(carrier.name) : id)
  }
  /** An alarm's id is its code, and for some what it is about. */
  const alarmName = (id: string) => {
    const code = id.split(':')[0] ?? ''
    return i18n.exists(`alarm.${code}`) ? t(`alarm.${code as AlarmCode}`) : isolateCode(id)
  }
  return (event) => {
    switch (event.type) {
      case 'order-cancelled':
      case 'order-held':
        return t(`event.${event.type}`, { reason: isolateText(event.data.reason) })
      case 'payment-confirmed':
        return t('event.payment-confirmed', { method: isolateText(event.data.method) })
      case 'item-packed':
      case 'item-unpacked':
        return t(`event.${event.type}`, { line: lineName(event.data.lineId) })
      case 'parcel-closed':
        return t('event.parcel-closed', { weight: `${format.kilograms(event.data.weightGrams)} ${t('pack.kg')}` })
      case 'shipment-booked':
      case 'parcel-handed-over':
        return t(`event.${event.type}`, { carrier: carrierName(event.data.carrier) })
      case 'invoice-issued':
        return t('event.invoice-issued', { number: isolateCode(event.data.number) })
      case 'document-printed':
        return t('event.document-printed', {
          document: t(`document.${event.data.kind}`),
          copy: format.number(event.data.copy),
        })
      case 'status-set':
        return t('event.status-set', { status: isolateText(event.data.status) })
      case 'note-added':
        return t('event.note-added', { text: isolateText(event.data.text) })
      case 'carrier-reported':
        return t('event.carrier-reported', { state: t(`carrierState.${event.data.state}`) })
      case 'alarm-acknowledged':
        return t('event.alarm-acknowledged', { alarm: alarmName(event.data.alarmId) })
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
