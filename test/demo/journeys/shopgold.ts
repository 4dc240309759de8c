import { aShop } from '#endpoint/testing/sample-shop.ts'
import type { ShopDay } from '../journey/shop-day.ts'

export const shopgold: ShopDay = {
  language: 'pl',
  plan: { shop: aShop() },
  async play() {
    throw new Error('this journey is not written yet')
  },
}
