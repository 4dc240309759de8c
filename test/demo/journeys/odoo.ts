import type { ShopDay } from '../journey/shop-day.ts'
import { Bench } from './odoo/bench.ts'
import { deliveries } from './odoo/deliveries.ts'
import { offline } from './odoo/offline.ts'
import { quotations, settingUp } from './odoo/quotations.ts'
import { otherSettings, returns } from './odoo/returns.ts'
import { plan } from './odoo/shop.ts'
import { twoBoxes } from './odoo/two-boxes.ts'

/** An Odoo shop in Tehran: from the quotation to the delivery, the return and the refund. */
export const odoo: ShopDay = {
  language: 'fa',
  plan,
  async play(journey, world) {
    const bench = new Bench(world)
    await settingUp(journey, bench)
    await quotations(journey, bench)
    await deliveries(journey, bench)
    await twoBoxes(journey, bench)
    await offline(journey, bench)
    await returns(journey, bench)
    await otherSettings(journey, bench)
  },
}
