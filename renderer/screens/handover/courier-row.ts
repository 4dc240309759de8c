import type { DocumentKind } from '#shared/documents/document-kind.ts'
import { addressOf, fromTemplate, preferred } from '#shared/messages/plan-messages.ts'
import type { FactDraft } from '#shared/order/fact-draft.ts'
import type { Alarm, OrderView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'

/** What a courier must know about one order, and what must be known about it before the parcels leave (E27, E28). */
export interface CourierRow {
  readonly orderId: string
  readonly number: string
  readonly name: string
  readonly phone: string
  readonly country: string
  readonly street: string
  readonly city: string
  readonly window: OrderView['delivery']['window']
  readonly promised: string | undefined
  /** Minor units to collect at the door; 0 when paid. */
  readonly collect: number
  readonly currency: string
  readonly notes: readonly string[]
  /** Papers that go along on the outside. */
  readonly documents: readonly DocumentKind[]
  /** Packed parcels that have not left yet. */
  readonly parcels: number
  /** The carrier wants a tracking number and a parcel has none (A13). */
  readonly untracked: boolean
  readonly alarm: Alarm['code'] | undefined
  /** Whether the customer knows that the courier comes. */
  readonly told: { readonly kind: 'told' | 'to-call'; readonly at: string } | undefined
}

export function courierRow(order: OrderView, shop: ShopProfile): CourierRow {
  const { intake, delivery, payment } = order
  const waiting = order.parcels.filter((parcel) => parcel.state === 'closed')
  const printed = new Set(order.documents.map((document) => document.kind))
  const required = shop.procedure.rules.trackingRequired[intake.shipping.carrier] ?? false
  return {
    orderId: order.id,
    number: intake.number,
    name: intake.shipTo.name || intake.customer.name,
    phone: intake.shipTo.phone ?? intake.customer.phone ?? '',
    country: intake.shipTo.country,
    street: intake.shipTo.street,
    city: intake.shipTo.city,
    window: delivery.window,
    promised: delivery.promised,
    collect: payment.state === 'on-delivery' ? payment.total : 0,
    currency: intake.currency,
    notes: [
      ...(intake.customerNote === undefined ? [] : [intake.customerNote]),
      ...order.notes.map(({ text }) => text),
    ],
    documents: (['waybill', 'invoice'] as const).filter(
      (kind) => printed.has(kind) && !(kind === 'invoice' && intake.gift === true),
    ),
    parcels: waiting.length,
    untracked: required && waiting.some((parcel) => parcel.trackingNumber === undefined),
    alarm: order.alarms[0]?.code,
    told: toldOf(order, shop),
  }
}

function toldOf(order: OrderView, shop: ShopProfile): CourierRow['told'] {
  const template = shop.procedure.occasions['courier-soon']?.template
  const message = order.history.findLast(
    (event) => event.type === 'message-written' && template !== undefined && event.data.template === template,
  )
  if (message !== undefined) return { kind: 'told', at: message.at }
  const task = order.tasks.findLast((candidate) => candidate.reason === 'courier-soon')
  if (task === undefined) return undefined
  return task.open ? { kind: 'to-call', at: task.since } : { kind: 'told', at: task.attempts.at(-1)?.at ?? task.since }
}

/**
 * E27: tells the customer one to two hours before. By message where the shop has words and the customer an address for
 * it; else somebody has to call. `day` (YYYY-MM-DD) makes the task once a day, however often it is asked for.
 */
export function courierSoonFact(order: OrderView, shop: ShopProfile, day: string): FactDraft {
  const rule = shop.procedure.occasions['courier-soon']
  const template = shop.procedure.templates.find((candidate) => candidate.id === rule?.template)
  if (rule !== undefined && template !== undefined) {
    const channels = preferred(rule, order).filter((channel) => addressOf(order, channel) !== '')
    const { subject, text, missing } = fromTemplate(template, order, shop)
    if (channels.length > 0 && missing.length === 0 && text !== '')
      return {
        type: 'message-written',
        data: { channels, subject: subject.slice(0, 200), text, template: template.id },
      }
  }
  const taskId = `courier-soon:${day}`
  return { type: 'task-opened', data: { taskId, kind: 'notify', reason: 'courier-soon' } }
}
