import type { TFunction } from 'i18next'
import type { CourierSheetData } from '#shared/documents/document.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { Format } from '../../i18n/create-format.ts'
import type { CourierRow } from './courier-row.ts'

/** The courier's tour as a paper (E14, E25): who, where, when, how much to collect, what to hand over. */
export function courierPaper(
  rows: readonly CourierRow[],
  carrierName: string,
  shop: ShopProfile,
  issuedOn: string,
  t: TFunction,
  { language }: Format,
): CourierSheetData {
  return {
    kind: 'courier-sheet',
    language,
    orderId: '',
    orderNumber: '',
    seller: shop.seller,
    issuedOn,
    copy: 1,
    carrierName,
    stops: rows.map((row) => ({
      orderNumber: row.number,
      name: row.name,
      phone: row.phone,
      street: row.street,
      city: row.city,
      ...(row.promised === undefined ? {} : { promised: row.promised }),
      ...(row.window === undefined ? {} : { window: row.window }),
      parcels: row.parcels,
      collect: row.collect,
      currency: row.currency,
      documents: row.documents.map((kind) => t(`document.${kind}`)),
      notes: [...row.notes],
    })),
  }
}
