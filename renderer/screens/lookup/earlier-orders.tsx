import { useTranslation } from 'react-i18next'
import type { OrderDocument, OrderView } from '#shared/order/order.ts'
import { useEarlierOrders } from '../../orders/use-earlier-orders.ts'
import classes from './lookup-screen.module.css'
import { OrderLine } from './order-line.tsx'

export interface EarlierOrdersProps {
  readonly order: OrderView
  readonly onOpen: (order: OrderDocument, isOlder: boolean) => void
}

/** What else this customer has ordered: the same telephone or e-mail (E30). */
export function EarlierOrders({ order, onOpen }: EarlierOrdersProps) {
  const { t } = useTranslation()
  const { here, older, state } = useEarlierOrders(order)
  const none = here.length === 0 && older.length === 0
  return (
    <section data-testid="earlier" data-count={here.length + older.length} data-state={state}>
      <h3>{t('lookup.earlier')}</h3>
      {none && state !== 'searching' && <p className={classes.small}>{t('lookup.noEarlier')}</p>}
      <ul>
        {[...here, ...older].map((other) => (
          <OrderLine
            key={other.id}
            order={other}
            selected={false}
            testId="earlier-order"
            onOpen={() => onOpen(other, older.includes(other))}
          />
        ))}
      </ul>
      {state === 'searching' && <p className={classes.small}>{t('older.searching')}</p>}
      {state === 'offline' && <p className={classes.small}>{t('older.offline')}</p>}
    </section>
  )
}
