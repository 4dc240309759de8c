import { type PlannedMessage, planMessages } from '../messages/plan-messages.ts'
import type { FactDraft } from '../order/fact-draft.ts'
import { foresee, type HeldOrder } from './foresee.ts'
import type { ShopProfile } from './shop-profile.ts'

/** The messages that the endpoint will make of these facts, by the endpoint's own rule. */
export function forecastMessages(
  held: HeldOrder,
  drafts: readonly FactDraft[],
  shop: ShopProfile,
  at: string,
): PlannedMessage[] {
  return foresee(held, drafts, { at, operator: '' }).flatMap(({ before, event, after }) =>
    planMessages(before, event, after, shop),
  )
}
