import { invoiceOf } from '#shared/documents/from-order.ts'
import { type LegalField, type LegalFinding, legalFindings } from '#shared/legal/legal-check.ts'
import { waybillSnapshot } from '#shared/numbers/paper-snapshots.ts'
import type { OrderView } from '#shared/order/order.ts'
import { filesOf } from '#shared/order/order-file.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { billsAtPacking } from '../packing/finish-papers.ts'
import { leavesWithPapers } from './leaves-with-papers.ts'
import { type Paper, paperSet, type SetKind, showsPrices } from './paper-set.ts'
import { waybillIsRenewable } from './renew-waybill.ts'

/** A paper that lacks what the law wants on it. */
export interface LegalComplaint {
  readonly kind: SetKind
  readonly findings: readonly LegalFinding[]
  /** The order has it all by now, but the paper took its number before: a person has to void it (P21). */
  readonly frozen?: boolean
}

/** The order's invoice should have come with the packing and has never been made; a person makes it again after a void. */
export function awaitsOwnInvoice(order: OrderView, shop: ShopProfile): boolean {
  return billsAtPacking({ order, shop }) && !order.issued.some((paper) => paper.kind === 'invoice')
}

/** What an invoice of this order would lack if it got its number now. The number itself is never what is missing. */
export function invoiceComplaints(order: OrderView, shop: ShopProfile, issuedOn: string): readonly LegalFinding[] {
  const numbered = { ...order, invoiceNumber: order.intake.number, issued: [] }
  const data = invoiceOf({ order: numbered, shop, issuedOn, copy: 1 })
  return data === undefined ? [] : legalFindings(data)
}

/** True where the shop's rule says that such an invoice must not be made: then it takes no number either (C9). */
export function invoiceIsHeld(order: OrderView, shop: ShopProfile, issuedOn: string): boolean {
  return shop.procedure.rules.legalCheck === 'block' && invoiceComplaints(order, shop, issuedOn).length > 0
}

/** What only packing brings: before it, these are not yet missing. */
const comesWithPacking: ReadonlySet<LegalField> = new Set(['parcels', 'weights'])

/** What the waybill of an order that is still to be packed would lack, so that it is filled in before it takes a number. */
function waybillAhead(order: OrderView, shop: ShopProfile, day: string): LegalComplaint[] {
  const brought = filesOf(order.intake.files, 'waybill').length > 0
  const leaves = order.shipments.length === 0 && order.stage !== 'cancelled'
  if (brought || !leaves || !shop.procedure.rules.paperSet.includes('waybill')) return []
  const data = { ...waybillSnapshot(order, shop, order.intake.number, day), copy: 1 }
  if (order.intake.gift === true && showsPrices(data)) return []
  const findings = legalFindings(data).filter(({ field }) => !comesWithPacking.has(field))
  return findings.length > 0 ? [{ kind: 'waybill', findings }] : []
}

/** Papers of a set that must not be printed as they are. Labels and slips are never among them. */
export function complaintsOf(papers: readonly Paper[]): LegalComplaint[] {
  return papers.flatMap(({ kind, data }) => {
    const findings = legalFindings(data)
    return findings.length > 0 ? [{ kind, findings }] : []
  })
}

/** A numbered invoice of this shop is still to be made for the order, by the packing or by a person. */
function isUnbilled(order: OrderView, shop: ShopProfile): boolean {
  if (!shop.procedure.rules.ownInvoices || order.invoiceNumber !== undefined) return false
  if (filesOf(order.intake.files, 'invoice').length > 0) return false
  return awaitsOwnInvoice(order, shop) || leavesWithPapers(order)
}

/** All complaints about an order's set as it would come out now, an invoice that has no number yet included. */
export function orderComplaints(order: OrderView, shop: ShopProfile, day: string): LegalComplaint[] {
  const { paperSet: kinds } = shop.procedure.rules
  const bills = kinds.includes('invoice') && order.intake.gift !== true && isUnbilled(order, shop)
  const findings = bills ? invoiceComplaints(order, shop, day) : []
  const unbilled = findings.length > 0 ? [{ kind: 'invoice' as const, findings }] : []
  const rest = complaintsOf(paperSet(order, shop, day, [])).flatMap((complaint): LegalComplaint[] => {
    if (complaint.kind === 'waybill' && waybillIsRenewable(order, shop, day)) return []
    const frozen = complaint.kind === 'invoice' && invoiceComplaints(order, shop, day).length === 0
    return [{ ...complaint, ...(frozen ? { frozen } : {}) }]
  })
  return [...unbilled, ...waybillAhead(order, shop, day), ...rest]
}
