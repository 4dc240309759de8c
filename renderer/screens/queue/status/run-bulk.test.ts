import { expect, test } from 'vitest'
import type { OrderDocument } from '#shared/order/order.ts'
import type { StatusResult } from '../../../ui-state/status-work.ts'
import { runBulk } from './run-bulk.ts'

const idsUpTo = (count: number) => Array.from({ length: count }, (_, index) => `order-${index + 1}`)

function ports(gone: ReadonlySet<string> = new Set(), stopAfter = Infinity) {
  const results: StatusResult[] = []
  const drawn: number[] = []
  return {
    results,
    drawn,
    read: async (ids: readonly string[]) =>
      // The store gives them in an order of its own.
      ids
        .filter((id) => !gone.has(id))
        .map((id) => ({ id, number: id }) as OrderDocument)
        .reverse(),
    change: async ({ id, number }: OrderDocument): Promise<StatusResult> => ({
      orderId: id,
      number,
      status: 'ok',
      told: [],
    }),
    onResults: (batch: readonly StatusResult[]) => results.push(...batch),
    stopped: () => results.length >= stopAfter,
    pause: async () => void drawn.push(results.length),
  }
}

test('D12: 500 orders in batches, each with one result, in the order in which they were ticked', async () => {
  const run = ports()
  await runBulk(idsUpTo(500), run)
  expect(run.results.map((result) => result.orderId)).toEqual(idsUpTo(500))
  expect(run.drawn).toHaveLength(25)
})

test('D12: stopped, it ends with the batch in hand; what was not reached has no result', async () => {
  const run = ports(new Set(), 41)
  await runBulk(idsUpTo(500), run)
  expect(run.results).toHaveLength(60)
})

test('D12: an order that has left the station says so and holds up no other', async () => {
  const run = ports(new Set(['order-2']))
  await runBulk(idsUpTo(3), run)
  expect(run.results.map((result) => result.status)).toEqual(['ok', 'gone', 'ok'])
})
