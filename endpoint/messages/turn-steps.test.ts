import { expect, test } from 'vitest'
import type { OrderEvent } from '#shared/order/event.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { aStation, stored } from '#test/builders/fact-builder.ts'
import type { OrderTurn } from '../orders/append-facts.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { stepsOf, tellingSteps } from './turn-steps.ts'

const { intake } = anIncomingOrder('T-1')
const id = 'test:T-1'
const shop = aShop()
const received = { ...aStation('shop', { orderId: id }).fact('order-received', {}), operator: '' }

function turn(earlier: readonly OrderEvent[], fresh: readonly OrderEvent[]): OrderTurn {
  const facts = stored([...earlier, ...fresh])
  const before = earlier.length === 0 ? undefined : reduceOrder(id, intake, facts.slice(0, earlier.length))
  return {
    id,
    intake,
    before,
    earlier: facts.slice(0, earlier.length),
    fresh: facts.slice(earlier.length),
    view: reduceOrder(id, intake, facts),
  }
}

const maker = () => aStation('ST1', { orderId: id })
const stages = (steps: ReturnType<typeof stepsOf>) => steps.map(({ before, after }) => [before?.stage, after.stage])

test('E24: scans in an order that is being packed and papers are no news; the first scan is', () => {
  const at = maker()
  const first = at.packed('line-1', 1)
  expect(tellingSteps(turn([received, first], [at.packed('line-1', 1), at.invoiced(), at.noted()]), shop)).toEqual([])
  expect(stages(tellingSteps(turn([received], [first]), shop))).toEqual([['ready', 'packing']])
})

test('C20: a whole session in one push is told change by change, however many scans it holds', () => {
  const at = maker()
  const scans = Array.from({ length: 500 }, () => [at.packed('line-1', 1), at.unpacked('line-1', 1)]).flat()
  const fresh = [...scans, at.packed('line-1', 2), at.closed(), at.booked(), at.handedOver()]
  const began = performance.now()
  const steps = tellingSteps(turn([received], fresh), shop)
  expect(performance.now() - began).toBeLessThan(500)
  expect(stages(steps)).toEqual([
    ['ready', 'packing'],
    ['packing', 'packed'],
    ['packed', 'packed'],
    ['packed', 'shipped'],
  ])
})

test('A7: the same steps come out whether a history arrives at once or fact by fact', () => {
  const at = maker()
  const facts = [received, at.packed('line-1', 2), at.closed(), at.booked(), at.handedOver(), at.delivered()]
  const single = facts.flatMap((fact, index) => tellingSteps(turn(facts.slice(0, index), [fact]), shop))
  expect(stages(single)).toEqual(stages(stepsOf(id, intake, stored(facts))))
})
