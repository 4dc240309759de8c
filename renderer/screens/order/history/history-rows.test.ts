import { expect, test } from 'vitest'
import type { OrderEvent } from '#shared/order/event.ts'
import { checkItems } from '#shared/order/events/checking-events.ts'
import type { Intake } from '#shared/order/intake.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { toDocument } from '#shared/order/summarise.ts'
import { shopgold } from '#shared/shop/presets/shopgold.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import { historyRows } from './history-rows.ts'

function rowsOf(intake: Intake, history: readonly OrderEvent[]) {
  const stored = history.map((event, index) => ({ ...event, seq: index + 1 }))
  const order = reduceOrder(anOrderId, intake, stored)
  return historyRows(order, toDocument(order, intake, stored.length), shopgold.statuses)
}

test('D5: who chose a status stands in one row with old → new; the fact that led there beside it has none', () => {
  const transfer = { method: 'transfer', name: 'Przelew', paid: false } as const
  const intake = anIntake({ payment: transfer })
  const desk = aStation()
  const received = aStation('shop').fact('order-received', { gates: ['check'] })
  const chosen = desk.fact('status-set', { status: 'przyjete', stage: 'awaiting-payment', channels: ['email'] })
  // One act: both facts have its time.
  const led = { ...desk.fact('order-checked', { items: [...checkItems] }), at: chosen.at }
  const rows = rowsOf(intake, [received, chosen, led])
  expect(rows.map(({ event, step }) => [event.type, step?.from?.id, step?.to?.id])).toEqual([
    ['order-received', undefined, 'otrzymane'],
    ['status-set', 'otrzymane', 'przyjete'],
    ['order-checked', undefined, undefined],
  ])
})

test('I3: what leads to a status by itself is its own row, also after a choice that was made at another time', () => {
  const desk = aStation()
  const chosen = desk.fact('status-set', { status: 'realizowane', stage: 'ready', channels: [] })
  const led = desk.fact('order-checked', { items: [...checkItems] })
  const rows = rowsOf(anIntake(), [aStation('shop').fact('order-received', { gates: ['check'] }), chosen, led])
  expect(rows.find((row) => row.step?.to?.id === 'realizowane')?.event.type).toBe('order-checked')
})
