import type { ShopDay } from '../journey/shop-day.ts'
import { DeskHands } from './prestashop/desk-hands.ts'
import { firstStart, lists } from './prestashop/morning.ts'
import { withoutNetwork } from './prestashop/offline.ts'
import { courier, handOver, pack, tipax } from './prestashop/packing.ts'
import { payments, remotePayment } from './prestashop/payments.ts'
import { plan } from './prestashop/shop.ts'
import { talks } from './prestashop/talks.ts'
import { delay, delivered, problem, returned } from './prestashop/trouble.ts'

/** A day at a Persian PrestaShop shop: money first, looked up at the gateway; a call; then prepare, pack, ship. */
export const prestashop: ShopDay = {
  language: 'fa',
  plan,
  async play(journey, world) {
    const hands = new DeskHands(world)
    for (const part of [
      firstStart,
      lists,
      payments,
      talks,
      pack,
      withoutNetwork,
      remotePayment,
      problem,
      courier,
      tipax,
      handOver,
      delay,
      delivered,
      returned,
    ])
      await part(journey, hands)
  },
}
