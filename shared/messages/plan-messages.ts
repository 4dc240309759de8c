import type { EventOf, OrderEvent } from '../order/event.ts'
import type { Channel } from '../order/events/message-events.ts'
import { isBack } from '../order/order-flags.ts'
import type { OrderView } from '../order/order-view.ts'
import { labelIn } from '../shop/label.ts'
import type { MessageTemplate, Occasion, Placeholder } from '../shop/message-template.ts'
import type { ShopProfile } from '../shop/shop-profile.ts'
import type { ShopStatus } from '../shop/shop-status.ts'
import { type Standing, statusOf } from '../shop/status-of.ts'
import { earlierViews } from './earlier-views.ts'
import { type FilledMessage, fillTemplate, fillText, placeholdersIn } from './fill-template.ts'
import { messageValues } from './message-values.ts'

/** One message that one fact asks for. (about, channel) is its identity: it goes out at most once (I4). */
export type PlannedMessage = {
  readonly about: string
  readonly channel: Channel
  readonly to: string
  readonly subject: string
  readonly text: string
  /** An occasion may wait. Hours after the fact. */
  readonly afterHours: number
} & (
  | { readonly skip?: undefined }
  | { readonly skip: 'no-address' | 'no-text' | 'missing'; readonly missing: readonly Placeholder[] }
)

interface Wanted {
  /** The fact whose message it is, where that is not the one that brings it about. */
  readonly about?: string
  readonly channels: readonly Channel[]
  readonly filled: FilledMessage
  readonly afterHours: number
}

/**
 * What the customer must hear because of this fact: what a person wrote, a status that changed, or an occasion of
 * its own. One fact asks for one message per channel at most, and a status that says it already makes the
 * occasion silent (E24).
 */
export function planMessages(
  before: Standing | undefined,
  event: OrderEvent,
  after: OrderView,
  shop: ShopProfile,
): PlannedMessage[] {
  const said = written(event, after, shop) ?? statusChange(before, event, after, shop)
  const extra = occasion(before, event, after, shop)
  // What goes out later is no echo of the status: it has an identity of its own.
  if (extra !== undefined && extra.afterHours > 0)
    return [
      ...(said ? address(said, said.about ?? event.id, after) : []),
      ...address(extra, `later:${event.id}`, after),
    ]
  // That the goods are not here says nothing about the money that has just come (E16).
  if (event.type === 'payment-confirmed' && after.stage === 'waiting-for-goods' && said && extra)
    return [...address(said, said.about ?? event.id, after), ...address(extra, `also:${event.id}`, after)]
  const wanted = said ?? extra
  return wanted === undefined ? [] : address(wanted, wanted.about ?? event.id, after)
}

function written(event: OrderEvent, order: OrderView, shop: ShopProfile): Wanted | undefined {
  if (event.type !== 'message-written') return undefined
  const { channels, subject, text } = event.data
  const filled = fillText(text, messageValues(order, shop))
  return { channels, filled: { ...filled, subject: subject ?? subjectOf(order, shop) }, afterHours: 0 }
}

function statusChange(
  before: Standing | undefined,
  event: OrderEvent,
  after: OrderView,
  shop: ShopProfile,
): Wanted | undefined {
  const { statuses, templates } = shop.procedure
  const status = statusOf(after, statuses)
  if (before === undefined || status === undefined) return undefined
  const chosen = choiceFor(before, event, after)
  const choice = chosen?.data
  const about = chosen === undefined ? {} : { about: chosen.id }
  const changed = statusOf(before, statuses)?.id !== status.id
  if (choice === undefined && !(changed && isNews(status, event, after, shop))) return undefined
  const channels = choice?.channels ?? preferred(status, after)
  const values = messageValues(after, shop)
  // A person's silence is a choice; a status that tells nobody leaves the word to the occasion.
  if (channels.length === 0)
    return choice === undefined ? undefined : { ...about, channels, filled: none, afterHours: 0 }
  if (choice?.comment)
    return {
      ...about,
      channels,
      filled: { ...fillText(choice.comment, values), subject: subjectOf(after, shop) },
      afterHours: 0,
    }
  const template = templates.find((candidate) => candidate.id === status.message)
  return { ...about, channels, filled: fromTemplate(template, after, shop), afterHours: 0 }
}

/**
 * A status that the order had before (a box was opened again and closed) is told once (E24, I4); another parcel with
 * a number of its own is news. What the customer fetched here is in her hands: nothing is on its way.
 */
function isNews(status: ShopStatus, event: OrderEvent, after: OrderView, shop: ShopProfile): boolean {
  if (after.pickUp && after.stage === 'shipped') return false
  const numbers = (order: OrderView) =>
    order.stage === 'shipped' ? order.parcels.map((parcel) => parcel.trackingNumber ?? '').join() : ''
  return !earlierViews(after, event).some(
    (view) => statusOf(view, shop.procedure.statuses)?.id === status.id && numbers(view) === numbers(after),
  )
}

/** What a person chose for the status that holds now: said by this very fact, or waiting until its stage came. */
function choiceFor(before: Standing, event: OrderEvent, after: OrderView): EventOf<'status-set'> | undefined {
  if (after.status === undefined) return undefined
  const chosen = after.history.findLast((entry) => entry.type === 'status-set' && entry.data.stage === after.stage)
  if (chosen?.type !== 'status-set') return undefined
  return chosen.id === event.id || before.stage !== after.stage ? chosen : undefined
}

const occasionOf: Partial<Record<OrderEvent['type'], Occasion>> = {
  'payment-confirmed': 'payment-received',
  'price-confirmed': 'payment-link',
  'delivery-rescheduled': 'rescheduled',
  'payment-refunded': 'refunded',
  'order-delivered': 'review',
}

function occasion(
  before: Standing | undefined,
  event: OrderEvent,
  order: OrderView,
  shop: ShopProfile,
): Wanted | undefined {
  const rules = occasionsAt(before, event, order).map((name) => shop.procedure.occasions[name])
  const rule = rules.find((candidate) => candidate?.email || candidate?.sms)
  if (rule === undefined) return undefined
  const template = shop.procedure.templates.find((candidate) => candidate.id === rule.template)
  return { channels: preferred(rule, order), filled: fromTemplate(template, order, shop), afterHours: rule.afterHours }
}

/** The occasions that this fact is; the first one that the shop tells of speaks. */
function occasionsAt(before: Standing | undefined, event: OrderEvent, order: OrderView): Occasion[] {
  // A quotation is a cart; it is an order once the customer has ordered (B2).
  const wasCart = before?.stage === 'draft' && before.cue === 'quotation'
  if (event.type === 'order-received' || (event.type === 'order-revised' && wasCart)) {
    if (order.intake.draft === 'quotation') return []
    // Money that came with the order is acknowledged with it (E16).
    return ['order-received', ...(order.payment.state === 'paid' ? (['payment-received'] as const) : [])]
  }
  if (event.type === 'return-received') return completesReturn(event, order) ? ['return-received'] : []
  const name = occasionOf[event.type]
  // The gateway and the desk may both tell of the same money: it is acknowledged once.
  if (name === 'payment-received' && earlierViews(order, event).some((view) => view.payment.state === 'paid')) return []
  return name === undefined ? [] : [name]
}

/** With this piece everything that was announced is back; the pieces before and after it are no news. */
function completesReturn(event: EventOf<'return-received'>, order: OrderView): boolean {
  const { returnId, lineId, quantity } = event.data
  const entry = order.returns.find((candidate) => candidate.id === returnId)
  const line = entry?.lines.find((candidate) => candidate.lineId === lineId)
  return entry !== undefined && isBack(entry) && line !== undefined && line.received - quantity < line.quantity
}

/** E7: a customer who named a channel hears by that one, whichever of the two is on. */
export function preferred(switches: { readonly email: boolean; readonly sms: boolean }, order: OrderView): Channel[] {
  const { prefers } = order.intake.customer
  if (!switches.email && !switches.sms) return []
  if (prefers !== undefined && addressOf(order, prefers) !== '') return [prefers]
  return [...(switches.email ? (['email'] as const) : []), ...(switches.sms ? (['sms'] as const) : [])]
}

const none: FilledMessage = { subject: '', text: '', missing: [] }

export function fromTemplate(
  template: MessageTemplate | undefined,
  order: OrderView,
  shop: ShopProfile,
): FilledMessage {
  if (template === undefined) return none
  const { language, payment, shipping } = order.intake
  const carrier = shop.carriers.find((candidate) => candidate.id === shipping.carrier)
  const hasTracking = carrier?.tracking != null || shop.procedure.rules.trackingRequired[shipping.carrier] === true
  const owed = order.payment.state !== 'paid'
  const byTransfer = payment.method === 'transfer' && owed
  const values = messageValues(order, shop)
  const needed = template.required.filter((name) => name !== 'bank_account' || byTransfer)
  // I5: whatever the shop made of its texts, none leaves with a gap where this carrier's number belongs.
  const words = `${labelIn(template.subject, language)}\n${labelIn(template.text, language)}`
  const gap = order.stage === 'shipped' && hasTracking && placeholdersIn(words).includes('tracking')
  return fillTemplate(
    { ...template, required: gap ? [...new Set([...needed, 'tracking' as const])] : needed },
    {
      ...values,
      payment_link: owed ? values.payment_link : '',
      bank_account: byTransfer ? values.bank_account : '',
    },
    language,
    hasTracking,
  )
}

const subjectOf = (order: OrderView, shop: ShopProfile) => `${shop.name} · ${order.intake.number}`

export function addressOf(order: OrderView, channel: Channel): string {
  const { customer, shipTo } = order.intake
  return (channel === 'email' ? customer.email : (customer.phone ?? shipTo.phone)) ?? ''
}

function address({ channels, filled, afterHours }: Wanted, about: string, order: OrderView): PlannedMessage[] {
  const { missing } = filled
  return channels.map((channel) => {
    const to = addressOf(order, channel)
    const message = { about, channel, to, subject: filled.subject, text: filled.text, afterHours }
    const skip =
      missing.length > 0 ? 'missing' : filled.text === '' ? 'no-text' : to === '' ? ('no-address' as const) : undefined
    return skip === undefined ? message : { ...message, skip, missing }
  })
}
