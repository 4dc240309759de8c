import { useEffect, useState } from 'react'
import type { OrderDocument } from '#shared/order/order.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { useServices } from '../../orders/desk-context.tsx'
import { useShop, useStationVersion } from '../../orders/use-station.ts'
import { type CourierRow, courierRow } from './courier-row.ts'

/** More than a van holds. */
const mostWaiting = 1_000

export interface WaitingRow extends CourierRow {
  readonly carrier: string
}

/** Packed orders with what a courier must know, live. Each is worked out once as long as nothing happens to it. */
export function useCourierRows(): readonly WaitingRow[] {
  const shop = useShop()
  const { station } = useServices()
  const version = useStationVersion()
  const [orders, setOrders] = useState<readonly OrderDocument[]>([])
  const [known] = useState(() => new WeakMap<OrderDocument, { shop: unknown; row: WaitingRow }>())
  // Each version is another read; the number itself says nothing.
  // biome-ignore lint/correctness/useExhaustiveDependencies: version
  useEffect(() => {
    let overtaken = false
    station.queue('packed', mostWaiting).then(
      (read) => overtaken || setOrders(read),
      (error: unknown) => overtaken || station.report(error),
    )
    return () => {
      overtaken = true
    }
  }, [station, version])
  if (shop === undefined) return []
  return orders.map((document) => {
    const before = known.get(document)
    if (before?.shop === shop) return before.row
    const row = { ...courierRow(viewOrder(document), shop), carrier: document.summary.carrier }
    known.set(document, { shop, row })
    return row
  })
}
