import { expect, test } from 'vitest'
import { aStation, stored } from '#test/builders/fact-builder.ts'
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

/** How an order gets into each stage. */
const ways: Record<Stage, { intake: Intake; facts: OrderEvent[] }> = {
  draft: { intake: anIntake({ lines, draft: 'quotation' }), facts: [bench.received()] },
  received: { intake: paid, facts: [bench.received({ gates: ['check'] })] },
  'awaiting-payment': { intake: unpaid, facts: [] },
  'waiting-for-goods': { intake: paid, facts: [bench.waitsForGoods()] },
  ready: { intake: unpaid, facts: [bench.paid()] },
  packing: { intake: paid, facts: [bench.started()] },
  packed: { intake: paid, facts: packed },
  'ready-for-pickup': { intake: paid, facts: [bench.received({ pickUp: true }), ...packed] },
  shipped: { intake: paid, facts: [...packed, bench.handedOver()] },
  delivered: { intake: paid, facts: [...packed, bench.handedOver(), bench.delivered()] },
  returned: { intake: paid, facts: [...packed, bench.handedOver(), bench.delivered(), bench.returnAsked()] },
  cancelled: { intake: paid, facts: [bench.cancelled()] },
}

test.each(stages)('F: an order can be %s', (stage) => {
  const { intake, facts } = ways[stage]
  expect(reduceOrder('order-1', intake, stored(facts)).stage).toBe(stage)
})

test('E4 E5 E20: a price, a check, goods that come lead on to the next stage', () => {
  const stageAfter = (intake: Intake, facts: OrderEvent[]) => reduceOrder('order-1', intake, stored(facts)).stage
  expect(stageAfter(anIntake({ lines, draft: 'price-to-confirm' }), [bench.priced()])).toBe('ready')
  expect(stageAfter(paid, [...ways.received.facts, bench.checked()])).toBe('ready')
  expect(stageAfter(paid, [...ways['waiting-for-goods'].facts, bench.goodsArrived()])).toBe('ready')
})

test('a station keeps an order open until it has left, come back or been given up', () => {
  expect(stages.filter((stage) => !openStages.has(stage))).toEqual(['shipped', 'delivered', 'returned', 'cancelled'])
})
