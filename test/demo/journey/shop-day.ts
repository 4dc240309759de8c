import type { Language } from '#shared/order/intake.ts'
import type { Journey } from './journey.ts'
import type { World, WorldPlan } from './world.ts'

/** One description's shop and its day, from the first start to an order delivered and one returned. */
export interface ShopDay {
  readonly language: Language
  readonly plan: WorldPlan
  play(journey: Journey, world: World): Promise<void>
}
