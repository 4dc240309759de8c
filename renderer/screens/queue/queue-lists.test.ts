import { describe, expect, test } from 'vitest'
import { type Stage, stages } from '#shared/order/stage.ts'
import { presets } from '#shared/shop/presets/presets.ts'
import { presetIds, type ShopProcedure } from '#shared/shop/shop-procedure.ts'
import { storedOrder } from '#test/builders/stored-order.ts'
import { OrderIndex } from '../../orders/order-index.ts'
import { homeView, nameOfView, queueLists } from './queue-lists.ts'

const now = new Date('2026-01-04T18:00:00Z')

function countsOf(procedure: ShopProcedure | undefined, ...at: readonly [Stage, status?: string][]) {
  const index = new OrderIndex()
  at.forEach(([stage, status = ''], number) => {
    const order = storedOrder(number)
    index.set({ ...order, stage, summary: { ...order.summary, status, flags: [] } })
  })
  return index.counts({ now, procedure, mine: [] })
}

const statusesIn = (procedure: ShopProcedure | undefined, ...at: readonly [Stage, status?: string][]) =>
  queueLists(countsOf(procedure, ...at), procedure).find((section) => section.group === 'statuses')?.lists ?? []

describe.each(presetIds)('the procedure %s', (id) => {
  const procedure = presets[id]
  test('A1 D3 C19: its statuses stand in their order, none is left out, and they sum to all orders', () => {
    const everywhere = stages.map((stage): [Stage] => [stage])
    const lists = statusesIn(procedure, ...everywhere)
    const enabled = procedure.statuses.filter((status) => status.enabled).map((status) => `status:${status.id}`)
    expect(lists.slice(0, enabled.length).map((list) => list.view)).toEqual(enabled)
    expect(lists.reduce((sum, list) => sum + list.count, 0)).toBe(stages.length)
  })

  test('a packer begins where everything is that may be packed', () => {
    const counts = countsOf(procedure, ['ready'], ['ready', procedure.defaultStatus], ['packed'])
    const home = homeView(counts, procedure)
    const lists = queueLists(counts, procedure).flatMap((section) => section.lists)
    expect(lists.find((list) => list.view === home)?.count).toBe(2)
    expect(new Set(lists.map((list) => list.view)).size, 'each list once').toBe(lists.length)
  })
})

test('D7: a status that was switched off stays in sight as long as an order has it', () => {
  const { statuses, ...rest } = presets.plain
  const procedure = {
    ...rest,
    statuses: statuses.map((status) => (status.id === 'packed' ? { ...status, enabled: false } : status)),
  }
  const viewsWith = (...at: readonly [Stage, status?: string][]) => statusesIn(procedure, ...at).map(({ view }) => view)
  expect(viewsWith(['ready'])).not.toContain('status:packed')
  expect(viewsWith(['packed', 'packed'])).toContain('status:packed')
  expect(viewsWith(['packed'])).toContain('bare:packed')
})

test('before the shop is known, the stages stand for the statuses', () => {
  expect(statusesIn(undefined, ['ready']).map((list) => nameOfView(list.view))).toEqual([...stages])
  expect(homeView(countsOf(undefined, ['ready']), undefined)).toBe('bare:ready')
})
