import { formatMoney } from '../money/money.ts'
import type { Language } from '../order/intake.ts'
import type { OrderView } from '../order/order-view.ts'
import { labelIn } from '../shop/label.ts'
import type { Placeholder } from '../shop/message-template.ts'
import type { ShopProfile } from '../shop/shop-profile.ts'
import { statusOf } from '../shop/status-of.ts'
import { messageWords } from './message-words.ts'

export type MessageValues = Readonly<Record<Placeholder, string>>

const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  tr: 'tr-TR',
  pl: 'pl-PL',
  ru: 'ru-RU',
  fa: 'fa-IR-u-ca-persian',
}

/** A day in the customer's calendar and digits; `date` is YYYY-MM-DD and belongs to no time zone. */
export function customerDate(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  return format.format(new Date(`${date.slice(0, 10)}T12:00:00Z`))
}

/** What every placeholder stands for in this order, in the customer's language; empty where there is nothing. */
export function messageValues(order: OrderView, shop: ShopProfile, language = order.intake.language): MessageValues {
  const { intake, delivery, payment } = order
  const { procedure } = shop
  const money = (minor: number) => formatMoney(minor, intake.currency, language)
  const carrier = shop.carriers.find((candidate) => candidate.id === intake.shipping.carrier)
  const tracking = order.parcels.flatMap((parcel) => (parcel.state === 'void' ? [] : (parcel.trackingNumber ?? [])))
  const status = statusOf(order, procedure.statuses)
  const goods = order.lines.filter((line) => line.ordered > 0)
  const count = new Intl.NumberFormat(locales[language])
  return {
    order: intake.number,
    customer: intake.shipTo.name || intake.customer.name,
    shop: shop.name,
    shop_phone: shop.seller.address.phone ?? '',
    status: status === undefined ? '' : labelIn(status.customer ?? status.label, language),
    items: goods.map((line) => `${count.format(line.ordered)} × ${line.name}`).join('\n'),
    total: money(payment.total),
    due: payment.state === 'paid' ? '' : money(payment.total),
    availability: availability(order, language),
    payment_method: intake.payment.name,
    payment_link: intake.payment.link ?? '',
    bank_account: procedure.bankAccount,
    carrier: carrier === undefined ? intake.shipping.carrier : labelIn(carrier.name, language),
    tracking: tracking.join(', '),
    tracking_url: tracking
      .map((number) => trackingUrl(carrier?.trackingUrl, number))
      .filter(Boolean)
      .join('\n'),
    tracking_help: carrier?.trackingHelp === undefined ? '' : labelIn(carrier.trackingHelp, language),
    eta: eta(order, carrier?.transitHours, language),
    promise_date: delivery.promised === undefined ? '' : customerDate(delivery.promised, language),
    window: delivery.window === undefined ? '' : `${delivery.window.from}–${delivery.window.to}`,
    return_policy: labelIn(procedure.returnPolicy, language),
    status_page: order.page ?? '',
    cart_link: '',
  }
}

/** Empty while nobody knows: neither the stock list nor a person who looked at the order. */
function availability(order: OrderView, language: Language): string {
  const words = messageWords[language]
  const wanted = order.lines.filter((line) => line.open > 0)
  const lacking = wanted.filter((line) => (line.stock?.missing ?? 0) > 0 || isAwaited(order, line.id))
  const whole = lacking.every((line) => (line.stock?.missing ?? 0) >= line.open)
  if (lacking.length > 0) return lacking.length === wanted.length && whole ? words.awaited : words.partlyAvailable
  const made = wanted.filter((line) => line.stock === undefined && isMadeToOrder(order, line.id))
  if (made.length > 0) return made.length === wanted.length ? words.madeToOrder : words.partlyAvailable
  if (order.reserved) return words.reserved
  return order.checked !== undefined || order.confirmed !== undefined || order.picked || wanted.length === 0
    ? words.available
    : ''
}

function isMadeToOrder(order: OrderView, lineId: string): boolean {
  return order.intake.lines.some((line) => line.id === lineId && line.madeToOrder === true)
}

function isAwaited(order: OrderView, lineId: string): boolean {
  return order.shortages.some((entry) => entry.lineId === lineId && entry.way === 'replenish' && !entry.arrived)
}

export function trackingUrl(pattern: string | undefined, tracking: string): string {
  return pattern === undefined ? '' : pattern.replace('{tracking}', encodeURIComponent(tracking))
}

/** The promised day, else the carrier's usual time after the handover. */
function eta(order: OrderView, transitHours: number | undefined, language: Language): string {
  const { promised, handedOverAt } = order.delivery
  if (promised !== undefined) return customerDate(promised, language)
  if (handedOverAt === undefined || transitHours === undefined) return ''
  return customerDate(new Date(Date.parse(handedOverAt) + transitHours * 3_600_000).toISOString(), language)
}
