import { filledParcels, type OrderState } from './order-state.ts'
import type { StatusCue } from './order-summary.ts'
import type { LineView, PaymentView } from './order-view.ts'
import type { Stage } from './stage.ts'

/** Everything is in boxes and every box is closed: nothing is left to do but hand it over. */
function isPacked(state: OrderState, lines: readonly LineView[]): boolean {
  const filled = filledParcels(state)
  return (
    filled.length > 0 && filled.every((parcel) => parcel.state !== 'open') && lines.every((line) => line.open === 0)
  )
}

/** A person still has to look at it: the checklist, or the yes that reserves its goods. */
export function unchecked(state: OrderState, payment: PaymentView): boolean {
  const { gates = [] } = state.start
  if (state.intake.draft !== undefined) return true
  if (gates.includes('check') && state.checked === undefined) return true
  // Whoever has paid has confirmed.
  return gates.includes('confirm') && state.confirmed === undefined && payment.state !== 'paid'
}

/** Somebody has ordered goods for it that have not come. */
function waitsForGoods(state: OrderState, lines: readonly LineView[]): boolean {
  const ordered = [...state.shortages.values()].some((shortage) => shortage.way === 'replenish' && !shortage.arrived)
  return (
    ordered ||
    lines.some((line) => line.open > 0 && missingPieces(state, line) > 0 && line.stock?.expected !== undefined)
  )
}

/** Pieces that the shelf lacks and that are still wanted. */
export function missingPieces(state: OrderState, line: LineView): number {
  const settled = (state.givenUp.get(line.id) ?? 0) + (state.deferred.get(line.id) ?? 0)
  return Math.max(0, (line.stock?.missing ?? 0) - settled)
}

export function hasReturn(state: OrderState): boolean {
  return [...state.returns.values()].some((entry) => entry.refused === undefined)
}

export function deriveStage(state: OrderState, lines: readonly LineView[], payment: PaymentView): Stage {
  const filled = filledParcels(state)
  const someLeft = filled.some((parcel) => parcel.state === 'handed-over')
  if (hasReturn(state) && (state.delivered !== undefined || someLeft)) return 'returned'
  if (state.delivered !== undefined) return 'delivered'
  if (state.cancelled !== undefined && !someLeft) return 'cancelled'
  if (isPacked(state, lines)) {
    if (filled.every((parcel) => parcel.state === 'handed-over')) return 'shipped'
    return state.start.pickUp === true ? 'ready-for-pickup' : 'packed'
  }
  if (state.packingStartedBy !== undefined || filled.length > 0) return 'packing'
  if (state.intake.draft !== undefined) return 'draft'
  if (unchecked(state, payment)) return 'received'
  if (payment.state === 'open') return 'awaiting-payment'
  return waitsForGoods(state, lines) ? 'waiting-for-goods' : 'ready'
}

/** What a shop's statuses of one stage may be told apart by. */
export function deriveCue(state: OrderState, stage: Stage, payment: PaymentView): StatusCue {
  if (stage === 'draft') return state.intake.draft === 'price-to-confirm' ? 'price' : 'quotation'
  if (stage === 'returned') {
    if (state.refunded !== undefined) return 'refunded'
    return [...state.returns.values()].some((entry) => entry.wants === 'exchange') ? 'exchange' : 'return'
  }
  if (payment.failed !== undefined) return 'payment-failed'
  if (payment.state !== 'paid') return 'unpaid'
  if (payment.source === 'cash-desk') return 'paid-here'
  if (payment.source === 'desk') return 'paid-remote'
  return 'paid-online'
}
