import type { Language } from '../order/intake.ts'
import type { OrderView } from '../order/order.ts'
import type { ShopProfile } from '../shop/shop-profile.ts'
import type { PickListData } from './document.ts'
import { labelIn } from './from-order.ts'

export interface PickListRequest {
  readonly orders: readonly OrderView[]
  readonly shop: ShopProfile
  readonly stationName: string
  /** Of who picks: the desk's. */
  readonly language: Language
  readonly issuedOn: string
  readonly copy: number
}

const bins = new Intl.Collator('en', { numeric: true })

/**
 * What is still to be fetched for some orders, in the order of the bins (A-2 before A-10); goods without a bin come last. The
 * same article in the same bin is one line, with the pieces of each order.
 */
export function pickListOf({ orders, shop, stationName, language, issuedOn, copy }: PickListRequest): PickListData {
  const lines = new Map<string, PickListData['lines'][number]>()
  for (const order of orders)
    for (const line of order.lines) {
      if (!line.goods || line.open <= 0) continue
      const bin = line.bin ?? ''
      const key = `${bin}\n${line.sku}`
      const known = lines.get(key) ?? {
        bin,
        sku: line.sku,
        name: line.name,
        barcode: line.barcodes[0] ?? '',
        pieces: [],
      }
      lines.set(key, { ...known, pieces: [...known.pieces, { order: order.intake.number, quantity: line.open }] })
    }
  const [only] = orders.length === 1 ? orders : []
  return {
    kind: 'pick-list',
    language,
    orderId: only?.id ?? '',
    orderNumber: only?.intake.number ?? '',
    seller: shop.seller,
    issuedOn,
    copy,
    stationName,
    orders: orders.map((order) => {
      const carrier = shop.carriers.find((candidate) => candidate.id === order.intake.shipping.carrier)
      return {
        number: order.intake.number,
        shipBy: order.intake.shipBy,
        carrierName: carrier === undefined ? order.intake.shipping.carrier : labelIn(carrier.name, language),
        tote: order.tote,
        note: order.intake.customerNote,
      }
    }),
    lines: [...lines.values()].sort(
      (a, b) => Number(a.bin === '') - Number(b.bin === '') || bins.compare(a.bin, b.bin) || bins.compare(a.sku, b.sku),
    ),
  }
}
