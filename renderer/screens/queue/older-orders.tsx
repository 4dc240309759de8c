import { CloudOff, History } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderDocument } from '#shared/order/order.ts'
import { isolateText } from '../../components/isolate.ts'
import { useReasonWords } from '../../i18n/use-reason-words.ts'
import { useOlderOrders } from '../../orders/use-older-orders.ts'
import { OrderLine } from '../lookup/order-line.tsx'
import classes from './older-orders.module.css'

export interface OlderOrdersProps {
  readonly query: string
  readonly selectedId?: string | undefined
  /** Where this station has found some itself, that there is nothing older need not be said. */
  readonly onlyIfAny?: boolean
  readonly onOpen: (order: OrderDocument) => void
}

/** What the endpoint still knows of a search: orders that left this station long ago. Needs a connection, and says so. */
export function OlderOrders({ query, selectedId, onlyIfAny = false, onOpen }: OlderOrdersProps) {
  const { t } = useTranslation()
  const words = useReasonWords()
  const { state, orders, more, trouble } = useOlderOrders(query)
  if (state === 'idle' || (onlyIfAny && state === 'found' && orders.length === 0)) return null
  const Sign = state === 'offline' ? CloudOff : History
  const title = {
    searching: t('older.searching'),
    offline: t('older.offline'),
    refused: t('older.refused', { why: trouble === undefined ? '' : isolateText(words(trouble).text) }),
    found: orders.length === 0 ? t('older.none') : t('older.title'),
  }
  return (
    <section className={classes.older} data-testid="older" data-state={state} data-count={orders.length}>
      <h2>
        <Sign size={18} aria-hidden />
        {title[state]}
      </h2>
      <ul>
        {orders.map((order) => (
          <OrderLine
            key={order.id}
            order={order}
            selected={order.id === selectedId}
            testId="older-order"
            onOpen={() => onOpen(order)}
          />
        ))}
      </ul>
      {more && <p>{t('older.more')}</p>}
    </section>
  )
}
