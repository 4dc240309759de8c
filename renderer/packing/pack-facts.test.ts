import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { OrderEvent } from '#shared/order/event.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { aLine, anIntake, anOrderId } from '#test/builders/order-builder.ts'
import { isLastPiece, isReadyToFinish, pieceFacts, undoFact } from './pack-facts.ts'

const intake = anIntake({ lines: [aLine({ quantity: 8 }), aLine({ id: 'line-2', sku: 'B', quantity: 2 })] })
const fold = (events: Parameters<typeof reduceOrder>[2]) => reduceOrder(anOrderId, intake, events)

test('C7: one scan of an outer pack is one fact with all its pieces', () => {
  const facts = pieceFacts({
    order: fold([]),
    lineId: 'line-1',
    pieces: 6,
    code: '1400',
    station: 'ST1',
    newId: () => 'box',
  })
  expect(facts.map((fact) => fact.type)).toEqual(['packing-started', 'parcel-opened', 'item-packed'])
  expect(facts.at(-1)).toMatchObject({ data: { quantity: 6, code: '1400' } })
})

test('C7: undo takes out what the last scan put in, the pack whole, then the piece before it', () => {
  const st = aStation('ST1')
  const events: OrderEvent[] = [st.started(), st.opened(), st.packed('line-2', 1), st.packed('line-1', 6)]
  expect(undoFact(fold(events), 'ST1')?.data).toMatchObject({ lineId: 'line-1', quantity: 6 })
  events.push(st.unpacked('line-1', 6))
  expect(undoFact(fold(events), 'ST1')?.data).toMatchObject({ lineId: 'line-2', quantity: 1 })
  events.push(st.unpacked('line-2', 1))
  expect(undoFact(fold(events), 'ST1')).toBeUndefined()
})

test('C7: whatever was put in, undo pressed until it ends empties the box and never takes more than is in', () => {
  const puts = fc.array(fc.tuple(fc.constantFrom('line-1', 'line-2'), fc.integer({ min: 1, max: 6 })), { maxLength: 8 })
  fc.assert(
    fc.property(puts, (list) => {
      const st = aStation('ST1')
      const events: OrderEvent[] = list.map(([line, pieces]) => st.packed(line, pieces))
      for (let presses = 0; presses < list.length; presses += 1) {
        const fact = undoFact(fold(events), 'ST1')
        expect(fact).toBeDefined()
        if (fact !== undefined) events.push(st.fact('item-unpacked', fact.data))
      }
      expect(undoFact(fold(events), 'ST1')).toBeUndefined()
      expect(fold(events).lines.every((line) => line.packed === 0)).toBe(true)
    }),
    { seed: 20_260_105 },
  )
})

test('C15: the last piece is the last one that is still wanted', () => {
  const st = aStation('ST1')
  const started = [st.started(), st.opened(), st.packed('line-1', 6)]
  expect(isLastPiece(fold(started), 'line-1', 2)).toBe(false)
  const partial = [
    ...started,
    st.fact('line-short', { lineId: 'line-2', quantity: 2, reason: 'missing' }),
    st.fact('shortage-resolved', { lineId: 'line-2', quantity: 2, way: 'partial' }),
  ]
  expect(isLastPiece(fold(partial), 'line-1', 2)).toBe(true)
  expect(isLastPiece(fold(partial), 'line-1', 1)).toBe(false)
  expect(isReadyToFinish(fold(partial))).toBe(false)
  expect(isReadyToFinish(fold([...partial, st.packed('line-1', 2)]))).toBe(true)
})
