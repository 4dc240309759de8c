import { minorDigits } from '#shared/money/money.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'

const byCountry: Readonly<Record<string, string>> = { PL: 'PLN', TR: 'TRY', RU: 'RUB', IR: 'IRR', GB: 'GBP', US: 'USD' }

/** The currency of the shop's own country: rules hold amounts in minor units and do not say of what. */
export function currencyOf(shop: ShopProfile): string {
  return byCountry[shop.seller.address.country] ?? 'EUR'
}

/** How many minor units one whole unit has: 100 for PLN, 1 for IRR. */
export function minorPerUnit(currency: string): number {
  return 10 ** minorDigits(currency)
}
