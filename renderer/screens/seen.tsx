import { useEffect, useRef } from 'react'
import { openStages } from '#shared/order/stage.ts'
import { useOrder } from '../orders/use-order.ts'
import { useRecord } from '../orders/use-record.ts'

/** Somebody has the order on their screen: it is not unseen any more, for every station (C3). Said once. */
export function Seen({ orderId }: { orderId: string }) {
  const order = useOrder(orderId)
  const record = useRecord(orderId)
  const said = useRef<string>(undefined)
  const unseen = order != null && !order.seen && openStages.has(order.stage)
  useEffect(() => {
    if (!unseen || said.current === orderId) return
    said.current = orderId
    void record({ type: 'order-seen', data: {} })
  }, [unseen, orderId, record])
  return null
}
