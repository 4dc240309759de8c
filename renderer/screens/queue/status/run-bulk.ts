import type { OrderDocument } from '#shared/order/order.ts'
import type { StatusResult } from '../../../ui-state/status-work.ts'

export interface BulkPorts {
  readonly read: (ids: readonly string[]) => Promise<readonly OrderDocument[]>
  readonly change: (order: OrderDocument) => Promise<StatusResult>
  readonly onResults: (results: readonly StatusResult[]) => void
  readonly stopped: () => boolean
  /** Lets the page draw and answer between two batches. */
  readonly pause: () => Promise<void>
}

/** Small enough that the page answers a key in between, large enough that 500 orders are not 500 drawings. */
const batchSize = 20

/** Changes many orders one after the other. What was not reached when a person stopped it has no result. */
export async function runBulk(ids: readonly string[], ports: BulkPorts): Promise<void> {
  for (let at = 0; at < ids.length && !ports.stopped(); at += batchSize) {
    const batch = ids.slice(at, at + batchSize)
    const documents = new Map((await ports.read(batch)).map((document) => [document.id, document]))
    const results = await Promise.all(
      batch.map((id) => {
        const document = documents.get(id)
        return document === undefined
          ? { orderId: id, number: id, status: 'gone' as const, told: [] }
          : ports.change(document)
      }),
    )
    ports.onResults(results)
    await ports.pause()
  }
}
