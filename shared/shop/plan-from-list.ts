import { fromTemplate, preferred } from '../messages/plan-messages.ts'
import type { Channel } from '../order/events/message-events.ts'
import type { CancelCode } from '../order/events/shop-events.ts'
import type { FactDraft } from '../order/fact-draft.ts'
import { viewOrder } from '../order/reduce-order.ts'
import { forecastMessages } from './forecast-messages.ts'
import { foresee, type HeldOrder } from './foresee.ts'
import type { MessageTemplate } from './message-template.ts'
import { planStatusChange, type StatusRefusal } from './plan-status-change.ts'
import type { ShopProfile } from './shop-profile.ts'
import type { ShopStatus } from './shop-status.ts'

/** What becomes of one message of one changed order. `why` is a code: `no-address`, `missing:tracking`. */
export interface ToldCustomer {
  readonly channel: Channel
  readonly state: 'queued' | 'skipped'
  readonly why?: string
}

/** What a person asks for one or many orders from the list. Without a template the status's own message goes out. */
export interface StatusRequest {
  readonly status: ShopStatus
  readonly email: boolean
  readonly sms: boolean
  readonly template?: MessageTemplate | undefined
  readonly cancelCode?: CancelCode | undefined
}

export type ListPlan =
  | { readonly ok: true; readonly drafts: readonly FactDraft[]; readonly told: readonly ToldCustomer[] }
  | { readonly ok: false; readonly reason: StatusRefusal }

/** The facts for one order, and what its customer will hear of them by the endpoint's own rule. */
export function planFromList(held: HeldOrder, request: StatusRequest, shop: ShopProfile, at: string): ListPlan {
  const { status, template, cancelCode } = request
  const order = viewOrder({ ...held, history: [...held.history] })
  const silent = { status, channels: [], ...(cancelCode === undefined ? {} : { cancelCode }) }
  const bare = planStatusChange(order, silent, shop)
  if (!bare.ok) return bare
  const after = foresee(held, bare.drafts, { at, operator: '' }).at(-1)?.after ?? order
  const channels = preferred(request, after)
  const filled = template === undefined ? undefined : fromTemplate(template, after, shop)
  // A text with a hole in it goes to nobody (I5); the status changes all the same.
  if (filled !== undefined && filled.missing.length > 0) {
    const why = `missing:${filled.missing.join(',')}`
    return { ok: true, drafts: bare.drafts, told: channels.map((channel) => ({ channel, state: 'skipped', why })) }
  }
  const comment = filled === undefined || channels.length === 0 ? {} : { comment: filled.text }
  const plan = planStatusChange(order, { ...silent, channels, ...comment }, shop)
  if (!plan.ok) return plan
  const told = forecastMessages(held, plan.drafts, shop, at).map(
    (message): ToldCustomer =>
      message.skip === undefined
        ? { channel: message.channel, state: 'queued' }
        : { channel: message.channel, state: 'skipped', why: whyOf(message.skip, message.missing) },
  )
  return { ok: true, drafts: plan.drafts, told }
}

const whyOf = (skip: 'no-address' | 'no-text' | 'missing', missing: readonly string[]) =>
  skip === 'missing' ? `missing:${missing.join(',')}` : skip
