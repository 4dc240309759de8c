import type { ShopDay } from '../journey/shop-day.ts'
import { anotherDefault, complaint, delivered, forgotten, inUse, onThePhone, reports } from './shopgold/after-steps.ts'
import { changeMany } from './shopgold/bulk-steps.ts'
import { handOver, numberMissing, pack, withoutNetwork } from './shopgold/dispatch-steps.ts'
import { changeInTheOrder, changeInTheRow, withoutAccount } from './shopgold/order-steps.ts'
import { Screens } from './shopgold/screens.ts'
import { shop } from './shopgold/shop.ts'
import { firstStart, ordersArrive, ownStatus, theAccount } from './shopgold/start-steps.ts'

/** A Polish shop's day: no order is left without a change of status, and each change tells its customer. */
export const shopgold: ShopDay = {
  language: 'pl',
  plan: { shop },
  async play(journey, world) {
    const screens = new Screens(world)
    await firstStart(journey, screens)
    await ownStatus(journey, screens)
    await ordersArrive(journey, screens)
    await withoutAccount(journey, screens)
    await theAccount(journey, screens)
    await changeInTheOrder(journey, screens)
    await changeInTheRow(journey, screens)
    await changeMany(journey, screens)
    await pack(journey, screens)
    await handOver(journey, screens)
    await numberMissing(journey, screens)
    await withoutNetwork(journey, screens)
    await delivered(journey, screens)
    await onThePhone(journey, screens)
    await complaint(journey, screens)
    await reports(journey, screens)
    await inUse(journey, screens)
    await anotherDefault(journey, screens)
    await forgotten(journey, screens)
  },
}
