import { creditNoteSnapshot } from '#shared/documents/from-order.ts'
import { allowedActions } from '#shared/order/allowed-actions.ts'
import type { OrderView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'

/**
 * Whether a credit note can be written for the order's invoice. `none`: nobody would ask, because there is no invoice or nothing
 * was taken back; `credited`: it has one that counts; `not-on-invoice`: none of what came back stands on the invoice.
 */
export type CreditState = 'possible' | 'credited' | 'not-on-invoice' | 'none'

export function creditState(order: OrderView, shop: ShopProfile, day: string): CreditState {
  if (shop.numbers.creditNote === undefined) return 'none'
  const { credit } = allowedActions(order, shop.procedure.rules)
  if (!credit.allowed) return credit.reason === 'already-done' ? 'credited' : 'none'
  // As it would be issued, but for the number and the reason: those are never what is missing.
  const snapshot = creditNoteSnapshot(order, shop, order.intake.number, day, { reason: '' })
  return snapshot === undefined ? 'not-on-invoice' : 'possible'
}
