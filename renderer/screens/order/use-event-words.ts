import { useTranslation } from 'react-i18next'
import { customerDate } from '#shared/messages/message-values.ts'
import type { TaskView } from '#shared/order/care-view.ts'
import type { EventOf, OrderEvent } from '#shared/order/event.ts'
import type { AlarmCode, OrderView } from '#shared/order/order.ts'
import { isolateCode, isolateText } from '../../components/isolate.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useShop } from '../../orders/use-station.ts'
import { useWhyWords } from './messages/why-words.ts'

/** What a fact is called in the history, in the language of the screen. */
export function useEventWords(order: OrderView): (event: OrderEvent) => string {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const whyWords = useWhyWords()
  const lineName = (lineId: string) => isolateText(order.lines.find((line) => line.id === lineId)?.name ?? lineId)
  const carrierName = (id: string) => {
    const carrier = shop?.carriers.find((candidate) => candidate.id === id)
    return isolateText(carrier ? format.label(carrier.name) : id)
  }
  const statusName = (id: string) => {
    const status = shop?.procedure.statuses.find((candidate) => candidate.id === id)
    return isolateText(status ? format.label(status.label) : id)
  }
  const taskWords = ({ kind, reason }: Pick<TaskView, 'kind' | 'reason'>) =>
    kind === 'contact-carrier' ? t('work.task.askCarrier') : t(`taskReason.${reason}`)
  const taskName = (taskId: string): string => {
    const task = order.tasks.find((candidate) => candidate.id === taskId)
    return task === undefined ? isolateCode(taskId) : taskWords(task)
  }
  /** An alarm's id is its code, and for some what it is about. */
  const alarmName = (id: string) => {
    const code = id.split(':')[0] ?? ''
    return i18n.exists(`alarm.${code}`) ? t(`alarm.${code as AlarmCode}`) : isolateCode(id)
  }
  const messageState = (state: EventOf<'message-reported'>['data']['state'], why = '') =>
    why === '' ? t(`messageState.${state}`) : `${t(`messageState.${state}`)} · ${isolateText(whyWords(why))}`
  const money = (minor: number) => isolateText(format.money(minor, order.intake.currency))
  const day = (date: string) => customerDate(date, format.language)
  return (event) => {
    switch (event.type) {
      case 'order-cancelled': {
        const { reason, code } = event.data
        const said = [code === undefined ? '' : t(`cancelCode.${code}`), isolateText(reason)].filter(
          (part) => part !== '',
        )
        return t('event.order-cancelled', { reason: said.join(' · ') })
      }
      case 'order-held':
      case 'payment-failed':
      case 'problem-raised':
      case 'return-requested':
      case 'return-started':
      case 'return-refused':
        return t(`event.${event.type}`, { reason: isolateText(event.data.reason) })
      case 'payment-confirmed':
        return t('event.payment-confirmed', { method: isolateText(event.data.method) })
      case 'payment-verified':
        return t('event.payment-verified', { receipt: isolateCode(event.data.receipt) })
      case 'payment-refunded':
        return t('event.payment-refunded', {
          amount: money(event.data.amount),
          reference: isolateCode(event.data.reference),
        })
      case 'price-confirmed':
        return t('event.price-confirmed', { amount: money(event.data.total) })
      case 'promise-set':
        return t('event.promise-set', { date: day(event.data.date) })
      case 'order-assigned': {
        const { operator, bench, team, reason = '' } = event.data
        const known = shop?.procedure.teams.find((candidate) => candidate.id === team)
        const person = shop?.operators.find((candidate) => candidate.id === operator)?.name ?? operator
        const name = person ?? bench ?? (known ? format.label(known.name) : team) ?? ''
        const assigned = t('event.order-assigned', { assignee: isolateText(name) })
        return reason === '' ? assigned : `${assigned} · ${isolateText(reason)}`
      }
      case 'item-packed':
      case 'item-unpacked':
      case 'goods-arrived':
        return t(`event.${event.type}`, { line: lineName(event.data.lineId) })
      case 'line-short':
        return t(event.data.reason === 'damaged' ? 'event.line-damaged' : 'event.line-short', {
          line: lineName(event.data.lineId),
          quantity: format.number(event.data.quantity),
        })
      case 'return-received':
        return t(`event.${event.type}`, {
          line: lineName(event.data.lineId),
          quantity: format.number(event.data.quantity),
        })
      case 'shortage-resolved':
        return t('event.shortage-resolved', {
          line: lineName(event.data.lineId),
          way: t(`shortageWay.${event.data.way}`),
        })
      case 'tote-assigned':
        return event.data.code === ''
          ? t('event.tote-freed')
          : t('event.tote-assigned', { tote: isolateCode(event.data.code) })
      case 'parcel-closed':
        return t('event.parcel-closed', { weight: `${format.kilograms(event.data.weightGrams)} ${t('pack.kg')}` })
      case 'shipment-booked':
      case 'parcel-handed-over':
        return t(`event.${event.type}`, { carrier: carrierName(event.data.carrier) })
      case 'handover-listed':
        return t('event.handover-listed', { sheet: isolateCode(event.data.sheet) })
      case 'shipping-changed':
        return t('event.shipping-changed', {
          carrier: carrierName(event.data.carrier),
          reason: isolateText(event.data.reason),
        })
      case 'delivery-rescheduled':
        return t('event.delivery-rescheduled', { date: day(event.data.date), reason: isolateText(event.data.reason) })
      case 'invoice-issued':
      case 'waybill-issued':
      case 'credit-note-issued':
      case 'exchange-ordered':
        return t(`event.${event.type}`, { number: isolateCode(event.data.number) })
      case 'document-voided':
        return t('event.document-voided', {
          document: t(`document.${event.data.kind}`),
          number: isolateCode(event.data.number),
          reason: isolateText(event.data.reason),
        })
      case 'document-printed':
        return [
          t('event.document-printed', {
            document: t(`document.${event.data.kind}`),
            copy: format.number(event.data.copy),
          }),
          ...(event.data.reason === undefined ? [] : [isolateText(event.data.reason)]),
        ].join(' · ')
      case 'status-set':
        return t('event.status-set', { status: statusName(event.data.status) })
      case 'note-added':
      case 'help-asked':
      case 'message-written':
      case 'message-received':
        return t(`event.${event.type}`, { text: isolateText(event.data.text) })
      case 'message-reported':
        return t('event.message-reported', {
          channel: t(`channel.${event.data.channel}`),
          state: messageState(event.data.state, event.data.why),
        })
      case 'message-released':
        return t('event.message-released', { answer: t(`messageState.${event.data.send ? 'waiting' : 'dropped'}`) })
      case 'task-opened':
        return t('event.task-opened', { task: taskWords(event.data) })
      case 'task-reported':
        return t('event.task-reported', {
          task: taskName(event.data.taskId),
          outcome: t(`taskOutcome.${event.data.outcome}`),
        })
      case 'carrier-reported':
        return t('event.carrier-reported', { state: t(`carrierState.${event.data.state}`) })
      case 'alarm-acknowledged':
        return t('event.alarm-acknowledged', { alarm: alarmName(event.data.alarmId) })
      default:
        return i18n.exists(`event.${event.type}`) ? t(`event.${event.type}`) : t('event.unknown')
    }
  }
}
