import type { ShopDay } from '../journey/shop-day.ts'
import { assemble } from './russian/assembling.ts'
import { deliver } from './russian/delivering.ts'
import { Floor } from './russian/floor.ts'
import { open } from './russian/opening.ts'
import { readPapers } from './russian/papers.ts'
import { pay } from './russian/paying.ts'
import { products, shop } from './russian/shop.ts'

/** The shop of the Russian article: check, confirm, promise a day; money first for what is risky. */
export const russian: ShopDay = {
  language: 'ru',
  plan: { shop, products },
  async play(journey, world) {
    const floor = new Floor(world)
    await open(journey, floor)
    await pay(journey, floor)
    await assemble(journey, floor)
    await readPapers(journey, floor)
    await deliver(journey, floor)
  },
}
