import { aShop } from '#endpoint/testing/sample-shop.ts'
import type { ShopDay } from '../journey/shop-day.ts'

export const satinalma: ShopDay = {
  language: 'tr',
  plan: { shop: aShop() },
  async play() {
    throw new Error('this journey is not written yet')
  },
}
