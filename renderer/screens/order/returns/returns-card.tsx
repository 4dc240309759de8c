import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { allowedActions } from '#shared/order/allowed-actions.ts'
import type { OrderView } from '#shared/order/order.ts'
import { useShop } from '../../../orders/use-station.ts'
import classes from '../order-screen.module.css'
import { PickUpCard } from './pick-up-card.tsx'
import { Refund } from './refund.tsx'
import { ReturnEntry } from './return-entry.tsx'
import own from './returns.module.css'
import { StartReturn } from './start-return.tsx'

const over: ReadonlySet<OrderView['stage']> = new Set(['shipped', 'delivered', 'returned', 'cancelled'])

/** What comes back, and the money that goes back; before that, what the customer fetches here. */
export function ReturnsCard({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const shop = useShop()
  const [starting, setStarting] = useState(false)
  if (shop === undefined) return null
  if (order.stage === 'ready-for-pickup') return <PickUpCard order={order} />
  const may = allowedActions(order, shop.procedure.rules)
  const money = order.payment.state === 'paid' || order.payment.refunded !== undefined || over.has(order.stage)
  const left = may.return.allowed || order.stage === 'returned'
  if (!left && !money && order.returns.length === 0) return null
  return (
    <section className={classes.card} data-testid="returns-card">
      <h2>{t('returns.title')}</h2>
      {left && order.returns.length === 0 && <p className={classes.quiet}>{t('returns.none')}</p>}
      {order.returns.map((entry) => (
        <ReturnEntry key={entry.id} order={order} entry={entry} shop={shop} />
      ))}
      <div className={own.actions}>
        {left && (
          <Button variant="default" onClick={() => setStarting(true)} data-testid="return-start">
            {t('returns.start')}
          </Button>
        )}
        {money && <Refund order={order} allowed={may.refund} />}
      </div>
      {starting && <StartReturn order={order} shop={shop} onClose={() => setStarting(false)} />}
    </section>
  )
}
