import { aShop } from '#endpoint/testing/sample-shop.ts'
import { presets } from '#shared/shop/presets/presets.ts'
import type { PresetId, ShopProcedure } from '#shared/shop/shop-procedure.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'

/** The sample shop (Royal Mail with tracking, pick-up) working by a preset, with what the preset leaves to a shop. */
export function aShopWith(id: PresetId, overrides: Partial<ShopProcedure> = {}): ShopProfile {
  const shop = aShop('shop-1')
  return {
    ...shop,
    carriers: shop.carriers.map((carrier) =>
      carrier.id === 'royal-mail'
        ? {
            ...carrier,
            trackingUrl: 'https://track.example/{tracking}',
            trackingHelp: { en: 'Type the number on the page.' },
            transitHours: 48,
          }
        : carrier.id === 'pick-up'
          ? { ...carrier, pickUp: true }
          : carrier,
    ),
    procedure: {
      ...presets[id],
      rules: { ...presets[id].rules, ownInvoices: true },
      chosen: true,
      bankAccount: 'GB33 BUKB 2020 1555 5555 55',
      ...overrides,
    },
  }
}
