import { ShoppingBasket } from 'lucide-react'
import type { OrderView } from '#shared/order/order.ts'
import { Chip } from '../../../components/chip.tsx'
import type { ToteRefusal } from '../../../orders/use-tote.ts'
import { ToteRefused } from './tote-part.tsx'

/** On the pack screen: the tote that the goods lie in, or why one was refused. */
export function ToteChip({ order, refused }: { order: OrderView; refused: ToteRefusal | undefined }) {
  if (refused !== undefined) return <ToteRefused refused={refused} />
  if (order.tote === undefined) return null
  return (
    <span data-testid="pack-tote" data-tote={order.tote}>
      <Chip icon={ShoppingBasket}>
        <bdi dir="ltr">{order.tote}</bdi>
      </Chip>
    </span>
  )
}
