import { expect, test } from 'vitest'
import { orderDocumentSchema } from '#shared/order/order.ts'
import { generateDocuments, generateOrders } from './generate-orders.ts'

test('10,000 generated documents are valid, different, and about 2 KB each', () => {
  const ids = new Set<string>()
  let bytes = 0
  for (const document of generateDocuments(10_000, 7)) {
    if (document.seq % 50 === 0) orderDocumentSchema.parse(document)
    bytes += JSON.stringify(document).length
    ids.add(document.id)
  }
  expect(ids.size).toBe(10_000)
  expect(bytes / 10_000).toBeGreaterThan(1700)
  expect(bytes / 10_000).toBeLessThan(2500)
})

test('the same seed gives the same orders, another seed others', () => {
  expect([...generateOrders(50, 1)]).toEqual([...generateOrders(50, 1)])
  expect([...generateOrders(50, 1)]).not.toEqual([...generateOrders(50, 2)])
})
