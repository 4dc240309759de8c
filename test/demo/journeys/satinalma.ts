import type { ShopDay } from '../journey/shop-day.ts'
import { afterwards } from './satinalma/afterwards.ts'
import { Bench } from './satinalma/bench.ts'
import { exchangeAndEnd } from './satinalma/exchange.ts'
import { legalPapers } from './satinalma/legal-papers.ts'
import { morning } from './satinalma/morning.ts'
import { withoutNetwork } from './satinalma/offline.ts'
import { ordersOf } from './satinalma/orders.ts'
import { coffeeShop, stock } from './satinalma/shop.ts'

/** A Turkish shop that works with six statuses and an e-mail at each of them. */
export const satinalma: ShopDay = {
  language: 'tr',
  plan: { shop: coffeeShop, products: stock },
  async play(journey, world) {
    const bench = new Bench(world)
    const orders = ordersOf(new Date())
    try {
      await morning(journey, world, bench, orders)
      const { archive } = await legalPapers(journey, world, bench, orders)
      const labels = await withoutNetwork(journey, world, bench, orders, archive)
      await afterwards(journey, world, bench, orders, labels)
      await exchangeAndEnd(journey, world, bench, orders)
    } finally {
      bench.papers.close()
    }
  },
}
