import { useMemo } from 'react'
import type { OrderDocument, OrderView } from '#shared/order/order.ts'
import { fold, foldDigits, nationalDigits } from '#shared/text/fold.ts'
import { type OlderOrders, useOlderOrders } from './use-older-orders.ts'
import { useQueue } from './use-queue.ts'

const atMost = 20

interface Customer {
  readonly phone: string
  readonly email: string
}

/** The other orders of the one who placed this one: here, and what the endpoint still knows. */
export function useEarlierOrders(order: OrderView): {
  readonly here: readonly OrderDocument[]
  readonly older: readonly OrderDocument[]
  readonly state: OlderOrders['state']
} {
  const { customer, shipTo } = order.intake
  const wanted = useMemo(() => customerOf({ customer, shipTo }), [customer, shipTo])
  const { orders: byPhone } = useQueue('all', wanted.phone, wanted.phone === '' ? 0 : atMost)
  const { orders: byEmail } = useQueue('all', wanted.email, wanted.email === '' ? 0 : atMost)
  const { orders: older, state } = useOlderOrders(wanted.phone || wanted.email)
  const others = (orders: readonly OrderDocument[]) =>
    [...new Map(orders.map((other) => [other.id, other])).values()]
      .filter((other) => other.id !== order.id && isSame(customerOf(other.intake), wanted))
      .sort((a, b) => (a.summary.placedAt < b.summary.placedAt ? 1 : -1))
  return { here: others([...byPhone, ...byEmail]), older: others(older), state }
}

function customerOf({ customer, shipTo }: Pick<OrderDocument['intake'], 'customer' | 'shipTo'>): Customer {
  return {
    phone: nationalDigits(foldDigits(customer.phone ?? shipTo.phone ?? '')),
    email: fold(customer.email ?? ''),
  }
}

/** A telephone number occurs in others, such as in a tracking number: what was found is compared again. */
function isSame(a: Customer, b: Customer): boolean {
  return (a.phone !== '' && a.phone === b.phone) || (a.email !== '' && a.email === b.email)
}
