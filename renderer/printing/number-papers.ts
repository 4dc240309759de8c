import type { LegalFinding } from '#shared/legal/legal-check.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { Station } from '../orders/station.ts'
import { makeInvoice } from './issue-paper.ts'
import { awaitsOwnInvoice, invoiceComplaints, invoiceIsHeld } from './legal-holds.ts'
import type { SetKind } from './paper-set.ts'
import { renewWaybill, waybillIsRenewable } from './renew-waybill.ts'

export interface NumberPapersRequest {
  readonly station: Station
  readonly orderId: string
  readonly operator: string
  readonly shop: ShopProfile
  /** What is to be printed; absent: the shop's whole set. */
  readonly only?: readonly SetKind[] | undefined
  /** Says that no invoice number is left. Without it no invoice is numbered here. */
  readonly noneLeft?: ((pool: string) => string) | undefined
  readonly now: Date
  /** The local day that stands on the papers. */
  readonly day: string
}

export interface Numbering {
  /** What the invoice still lacks; it has taken no number. */
  readonly held?: readonly LegalFinding[]
  /** Why the invoice has no number: NoneLeft, or the journal's refusal. The other papers can come out all the same. */
  readonly failed?: unknown
}

/**
 * Papers that the legal check held back when the order was packed have no number, or one that may not be printed; now that
 * what was missing may be there they get one, before they are printed.
 */
export async function numberPapers(request: NumberPapersRequest): Promise<Numbering> {
  const numbering = await numberInvoice(request)
  await renewHeldWaybill(request)
  return numbering
}

async function numberInvoice(request: NumberPapersRequest): Promise<Numbering> {
  const { station, orderId, operator, shop, only, noneLeft, now, day } = request
  const order = await station.order(orderId)
  const wanted = only === undefined ? shop.procedure.rules.paperSet.includes('invoice') : only.includes('invoice')
  if (order === undefined || !wanted || !awaitsOwnInvoice(order, shop)) return {}
  if (invoiceIsHeld(order, shop, day)) return { held: invoiceComplaints(order, shop, day) }
  if (noneLeft === undefined) return {}
  try {
    await station.dispatch(orderId, operator, makeInvoice({ order, shop, now, noneLeft }))
    return {}
  } catch (failed) {
    return { failed }
  }
}

async function renewHeldWaybill({ station, orderId, operator, shop, day }: NumberPapersRequest): Promise<void> {
  const order = await station.order(orderId)
  if (order === undefined || !waybillIsRenewable(order, shop, day)) return
  await station.dispatch(orderId, operator, renewWaybill(order, shop, day))
}
