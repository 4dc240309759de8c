import { fold, foldDigits } from '../text/fold.ts'
import type { OrderDocument, OrderSummary, OrderView } from './order.ts'
import { orderFlags } from './order-flags.ts'

/** The derived fields that lists and indexes need. */
export function summarise(view: OrderView): OrderSummary {
  const { intake } = view
  const goods = view.lines.filter((line) => line.ordered > 0)
  const sum = (count: (line: (typeof goods)[number]) => number) => goods.reduce((total, line) => total + count(line), 0)
  return {
    customer: intake.shipTo.name || intake.customer.name,
    city: intake.shipTo.city,
    country: intake.shipTo.country,
    carrier: intake.shipping.carrier,
    payment: view.payment.state,
    dueOnDelivery: view.payment.state === 'on-delivery' ? view.payment.total : 0,
    currency: intake.currency,
    lines: goods.length,
    pieces: sum((line) => line.ordered),
    open: sum((line) => line.open),
    held: view.hold !== undefined,
    alarms: view.alarms.map((alarm) => alarm.code),
    status: view.status ?? '',
    cue: view.cue,
    flags: orderFlags(view),
    assignee: view.assignee.operator ?? view.assignee.bench ?? view.assignee.team ?? '',
    tote: view.tote ?? '',
    touchedAt: view.history.at(-1)?.at ?? intake.placedAt,
    contactedAt: contactedAt(view),
    promised: view.delivery.promised ?? '',
    placedAt: intake.placedAt,
    search: searchText(view),
  }
}

/** When the customer last heard from us or we from them; the placing of the order is the first time. */
export function contactedAt(view: OrderView): string {
  const heard = [
    ...view.messages
      .filter((message) => message.state === 'sent' || message.state === 'received')
      .map((message) => message.at),
    ...view.tasks.flatMap((task) => task.attempts.filter((call) => call.outcome === 'reached').map((call) => call.at)),
  ]
  return heard.reduce((latest, at) => (Date.parse(at) > Date.parse(latest) ? at : latest), view.intake.placedAt)
}

function searchText(view: OrderView): string {
  const { intake, parcels, invoiceNumber } = view
  const phones = [intake.customer.phone, intake.shipTo.phone].map((phone) => foldDigits(phone ?? ''))
  const words = [
    intake.number,
    intake.customer.name,
    intake.shipTo.name,
    invoiceNumber ?? '',
    view.tote ?? '',
    intake.customer.email ?? '',
    ...parcels.flatMap((parcel) => [parcel.trackingNumber ?? '', parcel.sscc ?? '']),
    ...intake.lines.filter((line) => line.goods).map((line) => line.sku),
  ]
  return [...new Set([...words.map(fold), ...phones])].filter((word) => word !== '').join('\n')
}

/** The document for a view: what the endpoint stores, and what a station lays over its pulled copy. */
export function toDocument(view: OrderView, received: OrderDocument['intake'], seq: number): OrderDocument {
  return {
    id: view.id,
    seq,
    number: view.intake.number,
    stage: view.stage,
    // One notation, so that the index sorts instants and not spellings.
    shipBy: new Date(view.intake.shipBy).toISOString(),
    summary: summarise(view),
    intake: received,
    history: [...view.history],
  }
}
