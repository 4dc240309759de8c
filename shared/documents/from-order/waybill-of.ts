import { paperWords } from '../../locales/documents/paper-words.ts'
import type { OrderView, ParcelView } from '../../order/order.ts'
import type { ShopProfile } from '../../shop/shop-profile.ts'
import type { DocumentLine } from '../data/common-data.ts'
import { dayText } from '../day-text.ts'
import type { WaybillData } from '../document.ts'
import { taxInside, taxSums } from '../tax-sums.ts'
import { waybillForm } from '../waybill-form.ts'
import { carriageOf, leavingParcels, parcelDataOf } from './carriage-of.ts'
import { documentLine, linePart } from './lines-of.ts'
import { buyerIdsOf, commonOf, keptTaxReference, type PaperRequest, taxReferenceOf } from './paper-request.ts'

type Snapshot = Omit<WaybillData, 'copy'>

/** What lies in the parcels; what was ordered where the parcels do not say. */
function shippedLines(order: OrderView, parcels: readonly ParcelView[]): DocumentLine[] {
  const { intake } = order
  const packed = order.lines.flatMap((line): DocumentLine[] => {
    const quantity = parcels.reduce((sum, parcel) => sum + (parcel.contents[line.id] ?? 0), 0)
    if (quantity <= 0) return []
    const ordered = intake.lines.find((each) => each.id === line.id || line.id.startsWith(`${each.id}~`))
    const { sku, name, weightGrams } = line
    const plain = { sku, name, quantity, unitPrice: 0, total: 0, taxRate: 0, weightGrams }
    return [ordered === undefined ? plain : { ...linePart(documentLine(ordered), quantity), sku, name, weightGrams }]
  })
  if (packed.length > 0) return packed
  return intake.lines.filter((line) => line.goods && line.quantity > 0).map(documentLine)
}

/** Prices stand only on the Russian form; on the others they would be a mistake. */
function priced(lines: readonly DocumentLine[], taxFree: boolean): Pick<WaybillData, 'lines' | 'taxes' | 'total'> {
  const total = lines.reduce((sum, line) => sum + line.total, 0)
  const rates = [...new Set(lines.map((line) => line.taxRate))]
  const gross = (rate: number) => lines.reduce((sum, line) => sum + (line.taxRate === rate ? line.total : 0), 0)
  const tax = taxFree ? 0 : rates.reduce((sum, rate) => sum + taxInside(gross(rate), rate), 0)
  return { lines: [...lines], taxes: [...taxSums(lines, { tax, total })], total }
}

const unpriced = (lines: readonly DocumentLine[]): Pick<WaybillData, 'lines'> => ({
  lines: lines.map(({ sku, name, quantity, weightGrams, unit }) => ({
    sku,
    name,
    quantity,
    weightGrams,
    ...(unit === undefined ? {} : { unit }),
  })),
})

function basisOf({ intake }: OrderView): string {
  return paperWords[intake.language].orderOfDay
    .replace('{number}', () => intake.number)
    .replace('{day}', () => dayText(intake.language, intake.placedAt))
}

/** The person who began to pack it; signs as the one who hands it over. */
function packerOf(order: OrderView, shop: ShopProfile): string | undefined {
  const started = order.history.find((fact) => fact.type === 'packing-started')
  return shop.operators.find((person) => person.id === started?.operator)?.name
}

/** What stands on a waybill from the moment its number is taken. `order` is the order as it then stands. */
export function waybillSnapshot(order: OrderView, shop: ShopProfile, number: string, issuedOn: string): Snapshot {
  const { intake } = order
  const { copy: _, ...common } = commonOf({ order, shop, issuedOn, copy: 1 })
  const parcels = leavingParcels(order)
  const form = waybillForm(shop.seller.address.country)
  const lines = shippedLines(order, parcels)
  const ids = { taxId: intake.customer.taxId, ...buyerIdsOf(order) }
  return {
    ...common,
    ...carriageOf(order, shop, parcels),
    kind: 'waybill',
    number,
    form,
    dispatchedOn: order.delivery.handedOverAt?.slice(0, 10) ?? issuedOn,
    payer: intake.billTo === undefined ? undefined : { address: intake.billTo, ...ids },
    recipient: ids,
    basis: basisOf(order),
    preparedBy: packerOf(order, shop),
    ...(form === 'tovarnaya-nakladnaya' ? priced(lines, intake.totals.tax === 0) : unpriced(lines)),
    parcels: parcels.map((parcel, index) => parcelDataOf(parcel, index + 1)),
    electronic: taxReferenceOf(order, 'waybill'),
  }
}

/**
 * The waybill of an order, as it was issued last; built from the order where none took a number. Undefined until a
 * shipment is booked.
 */
export function waybillOf({ order, shop, issuedOn, copy }: PaperRequest): WaybillData | undefined {
  const shipment = order.shipments[0]
  const parcels = leavingParcels(order)
  if (shipment === undefined || parcels.length === 0) return undefined
  const issued = order.issued.findLast((paper) => paper.kind === 'waybill' && paper.void === undefined)
  const tracking = parcels.find((parcel) => (parcel.trackingNumber ?? '') !== '')?.trackingNumber
  const number = shipment.waybillNumber ?? tracking ?? order.intake.number
  const snapshot = issued?.kind === 'waybill' ? issued.snapshot : waybillSnapshot(order, shop, number, issuedOn)
  return { ...snapshot, electronic: keptTaxReference(snapshot.electronic, taxReferenceOf(order, 'waybill')), copy }
}
