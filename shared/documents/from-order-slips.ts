import { filesOf, type OrderFile } from '../order/order-file.ts'
import { returnNumber } from '../order/return-number.ts'
import type { PackingSlipData, ReturnSlipData, ShopFileData } from './document.ts'
import { labelIn, leavingParcels, type PaperRequest } from './from-order.ts'

function common({ order, shop, issuedOn, copy }: PaperRequest) {
  const { language, number } = order.intake
  return { language, orderId: order.id, orderNumber: number, seller: shop.seller, issuedOn, copy }
}

/**
 * What lies in the parcels, for who opens them. On a gift's there is no price nor anything that leads to one. Undefined
 * while nothing leaves.
 */
export function packingSlipOf(request: PaperRequest): PackingSlipData | undefined {
  const { order, shop } = request
  const { intake } = order
  const parcels = leavingParcels(order)
  if (parcels.length === 0) return undefined
  const gift = intake.gift === true
  const carrier = shop.carriers.find((candidate) => candidate.id === intake.shipping.carrier)
  const said = new Map(intake.lines.map((line) => [line.id, line]))
  const lines = order.lines
    .filter((line) => line.goods && (line.ordered > 0 || line.packed > 0))
    .map((line) => {
      const total = said.get(line.id)?.total
      return {
        sku: line.sku,
        name: line.name,
        ordered: line.ordered,
        packed: line.packed,
        parcels:
          parcels.length < 2
            ? []
            : parcels.flatMap((parcel, index) => ((parcel.contents[line.id] ?? 0) > 0 ? [index + 1] : [])),
        ...(gift || total === undefined ? {} : { total }),
      }
    })
  return {
    ...common(request),
    kind: 'packing-slip',
    shipTo: { ...intake.shipTo, phone: intake.shipTo.phone ?? intake.customer.phone },
    placedAt: intake.placedAt,
    carrierName: carrier === undefined ? intake.shipping.carrier : labelIn(carrier.name, intake.language),
    gift,
    ...(gift && intake.customerNote !== undefined ? { giftMessage: intake.customerNote } : {}),
    currency: intake.currency,
    lines,
    ...(gift ? {} : { total: order.payment.total }),
    parcelCount: parcels.length,
  }
}

/**
 * For who wants to send something back: of this return, without one of the newest that is still expected, else of everything
 * that was packed and may come back. Scanning its number opens the order.
 */
export function returnSlipOf(request: PaperRequest, returnId?: string): ReturnSlipData | undefined {
  const { order, shop } = request
  const { intake } = order
  const announced = order.returns.findLast(
    (entry) => entry.refused === undefined && (returnId === undefined || entry.id === returnId),
  )
  if (announced === undefined && returnId !== undefined) return undefined
  const said = new Map(intake.lines.map((line) => [line.id, line]))
  const back = new Map(announced?.lines.map((line) => [line.lineId, line.quantity - line.received]))
  const lines = order.lines.flatMap((line) => {
    const allowed = said.get(line.id)?.returnable ?? true
    const quantity = announced === undefined ? (allowed ? line.packed : 0) : (back.get(line.id) ?? 0)
    return line.goods && quantity > 0 ? [{ sku: line.sku, name: line.name, quantity }] : []
  })
  if (lines.length === 0) return undefined
  const until = lastDayOf(request)
  return {
    ...common(request),
    kind: 'return-slip',
    customer: intake.shipTo,
    returnNumber:
      announced === undefined ? intake.number : returnNumber(intake.number, order.returns.indexOf(announced)),
    ...(until === undefined ? {} : { until }),
    policy: labelIn(shop.procedure.returnPolicy, intake.language),
    ...(announced === undefined ? {} : { reason: announced.reason }),
    lines,
  }
}

const dayMs = 86_400_000

/** The shop's days count from the delivery: before it nobody knows the last one. */
function lastDayOf({ order, shop }: PaperRequest): string | undefined {
  const { returnDays } = shop.procedure.rules
  const delivered = order.history.find((event) => event.type === 'order-delivered')
  if (returnDays === null || delivered === undefined) return undefined
  return new Date(Date.parse(delivered.at) + returnDays * dayMs).toISOString().slice(0, 10)
}

/**
 * The shop's own paper, where one came with the order. Of several the one in the wanted format, else what every printer can
 * print.
 */
export function shopFileOf(
  request: PaperRequest,
  kind: OrderFile['kind'],
  wanted: 'pdf' | 'zpl' = 'pdf',
  parcel?: number,
): ShopFileData | undefined {
  const files = filesOf(request.order.intake.files, kind, parcel)
  const file = files.find(({ format }) => format === wanted) ?? files.find(({ format }) => format !== 'zpl') ?? files[0]
  return file === undefined ? undefined : { ...common(request), kind: 'shop-file', file }
}
