import { fold, foldDigits } from '../text/fold.ts'
import type { OrderDocument, OrderSummary, OrderView } from './order.ts'

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
    dueOnDelivery: view.payment.state === 'on-delivery' ? intake.totals.total : 0,
    currency: intake.currency,
    lines: goods.length,
    pieces: sum((line) => line.ordered),
    open: sum((line) => line.open),
    held: view.hold !== undefined,
    alarms: view.alarms.map((alarm) => alarm.code),
    status: view.status,
    placedAt: intake.placedAt,
    search: searchText(view),
  }
}

function searchText(view: OrderView): string {
  const { intake, parcels, invoiceNumber } = view
  const phones = [intake.customer.phone, intake.shipTo.phone].map((phone) => foldDigits(phone ?? ''))
  const words = [
    intake.number,
    intake.customer.name,
    intake.shipTo.name,
    invoiceNumber ?? '',
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
