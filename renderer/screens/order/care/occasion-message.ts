import { addressOf, fromTemplate } from '#shared/messages/plan-messages.ts'
import type { Channel } from '#shared/order/events/message-events.ts'
import type { FactDraft } from '#shared/order/fact-draft.ts'
import type { OrderView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'

export interface OccasionMessage {
  readonly fact: Extract<FactDraft, { type: 'message-written' }>
  /** Why it cannot go out: no address of the customer, or a value that the shop's words need. */
  readonly problem: 'no-address' | 'missing' | undefined
}

/** What the shop says at an occasion, for a person to send; undefined where the shop has no words for it. */
export function occasionMessage(
  order: OrderView,
  shop: ShopProfile,
  occasion: 'payment-reminder' | 'courier-soon',
): OccasionMessage | undefined {
  const { occasions, templates } = shop.procedure
  const rule = occasions[occasion]
  const template = templates.find((candidate) => candidate.id === (rule?.template ?? occasion))
  if (template === undefined) return undefined
  const filled = fromTemplate(template, order, shop)
  if (filled.text === '') return undefined
  const channels = channelsFor(order, rule ?? { email: true, sms: false })
  const problem = filled.missing.length > 0 ? 'missing' : channels.length === 0 ? 'no-address' : undefined
  return {
    fact: {
      type: 'message-written',
      data: {
        channels,
        subject: filled.subject.slice(0, 200),
        text: filled.text.slice(0, 2000),
        template: template.id,
      },
    },
    problem,
  }
}

/** E7: the customer's own channel, else the shop's, else whichever reaches the customer. */
function channelsFor(order: OrderView, rule: { readonly email: boolean; readonly sms: boolean }): Channel[] {
  const reach = (channel: Channel) => addressOf(order, channel) !== ''
  const { prefers } = order.intake.customer
  if (prefers !== undefined && reach(prefers)) return [prefers]
  const wanted = (['email', 'sms'] as const).filter((channel) => rule[channel] && reach(channel))
  if (wanted.length > 0) return wanted
  return (['email', 'sms'] as const).filter(reach).slice(0, 1)
}
