import { fromTemplate, preferred } from '#shared/messages/plan-messages.ts'
import type { CancelCode } from '#shared/order/events/shop-events.ts'
import type { FactDraft } from '#shared/order/fact-draft.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { forecastMessages } from '#shared/shop/forecast-messages.ts'
import { foresee, type HeldOrder } from '#shared/shop/foresee.ts'
import type { MessageTemplate } from '#shared/shop/message-template.ts'
import { planStatusChange, type StatusRefusal } from '#shared/shop/plan-status-change.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { ShopStatus } from '#shared/shop/shop-status.ts'
import type { ToldCustomer } from '../../../ui-state/status-work.ts'

/** What a person asks for one or many orders from the list. Without a template the status's own message goes out. */
export interface StatusRequest {
  readonly status: ShopStatus
  readonly email: boolean
  readonly sms: boolean
  readonly template?: MessageTemplate | undefined
  readonly cancelCode?: CancelCode | undefined
}

export type OnePlan =
  | { readonly ok: true; readonly drafts: readonly FactDraft[]; readonly told: readonly ToldCustomer[] }
  | { readonly ok: false; readonly reason: StatusRefusal }

/** The facts for one order, and what its customer will hear of them by the endpoint's own rule. */
export function planOne(held: HeldOrder, request: StatusRequest, shop: ShopProfile, at: string): OnePlan {
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
