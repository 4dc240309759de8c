import { doublePackedParcels, packedQuantities, wanted } from './changes/double-pack.ts'
import type { Alarm, LineView, OrderView, ParcelView } from './order.ts'
import { filledParcels, liveParcels, type OrderState } from './order-state.ts'
import type { Stage } from './stage.ts'

type Payment = OrderView['payment']

export function derivePayment(state: OrderState): Payment {
  const { method, paid, receipt } = state.intake.payment
  if (state.paidBy !== undefined) return { state: 'paid', receipt: state.paidBy.data.receipt ?? receipt }
  if (paid) return { state: 'paid', receipt }
  return { state: method === 'cash-on-delivery' ? 'on-delivery' : 'open', receipt }
}

/** Conserved for every line: ordered = packed + open − over, and none of them is ever negative. */
export function deriveLines(state: OrderState): LineView[] {
  const packed = packedQuantities(state)
  const lines = state.intake.lines.map((line) => {
    const ordered = wanted(state, line.id)
    const inParcels = packed.get(line.id) ?? 0
    packed.delete(line.id)
    const { id, sku, name, goods, barcodes, weightGrams, bin } = line
    return { id, sku, name, goods, barcodes, weightGrams, bin, ...balance(ordered, inParcels) }
  })
  // Packed, then taken out of the order by a revision: shown, because somebody has to take it out of the box.
  const strays = [...packed].map(([id, inParcels]) => {
    const stray = { id, sku: id, name: '', goods: true, barcodes: [], weightGrams: 0, bin: undefined }
    return { ...stray, ...balance(0, inParcels) }
  })
  return [...lines, ...strays]
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

/** Everything is in boxes and every box is closed: nothing is left to do but hand it over. */
function isPacked(state: OrderState, lines: readonly LineView[]): boolean {
  const filled = filledParcels(state)
  return (
    filled.length > 0 && filled.every((parcel) => parcel.state !== 'open') && lines.every((line) => line.open === 0)
  )
}

export function deriveStage(state: OrderState, lines: readonly LineView[], payment: Payment): Stage {
  const filled = filledParcels(state)
  const someLeft = filled.some((parcel) => parcel.state === 'handed-over')
  if (state.delivered) return 'delivered'
  if (state.cancelled !== undefined && !someLeft) return 'cancelled'
  if (isPacked(state, lines)) return filled.every((parcel) => parcel.state === 'handed-over') ? 'shipped' : 'packed'
  if (state.packingStartedBy !== undefined || filled.length > 0) return 'packing'
  return payment.state === 'open' ? 'awaiting-payment' : 'ready'
}

export function deriveAlarms(state: OrderState, lines: readonly LineView[], payment: Payment): Alarm[] {
  const alarms: Alarm[] = [...state.raised]
  const filled = filledParcels(state)
  const double = doublePackedParcels(state)
  const over = lines.filter((line) => line.over > 0 && line.ordered > 0).map((line) => line.id)
  const strays = lines.filter((line) => line.over > 0 && line.ordered === 0).map((line) => line.id)
  if (double.length > 0) alarms.push({ id: 'double-pack', code: 'double-pack', parcelIds: double })
  else if (over.length > 0) alarms.push({ id: 'over-packed', code: 'over-packed', lineIds: over })
  if (strays.length > 0) alarms.push({ id: 'packed-not-ordered', code: 'packed-not-ordered', lineIds: strays })
  if (filled.length > 0 && payment.state === 'open') alarms.push({ id: 'packed-unpaid', code: 'packed-unpaid' })
  if (filled.length > 0 && state.cancelled !== undefined)
    alarms.push({
      id: 'cancelled-after-packing',
      code: 'cancelled-after-packing',
      parcelIds: liveParcels(state).map((parcel) => parcel.id),
    })
  // A double pack cannot be waved away: only saying which parcel leaves ends it.
  return alarms.filter((alarm) => alarm.code === 'double-pack' || !state.acknowledged.has(alarm.id))
}
