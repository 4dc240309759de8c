import { useTranslation } from 'react-i18next'
import { customerDate } from '#shared/messages/message-values.ts'
import type { CheckItem } from '#shared/order/events/checking-events.ts'
import type { OrderView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { phoneOf } from '#shared/validation/check-complaints.ts'
import { isolateText } from '../../../components/isolate.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useShownPhone } from './shown-phone.ts'

/** What the checklist shows of each item, on one line. */
export function useCheckValues(order: OrderView, shop: ShopProfile): Readonly<Record<CheckItem, string>> {
  const { t } = useTranslation()
  const format = useFormat()
  const shownPhone = useShownPhone()
  const { customer, shipTo, payment, shipping, currency } = order.intake
  const goods = order.lines.filter((line) => line.ordered > 0)
  const pieces = goods.reduce((sum, line) => sum + line.ordered, 0)
  const carrier = shop.carriers.find((candidate) => candidate.id === shipping.carrier)
  const { promised, window } = order.delivery
  const join = (...parts: readonly (string | undefined)[]) =>
    parts
      .filter((part) => part !== undefined && part.trim() !== '')
      .map((part) => isolateText(part ?? ''))
      .join(' · ') || '—'
  return {
    items: join(
      t('queue.lines', format.counted(goods.length)),
      t('queue.pieces', format.counted(pieces)),
      format.money(order.payment.total, currency),
    ),
    contact: join(shipTo.name || customer.name, customer.email),
    phone: phoneOf(order) === '' ? '—' : shownPhone(phoneOf(order), shipTo.country),
    address: join(shipTo.street, `${shipTo.postcode} ${shipTo.city}`, format.country(shipTo.country)),
    payment: join(payment.name, t(`work.pay.${order.payment.state}`)),
    delivery: join(
      carrier ? format.label(carrier.name) : shipping.carrier,
      shipping.service,
      shipping.pickUpPoint,
      promised && customerDate(promised, format.language),
      window && `${window.from}–${window.to}`,
    ),
  }
}
