import { expect, test } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { aLine, anIntake } from '#test/builders/order-builder.ts'
import type { OrderEvent } from './event.ts'
import type { Intake } from './intake.ts'
import { reduceOrder } from './reduce-order.ts'
import { openStages, type Stage, stages } from './stage.ts'

const lines = [aLine({ quantity: 1 })]
const paid = anIntake({ lines })
const unpaid = anIntake({ lines, payment: { method: 'transfer', name: 'Transfer', paid: false } })
const bench = aStation()
const packed = [bench.packed(), bench.closed()]

/** How an order gets into each stage; `null` for one that no fact leads to yet. */
const ways: Record<Stage, { intake: Intake; facts: OrderEvent[] } | null> = {
  draft: null,
  received: null,
  'awaiting-payment': { intake: unpaid, facts: [] },
  'waiting-for-goods': null,
  ready: { intake: unpaid, facts: [bench.paid()] },
  packing: { intake: paid, facts: [bench.started()] },
  packed: { intake: paid, facts: packed },
  'ready-for-pickup': null,
  shipped: { intake: paid, facts: [...packed, bench.handedOver()] },
  delivered: { intake: paid, facts: [...packed, bench.handedOver(), bench.delivered()] },
  returned: null,
  cancelled: { intake: paid, facts: [bench.cancelled()] },
}

test.each(stages.filter((stage) => ways[stage] !== null))('an order can be %s', (stage) => {
  const way = ways[stage]
  expect(way && reduceOrder('order-1', way.intake, way.facts).stage).toBe(stage)
})

test('stages that no fact leads to yet are exactly these', () => {
  const unreached = stages.filter((stage) => ways[stage] === null)
  expect(unreached).toEqual(['draft', 'received', 'waiting-for-goods', 'ready-for-pickup', 'returned'])
})

test('a station keeps an order open until it has left, come back or been given up', () => {
  expect(stages.filter((stage) => !openStages.has(stage))).toEqual(['shipped', 'delivered', 'returned', 'cancelled'])
})
