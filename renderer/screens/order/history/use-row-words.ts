import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import type { ShopStatus } from '#shared/shop/shop-status.ts'
import type { StatusStep } from '#shared/shop/status-trail.ts'
import { isolateText } from '../../../components/isolate.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useShop } from '../../../orders/use-station.ts'
import { useEventWords } from '../use-event-words.ts'
import type { HistoryRow } from './history-rows.ts'

/** A row of the history in words: what, when, who, where, old → new status, comment, channels, sent or not. */
export interface RowWords {
  readonly what: string
  readonly when: string
  readonly who: string
  readonly station: string
  readonly change: string
  readonly comment: string
  readonly channels: string
  readonly sent: string
}

export function useRowWords(order: OrderView): (row: HistoryRow) => RowWords {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const event = useEventWords(order)
  const name = (status: ShopStatus | undefined) =>
    status === undefined ? '–' : isolateText(format.label(status.label))
  const change = ({ from, to }: StatusStep) =>
    from === undefined ? name(to) : t('history.fromTo', { from: name(from), to: name(to) })
  return (row) => {
    const { type, data, operator, station, at, seq } = row.event
    const told = type === 'status-set' || type === 'message-written' ? data.channels : undefined
    return {
      what: event(row.event),
      when: format.stamp(at),
      who: shop?.operators.find((person) => person.id === operator)?.name ?? operator,
      station: station === 'shop' ? t('order.shop') : station,
      change: row.step === undefined ? '' : change(row.step),
      comment: type === 'status-set' ? (data.comment ?? '') : '',
      channels:
        told === undefined
          ? ''
          : told.length === 0
            ? t('history.toldNobody')
            : told.map((channel) => t(`channel.${channel}`)).join(' + '),
      sent: seq === undefined ? t('order.notSent') : '',
    }
  }
}
