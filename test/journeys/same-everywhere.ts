import type { StationClient } from '#endpoint/testing/station-client.ts'
import type { OrderDocument } from '#shared/order/order.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import type { PackdeskPage } from '#test/page-models/packdesk-page.ts'
import { readStored } from '#test/page-models/stored-orders.ts'

/** What must be equal wherever an order is kept. */
export interface OrderState {
  readonly id: string
  readonly stage: string
  readonly parcels: readonly string[]
  readonly alarms: readonly string[]
  readonly events: readonly string[]
}

/** Folds each document anew, so that a stale derived field cannot hide a difference. */
export function statesOf(documents: readonly OrderDocument[]): OrderState[] {
  return documents
    .map((document) => {
      const view = viewOrder(document)
      return {
        id: view.id,
        stage: `${view.stage}/${document.stage}`,
        parcels: view.parcels.map(
          ({ id, state, station, trackingNumber, contents }) =>
            `${id} ${state} ${station} ${trackingNumber ?? ''} ${JSON.stringify(contents)}`,
        ),
        alarms: view.alarms.map((alarm) => alarm.id),
        events: view.history.map((event) => event.id),
      }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

export async function statesAtEndpoint(client: StationClient): Promise<OrderState[]> {
  const { documents } = await client.pullAll()
  return statesOf(documents.filter((document): document is OrderDocument => !('deleted' in document)))
}

/** What the station's own store holds; facts that still wait are not in it. */
export async function statesAtStation(at: PackdeskPage): Promise<OrderState[]> {
  return statesOf((await readStored(at.page)).orders)
}
