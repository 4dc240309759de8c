import { ScanLine } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderDocument, OrderView } from '#shared/order/order.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { useOrder } from '../../orders/use-order.ts'
import { EarlierOrders } from './earlier-orders.tsx'
import { LookupFacts } from './lookup-facts.tsx'
import classes from './lookup-screen.module.css'
import { LookupThread } from './lookup-thread.tsx'
import { LookupTodo } from './lookup-todo.tsx'

export interface LookupOrderProps {
  readonly orderId: string
  /** The endpoint's word on an order that this station does not hold. */
  readonly older: OrderDocument | undefined
  readonly onOpen: (order: OrderDocument, isOlder: boolean) => void
}

/** One order, to be read aloud. At this station it is live: the same state as in the queue (B6). */
export function LookupOrder({ orderId, older, onOpen }: LookupOrderProps) {
  const { t } = useTranslation()
  const here = useOrder(orderId)
  const there = useMemo(() => (older === undefined ? undefined : viewOrder(older)), [older])
  const order: OrderView | undefined | null = here ?? there ?? here
  if (order === undefined) return null
  if (order === null) return <EmptyState icon={ScanLine} title={t('order.notHere')} />
  return (
    <article className={classes.facts} data-testid="lookup-order" data-order={order.id} data-stage={order.stage}>
      <LookupFacts order={order} />
      <LookupTodo order={order} />
      <LookupThread order={order} />
      <EarlierOrders order={order} onOpen={onOpen} />
    </article>
  )
}
