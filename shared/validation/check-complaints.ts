import type { CheckItem } from '../order/events/checking-events.ts'
import type { OrderView } from '../order/order-view.ts'
import type { ShopProfile } from '../shop/shop-profile.ts'
import { readPhone } from './phone.ts'
import { readPostcode } from './postcode.ts'

export type ComplaintCode =
  | 'no-goods'
  | 'name-missing'
  | 'no-way-to-tell'
  | 'email-wrong'
  | 'phone-missing'
  | 'phone-wrong'
  | 'street-missing'
  | 'city-missing'
  | 'postcode-missing'
  | 'postcode-wrong'
  | 'prepayment-needed'
  | 'carrier-unknown'
  | 'promise-missing'

export interface Complaint {
  readonly code: ComplaintCode
  /** What a right value looks like. */
  readonly example?: string
}

export type CheckComplaints = Readonly<Record<CheckItem, readonly Complaint[]>>

const emailForm = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** What a person should look at before saying "checked" (E1, E5). Advice: the person has the last word. */
export function checkComplaints(order: OrderView, shop: ShopProfile): CheckComplaints {
  const { customer, shipTo } = order.intake
  const phone = phoneOf(order)
  const email = customer.email?.trim() ?? ''
  return {
    items: when(!order.lines.some((line) => line.ordered > 0), 'no-goods'),
    contact: [
      ...when((shipTo.name || customer.name).trim() === '', 'name-missing'),
      ...when(email !== '' && !emailForm.test(email), 'email-wrong'),
      ...when(email === '' && phone === '', 'no-way-to-tell'),
    ],
    phone:
      phone === ''
        ? when(true, 'phone-missing')
        : when(readPhone(phone, shipTo.country)?.valid !== true, 'phone-wrong'),
    address: order.pickUp ? [] : addressComplaints(shipTo),
    payment: when(order.gates.includes('prepayment') && order.payment.state === 'open', 'prepayment-needed'),
    delivery: [
      ...when(!shop.carriers.some((carrier) => carrier.id === order.intake.shipping.carrier), 'carrier-unknown'),
      ...when(shop.procedure.rules.promiseRequired && order.delivery.promised === undefined, 'promise-missing'),
    ],
  }
}

/** The number to call about this order; empty where there is none. */
export function phoneOf(order: OrderView): string {
  return (order.intake.shipTo.phone ?? order.intake.customer.phone ?? '').trim()
}

export function addressComplaints({ street, city, postcode, country }: OrderView['intake']['shipTo']): Complaint[] {
  const read = readPostcode(postcode, country)
  const wrong = postcode.trim() === '' ? 'postcode-missing' : 'postcode-wrong'
  return [
    ...when(street.trim() === '', 'street-missing'),
    ...when(city.trim() === '', 'city-missing'),
    ...(read.ok ? [] : [{ code: wrong, ...(read.example === undefined ? {} : { example: read.example }) } as const]),
  ]
}

const when = (holds: boolean, code: ComplaintCode): Complaint[] => (holds ? [{ code }] : [])
