import fc from 'fast-check'
import type { OrderEvent } from '#shared/order/event.ts'
import type { Intake, OrderLine } from '#shared/order/intake.ts'
import { arbitraryCare, arbitraryStart } from './care-drafts.ts'
import { aStation } from './fact-builder.ts'
import { aLine, anIntake } from './order-builder.ts'

const method = fc.constantFrom('online', 'transfer', 'cash-on-delivery', 'pay-at-desk')
const lineIds = ['line-1', 'line-2', 'line-3', 'line-4']

function arbitraryLine(id: string): fc.Arbitrary<OrderLine> {
  return fc
    .record({
      quantity: fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 4 }) }, fc.integer({ min: -3, max: 60 })),
      goods: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, fc.constant(false)),
      sku: fc.constantFrom('71053', '85123A', '22423', 'POST'),
      unitPrice: fc.integer({ min: 0, max: 5000 }),
    })
    .map((shape) => aLine({ id, ...shape }))
}

/** Orders of zero to four lines: expected returns, money-only lines, zero prices, one SKU on several lines. */
export function arbitraryIntake(): fc.Arbitrary<Intake> {
  return fc.integer({ min: 0, max: lineIds.length }).chain((count) =>
    fc
      .record({
        lines: fc.tuple(...lineIds.slice(0, count).map(arbitraryLine)),
        payment: fc.record({ method, name: fc.constant('Card'), paid: fc.boolean() }),
        draft: fc.oneof(
          { weight: 8, arbitrary: fc.constant(undefined) },
          fc.constantFrom('quotation' as const, 'price-to-confirm' as const),
        ),
      })
      .map(({ draft, ...shape }) => anIntake(draft === undefined ? shape : { ...shape, draft })),
  )
}

/**
 * Facts about one order from two benches and the shop: any act on any state, because benches work apart. The
 * first part is stored (numbered, in an order the endpoint chose); the rest is still unsent.
 */
export function arbitraryFacts(maxFacts = 28): fc.Arbitrary<OrderEvent[]> {
  return fc
    .record({
      acts: fc.array(fc.record({ station: fc.constantFrom('ST1', 'ST2', 'shop'), act: arbitraryAct }), {
        maxLength: maxFacts,
      }),
      start: fc.option(arbitraryStart, { nil: undefined }),
      storedShare: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    .map(({ acts, start, storedShare }) => {
      const stations = new Map(['ST1', 'ST2', 'shop'].map((name) => [name, aStation(name)]))
      const facts = acts.flatMap(({ station, act }) => {
        const bench = stations.get(station)
        return bench === undefined ? [] : [perform(bench, act)]
      })
      const storedCount = Math.floor(facts.length * storedShare)
      // Before anything else can be said about an order, the endpoint has received it.
      const received = start === undefined ? [] : [{ ...aStation('intake').fact(start.type, start.data), seq: 1 }]
      return [...received, ...facts.map((fact, index) => (index < storedCount ? { ...fact, seq: index + 2 } : fact))]
    })
}

const parcel = fc.constantFrom('box-a', 'box-b', 'box-c')
const line = fc.constantFrom(...lineIds, 'line-gone')
const pieces = fc.integer({ min: 1, max: 4 })
type Act = typeof arbitraryAct extends fc.Arbitrary<infer T> ? T : never
type Bench = ReturnType<typeof aStation>

const arbitraryAct = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('pack' as const), line, parcel, pieces }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('unpack' as const), line, parcel, pieces }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constantFrom('close', 'book', 'hand-over', 'hand-to-other-carrier', 'open'),
      parcel,
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('resolve' as const), parcel, other: parcel }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom('start', 'pay', 'hold', 'release', 'note', 'print', 'status') }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('cancel', 'deliver', 'acknowledge', 'report') }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('revise' as const), intake: arbitraryIntake() }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('care' as const), draft: arbitraryCare }) },
)

function perform(bench: Bench, act: Act): OrderEvent {
  if ('line' in act)
    return act.kind === 'pack'
      ? bench.packed(act.line, act.pieces, act.parcel)
      : bench.unpacked(act.line, act.pieces, act.parcel)
  if ('draft' in act) return bench.fact(act.draft.type, act.draft.data)
  if ('other' in act) return bench.resolved([act.parcel], [act.other])
  if ('intake' in act) return bench.revised(act.intake)
  if ('parcel' in act) {
    if (act.kind === 'close') return bench.closed(act.parcel)
    if (act.kind === 'book') return bench.booked(act.parcel)
    if (act.kind === 'hand-to-other-carrier') return bench.handedOver(act.parcel, 'inpost')
    return act.kind === 'open' ? bench.opened(act.parcel) : bench.handedOver(act.parcel)
  }
  switch (act.kind) {
    case 'start':
      return bench.started()
    case 'pay':
      return bench.paid()
    case 'hold':
      return bench.held()
    case 'release':
      return bench.released()
    case 'note':
      return bench.noted()
    case 'print':
      return bench.printed('label', 1, 'box-a')
    case 'status':
      return bench.statusSet('custom', 'packing')
    case 'cancel':
      return bench.cancelled()
    case 'deliver':
      return bench.delivered()
    case 'acknowledge':
      return bench.acknowledged('over-packed')
    default:
      return bench.fact('carrier-reported', { trackingNumber: 'RN000000015GB', state: 'in-transit' })
  }
}
