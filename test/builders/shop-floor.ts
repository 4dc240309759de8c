import fc from 'fast-check'
import { type PlannedMessage, planMessages } from '#shared/messages/plan-messages.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import type { FactDraft } from '#shared/order/fact-draft.ts'
import type { Intake } from '#shared/order/intake.ts'
import type { OrderView } from '#shared/order/order-view.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { type PresetId, presetIds } from '#shared/shop/shop-procedure.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { startOf } from '#shared/shop/start-of.ts'
import { aStation } from './fact-builder.ts'
import { deskActs, shopActs, statusActs } from './floor-acts.ts'
import { anIntake } from './order-builder.ts'
import { aShopWith } from './shop-builder.ts'

/** One act of a person, as she saw the order before and after it. */
export interface Act {
  readonly before: OrderView
  readonly after: OrderView
  readonly facts: readonly OrderEvent[]
  /** The status that she set, where that was the act. */
  readonly status: string | undefined
}

/** One fact as the endpoint took it in, and the messages that it asked for. */
export interface Told {
  readonly event: OrderEvent
  readonly before: OrderView | undefined
  readonly after: OrderView
  readonly messages: readonly PlannedMessage[]
}

export interface Played {
  readonly shop: ShopProfile
  readonly intake: Intake
  readonly acts: readonly Act[]
  readonly told: readonly Told[]
  /** After everything was sent and pulled: the endpoint's order, and each station's. */
  readonly endpoint: OrderView
  readonly stations: readonly OrderView[]
}

interface Bench {
  readonly name: string
  readonly make: ReturnType<typeof aStation>
  pulled: number
  unsent: OrderEvent[]
}

export interface Move {
  readonly kind: 'desk' | 'status' | 'shop' | 'push' | 'push-twice' | 'push-part' | 'pull'
  readonly bench: 0 | 1
  /** Which of the possible acts. */
  readonly pick: number
}

export interface Game {
  readonly preset: PresetId
  readonly payment: Intake['payment']
  readonly carrier: 'royal-mail' | 'pick-up'
  readonly draft: Intake['draft']
  readonly moves: readonly Move[]
}

/** Two stations, mostly apart, one endpoint and the shop, under the rules of any preset. */
export const arbitraryGame: fc.Arbitrary<Game> = fc.record({
  preset: fc.constantFrom(...presetIds),
  payment: fc.record({
    method: fc.constantFrom(
      'online' as const,
      'transfer' as const,
      'cash-on-delivery' as const,
      'pay-at-desk' as const,
    ),
    name: fc.constant('Card'),
    paid: fc.boolean(),
  }),
  carrier: fc.oneof(
    { weight: 4, arbitrary: fc.constant('royal-mail' as const) },
    { weight: 1, arbitrary: fc.constant('pick-up' as const) },
  ),
  draft: fc.oneof(
    { weight: 9, arbitrary: fc.constant(undefined) },
    fc.constantFrom('quotation' as const, 'price-to-confirm' as const),
  ),
  moves: fc.array(
    fc.record({
      kind: fc.oneof(
        { weight: 8, arbitrary: fc.constant('desk' as const) },
        { weight: 4, arbitrary: fc.constant('status' as const) },
        { weight: 1, arbitrary: fc.constant('shop' as const) },
        { weight: 3, arbitrary: fc.constantFrom('push' as const, 'push-twice' as const, 'push-part' as const) },
        { weight: 2, arbitrary: fc.constant('pull' as const) },
      ),
      bench: fc.constantFrom(0 as const, 1 as const),
      pick: fc.nat({ max: 60 }),
    }),
    { minLength: 4, maxLength: 16 },
  ),
})

/** Plays a game to its end and lets everything arrive. */
export function play({ preset, payment, carrier, draft, moves }: Game): Played {
  const shop = aShopWith(preset)
  const common = { payment, shipping: { carrier, service: '' } }
  const intake = anIntake(draft === undefined ? common : { ...common, draft })
  const fold = (events: readonly OrderEvent[]) => reduceOrder('order-1', intake, events)
  const office = aStation('shop', { operator: '' })
  const benches: readonly [Bench, Bench] = [
    { name: 'ST1', make: aStation('ST1'), pulled: 1, unsent: [] },
    { name: 'ST2', make: aStation('ST2', { operator: 'murat' }), pulled: 1, unsent: [] },
  ]
  const stored: OrderEvent[] = []
  const told: Told[] = []
  const acts: Act[] = []

  const take = (events: readonly OrderEvent[]) => {
    for (const event of events) {
      if (stored.some((known) => known.id === event.id)) continue
      const before = told.at(-1)?.after
      stored.push({ ...event, seq: stored.length + 1 })
      const after = fold(stored)
      told.push({ event, before, after, messages: planMessages(before, event, after, shop) })
    }
  }
  const seenBy = (bench: Bench) => fold([...stored.slice(0, bench.pulled), ...bench.unsent])
  const act = (bench: Bench, drafts: readonly FactDraft[], status?: string) => {
    const before = seenBy(bench)
    const facts = drafts.map((step) => bench.make.fact(step.type, step.data))
    bench.unsent.push(...facts)
    acts.push({ before, after: seenBy(bench), facts, status })
  }

  take([office.fact('order-received', startOf(intake, shop))])
  for (const { kind, bench: index, pick } of moves) {
    const bench = benches[index]
    if (kind === 'desk') {
      const possible = deskActs(seenBy(bench), shop, bench.name)
      act(bench, possible[pick % possible.length] ?? [])
    } else if (kind === 'status') {
      const possible = statusActs(seenBy(bench), shop)
      const chosen = possible[pick % Math.max(1, possible.length)]
      if (chosen !== undefined) act(bench, chosen.drafts, chosen.status)
    } else if (kind === 'shop') {
      const possible = shopActs(fold(stored))
      const said = possible[pick % possible.length]
      if (said !== undefined) take([office.fact(said.type, said.data)])
    } else if (kind === 'pull') bench.pulled = stored.length
    else if (kind === 'push-twice') take([...bench.unsent, ...bench.unsent])
    // The receipt is lost: the station keeps what the endpoint has already.
    else if (kind === 'push-part') take(bench.unsent.slice(0, pick % (bench.unsent.length + 1)))
    else {
      take(bench.unsent)
      bench.pulled = stored.length
      bench.unsent = []
    }
  }
  for (const bench of benches) take(bench.unsent)
  // One station gets its own facts back while they are still in its queue, and in any order.
  const stations = benches.map((bench) => fold([...bench.unsent, ...stored.toReversed()]))
  return { shop, intake, acts, told, endpoint: fold(stored), stations }
}
