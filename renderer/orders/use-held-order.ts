import { useEffect, useState } from 'react'
import type { OrderDocument, OrderView } from '#shared/order/order.ts'
import { useServices } from './desk-context.tsx'

/**
 * The order as the station holds it: the shop's own word, not as mended since, and the history with what is not
 * sent yet. Undefined while it is read.
 */
export function useHeldOrder(order: OrderView): OrderDocument | undefined {
  const { station } = useServices()
  const [held, setHeld] = useState<OrderDocument>()
  useEffect(() => {
    let overtaken = false
    const { id, history } = order
    station.documents([id]).then(
      ([document]) => overtaken || setHeld(document && { ...document, history: [...history] }),
      (error: unknown) => overtaken || station.report(error),
    )
    return () => {
      overtaken = true
    }
  }, [station, order])
  return held?.id === order.id ? held : undefined
}
