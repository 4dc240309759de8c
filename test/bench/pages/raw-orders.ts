import { Dexie, type Table } from 'dexie'
import type { OrderDocument } from '#shared/order/order.ts'
import type { PullResponse } from '#shared/sync/wire.ts'

/** What one would write without a store of our own: Dexie, the same secondary indexes, the same durability. */
export class RawOrders extends Dexie {
  declare readonly orders: Table<OrderDocument, string>

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({ orders: 'id, [stage+shipBy+id], [seq+id]' })
  }
}

async function fetchPage(after: number): Promise<PullResponse> {
  const response = await fetch(`/endpoint/v1/pull?after=${after}&limit=1000`)
  return response.json()
}

/** Fetches page after page, the next one while this one is written. */
export async function rawSync({ orders }: RawOrders): Promise<void> {
  let page = await fetchPage(0)
  while (true) {
    const next = page.more ? fetchPage(page.checkpoint) : undefined
    await orders.bulkPut(page.documents as OrderDocument[])
    if (next === undefined) return
    page = await next
  }
}

export function rawQueue({ orders }: RawOrders, stage: string, limit: number): Promise<OrderDocument[]> {
  return orders.where('[stage+shipBy+id]').between([stage], [stage, []]).limit(limit).toArray()
}
