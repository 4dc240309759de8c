import { allLines, doublePackedParcels, packedQuantities, wanted } from './changes/double-pack.ts'
import { unchecked } from './derive-stage.ts'
import { filledParcels, liveParcels, type OrderState } from './order-state.ts'
import type { Alarm, LineView, ParcelView, PaymentView } from './order-view.ts'

/** Cash on delivery is money to come, unless the shop wants it first (E13). */
export function derivePayment(state: OrderState): PaymentView {
  const { method, paid, receipt } = state.intake.payment
  const { paidBy, verified, refunded } = state
  const failed = state.paymentFailed && { reason: state.paymentFailed.data.reason, at: state.paymentFailed.at }
  const common = { total: owed(state), verified, failed, refunded, source: paidBy?.data.source }
  if (paidBy !== undefined) return { ...common, state: 'paid', receipt: paidBy.data.receipt ?? receipt }
  if (paid) return { ...common, state: 'paid', receipt }
  const atTheDoor = method === 'cash-on-delivery' && !(state.start.gates ?? []).includes('prepayment')
  return { ...common, state: atTheDoor ? 'on-delivery' : 'open', receipt }
}

/** Nobody pays for pieces that were given up, unless something else goes in their place. */
function owed(state: OrderState): number {
  let total = state.intake.totals.total
  for (const line of state.intake.lines) {
    const replaced = state.substitutes.filter((other) => other.id.startsWith(`${line.id}~`))
    const pieces = (state.givenUp.get(line.id) ?? 0) - replaced.reduce((sum, other) => sum + other.quantity, 0)
    if (pieces > 0 && line.quantity > 0)
      total -= Math.round((line.total * Math.min(pieces, line.quantity)) / line.quantity)
  }
  return total
}

/** Conserved for every line: ordered = packed + open − over, and none of them is ever negative. */
export function deriveLines(state: OrderState): LineView[] {
  const packed = packedQuantities(state)
  const lines = allLines(state).map((line): LineView => {
    const ordered = wanted(state, line.id)
    const inParcels = packed.get(line.id) ?? 0
    packed.delete(line.id)
    const { id, sku, name, goods, barcodes, weightGrams, bin, packs = [] } = line
    const said = { id, sku, name, goods, barcodes, weightGrams, bin, packs, stock: state.stock.get(id) }
    return { ...said, returned: returnedPieces(state, id), ...balance(ordered, inParcels) }
  })
  // Packed, then taken out of the order by a revision: shown, because somebody has to take it out of the box.
  const strays = [...packed].map(([id, inParcels]): LineView => {
    const stray = { id, sku: id, name: '', goods: true, barcodes: [], weightGrams: 0, bin: undefined, packs: [] }
    return { ...stray, stock: undefined, returned: returnedPieces(state, id), ...balance(0, inParcels) }
  })
  return [...lines, ...strays]
}

function returnedPieces(state: OrderState, lineId: string): number {
  let pieces = 0
  for (const { lines } of state.returns.values())
    for (const line of lines) if (line.lineId === lineId) pieces += line.received
  return pieces
}

function balance(ordered: number, packed: number) {
  return { ordered, packed, open: Math.max(0, ordered - packed), over: Math.max(0, packed - ordered) }
}

export function deriveParcels(state: OrderState): ParcelView[] {
  let number = 0
  return [...state.parcels.values()].map((parcel) => ({
    ...parcel,
    number: parcel.state === 'void' ? 0 : ++number,
    contents: Object.fromEntries(parcel.contents),
  }))
}

export function deriveAlarms(state: OrderState, lines: readonly LineView[], payment: PaymentView): Alarm[] {
  const alarms: Alarm[] = [...state.raised]
  const filled = filledParcels(state)
  const double = doublePackedParcels(state)
  const over = lines.filter((line) => line.over > 0 && line.ordered > 0).map((line) => line.id)
  const strays = lines.filter((line) => line.over > 0 && line.ordered === 0).map((line) => line.id)
  if (double.length > 0) alarms.push({ id: 'double-pack', code: 'double-pack', parcelIds: double })
  else if (over.length > 0) alarms.push({ id: 'over-packed', code: 'over-packed', lineIds: over })
  if (strays.length > 0) alarms.push({ id: 'packed-not-ordered', code: 'packed-not-ordered', lineIds: strays })
  if (filled.length > 0 && payment.state === 'open') alarms.push({ id: 'packed-unpaid', code: 'packed-unpaid' })
  if (filled.length > 0 && payment.state !== 'open' && unchecked(state, payment))
    alarms.push({ id: 'packed-too-early', code: 'packed-too-early' })
  if (filled.length > 0 && state.cancelled !== undefined)
    alarms.push({
      id: 'cancelled-after-packing',
      code: 'cancelled-after-packing',
      parcelIds: liveParcels(state).map((parcel) => parcel.id),
    })
  // A double pack cannot be waved away: only saying which parcel leaves ends it.
  const settled = (alarm: Alarm) => alarm.code === 'payment-failed' && payment.state === 'paid'
  return alarms
    .filter((alarm) => !settled(alarm))
    .filter((alarm) => alarm.code === 'double-pack' || !state.acknowledged.has(alarm.id))
}
