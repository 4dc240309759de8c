import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { allowedActions } from '#shared/order/allowed-actions.ts'
import type { OrderView } from '#shared/order/order.ts'
import { isolateCode } from '../../../components/isolate.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useShop } from '../../../orders/use-station.ts'
import { useUi } from '../../../ui-state/ui-state.ts'
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
  const { replaces } = order.intake
  const may = allowedActions(order, shop.procedure.rules)
  const money = order.payment.state === 'paid' || order.payment.refunded !== undefined || over.has(order.stage)
  const left = may.return.allowed || order.stage === 'returned'
  if (!left && !money && order.returns.length === 0 && replaces === undefined) return null
  return (
    <section className={classes.card} data-testid="returns-card">
      <h2>{t('returns.title')}</h2>
      {replaces !== undefined && <Replaces order={replaces} />}
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

/** C18: a replacement leads back to the order whose goods it replaces. */
function Replaces({ order }: { order: NonNullable<OrderView['intake']['replaces']> }) {
  const { t } = useTranslation()
  const format = useFormat()
  const show = useUi((ui) => ui.show)
  return (
    <div className={own.head} data-testid="replaces" data-order={order.orderId}>
      <span>{t('returns.replaces', { number: isolateCode(format.orderNumber(order.number)) })}</span>
      <Button
        variant="default"
        onClick={() => show({ name: 'order', orderId: order.orderId })}
        data-testid="open-replaced"
      >
        {t('returns.openReplacement')}
      </Button>
    </div>
  )
}
