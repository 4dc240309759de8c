import { useEffect, useState, useSyncExternalStore } from 'react'
import type { OrderView } from '#shared/order/order.ts'
import { useServices } from './desk-context.tsx'

/**
 * An order as it stands, unsent facts included; undefined while it is read, null when this station does not hold
 * it. After a scan it is up to date in the same frame: nothing is read from the disk.
 */
export function useOrder(orderId: string): OrderView | undefined | null {
  const { station } = useServices()
  const [readyId, setReadyId] = useState<string>()
  useEffect(() => {
    let gone = false
    station.prepare(orderId).then(
      () => gone || setReadyId(orderId),
      () => gone || setReadyId(orderId),
    )
    return () => {
      gone = true
    }
  }, [station, orderId])
  const order = useSyncExternalStore(station.subscribe, () => station.peek(orderId))
  return order ?? (readyId === orderId ? null : undefined)
}
