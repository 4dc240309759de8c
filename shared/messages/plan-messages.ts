import type { EventOf, OrderEvent } from '../order/event.ts'
import type { Channel } from '../order/events/message-events.ts'
import type { OrderView } from '../order/order-view.ts'
import type { MessageTemplate, Occasion, Placeholder } from '../shop/message-template.ts'
import type { ShopProfile } from '../shop/shop-profile.ts'
import { type Standing, statusOf } from '../shop/status-of.ts'
import { type FilledMessage, fillTemplate, fillText } from './fill-template.ts'
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
  const extra = occasion(event, after, shop)
  // What goes out later is no echo of the status: it has an identity of its own.
  if (extra !== undefined && extra.afterHours > 0)
    return [
      ...(said ? address(said, said.about ?? event.id, after) : []),
      ...address(extra, `later:${event.id}`, after),
    ]
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
  if (choice === undefined && !changed) return undefined
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

/** What a person chose for the status that holds now: said by this very fact, or waiting until its stage came. */
function choiceFor(before: Standing, event: OrderEvent, after: OrderView): EventOf<'status-set'> | undefined {
  if (after.status === undefined) return undefined
  const chosen = after.history.findLast((entry) => entry.type === 'status-set' && entry.data.stage === after.stage)
  if (chosen?.type !== 'status-set') return undefined
  return chosen.id === event.id || before.stage !== after.stage ? chosen : undefined
}

const occasionOf: Partial<Record<OrderEvent['type'], Occasion>> = {
  'order-received': 'order-received',
  'payment-confirmed': 'payment-received',
  'price-confirmed': 'payment-link',
  'delivery-rescheduled': 'rescheduled',
  'payment-refunded': 'refunded',
  'order-delivered': 'review',
  'return-requested': 'return-received',
}

function occasion(event: OrderEvent, order: OrderView, shop: ShopProfile): Wanted | undefined {
  const name = occasionOf[event.type]
  const rule = name === undefined ? undefined : shop.procedure.occasions[name]
  if (rule === undefined || !(rule.email || rule.sms)) return undefined
  const template = shop.procedure.templates.find((candidate) => candidate.id === rule.template)
  return { channels: preferred(rule, order), filled: fromTemplate(template, order, shop), afterHours: rule.afterHours }
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
  const carrier = shop.carriers.find((candidate) => candidate.id === order.intake.shipping.carrier)
  const { language } = order.intake
  return fillTemplate(template, messageValues(order, shop), language, carrier?.tracking != null)
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
