import type { OrderView, ParcelView } from '../order/order.ts'
import type { Carrier, Label, ShopProfile } from '../shop/shop-profile.ts'
import type { InvoiceData, LabelData, WaybillData } from './document.ts'

export interface PaperRequest {
  readonly order: OrderView
  readonly shop: ShopProfile
  /** YYYY-MM-DD by the station's clock. */
  readonly issuedOn: string
  /** 1 for the first; a higher one is marked REPRINT. */
  readonly copy: number
}

export function labelIn(label: Label, language: string): string {
  return label[language] ?? label.en
}

function common({ order, shop, issuedOn, copy }: PaperRequest) {
  const { intake } = order
  return {
    language: intake.language,
    orderId: order.id,
    orderNumber: intake.number,
    seller: shop.seller,
    shipTo: { ...intake.shipTo, phone: intake.shipTo.phone ?? intake.customer.phone },
    issuedOn,
    copy,
  }
}

/** Undefined while the order has no invoice number: an invoice without one is no invoice. */
export function invoiceOf(request: PaperRequest): InvoiceData | undefined {
  const { order } = request
  const { intake, invoiceNumber } = order
  if (invoiceNumber === undefined) return undefined
  return {
    ...common(request),
    kind: 'invoice',
    number: invoiceNumber,
    currency: intake.currency,
    billTo: intake.billTo ?? intake.shipTo,
    customerTaxId: intake.customer.taxId,
    placedAt: intake.placedAt,
    lines: intake.lines.map(({ sku, name, quantity, unitPrice, total, taxRate, weightGrams }) => ({
      sku,
      name,
      quantity,
      unitPrice,
      total,
      taxRate,
      weightGrams,
    })),
    totals: intake.totals,
    paymentName: intake.payment.name,
    paid: order.payment.state === 'paid',
  }
}

function carriage({ order, shop }: PaperRequest, parcels: readonly ParcelView[]) {
  const { intake } = order
  const carrier: Carrier | undefined = shop.carriers.find((candidate) => candidate.id === intake.shipping.carrier)
  return {
    carrierName: carrier === undefined ? intake.shipping.carrier : labelIn(carrier.name, intake.language),
    service: intake.shipping.service,
    pickUpPoint: intake.shipping.pickUpPoint,
    dueOnDelivery: order.payment.state === 'on-delivery' ? intake.totals.total : 0,
    currency: intake.currency,
    parcelCount: parcels.length,
    promised: order.delivery.promised,
    window: order.delivery.window,
  }
}

/** Parcels that leave: closed, and not void. */
export function leavingParcels(order: OrderView): ParcelView[] {
  return order.parcels.filter((parcel) => parcel.state === 'closed' || parcel.state === 'handed-over')
}

function parcelData(parcel: ParcelView, number: number) {
  return {
    number,
    weightGrams: parcel.weightGrams ?? 0,
    sscc: parcel.sscc ?? '',
    trackingNumber: parcel.trackingNumber,
  }
}

/** Undefined until a shipment is booked. */
export function waybillOf(request: PaperRequest): WaybillData | undefined {
  const parcels = leavingParcels(request.order)
  const shipment = request.order.shipments[0]
  if (shipment === undefined || parcels.length === 0) return undefined
  return {
    ...common(request),
    ...carriage(request, parcels),
    kind: 'waybill',
    number: shipment.waybillNumber ?? request.order.intake.number,
    lines: request.order.intake.lines
      .filter((line) => line.goods && line.quantity > 0)
      .map(({ sku, name, quantity, weightGrams }) => ({ sku, name, quantity, weightGrams })),
    parcels: parcels.map((parcel, index) => parcelData(parcel, index + 1)),
  }
}

/** One label per parcel that leaves; the copy number is counted per parcel. */
export function labelOf(request: PaperRequest, parcelId: string): LabelData | undefined {
  const parcels = leavingParcels(request.order)
  const index = parcels.findIndex((parcel) => parcel.id === parcelId)
  const parcel = parcels[index]
  if (parcel === undefined) return undefined
  return {
    ...common(request),
    ...carriage(request, parcels),
    kind: 'label',
    parcel: parcelData(parcel, index + 1),
    deliveryNote: request.order.intake.customerNote,
  }
}
