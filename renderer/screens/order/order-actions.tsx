import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { allowedActions, type OrderAction } from '#shared/order/allowed-actions.ts'
import type { OrderView } from '#shared/order/order.ts'
import { handOver } from '#shared/shop/plan-status-change.ts'
import { useRecord } from '../../orders/use-record.ts'
import { useShop } from '../../orders/use-station.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import { useAsk } from './care/care-question.tsx'
import classes from './order-screen.module.css'

/** What a person may do with the order now. What may not be done is off; why it may not be packed stands beside. */
export function OrderActions({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const shop = useShop()
  const show = useUi((ui) => ui.show)
  const ask = useAsk()
  const record = useRecord(order.id)
  if (shop === undefined) return null
  const { rules } = shop.procedure
  const may = allowedActions(order, rules)
  const button = (action: OrderAction, label: string, run: () => void, filled = false) => {
    const allowed = may[action]
    return (
      <Button
        variant={filled ? 'filled' : 'default'}
        disabled={!allowed.allowed}
        {...(allowed.allowed ? {} : { title: t(`refusal.${allowed.reason}`) })}
        onClick={run}
        data-testid={`act-${action}`}
      >
        {label}
      </Button>
    )
  }
  const atDesk = order.intake.payment.method === 'pay-at-desk'
  const picks = rules.steps > 1 && !order.picked && may.pick.allowed
  // B12: where shipping is no step of its own, whoever has packed also ships.
  const shipsHere = rules.steps < 3 && order.stage === 'packed'
  return (
    <>
      {button('pack', t('order.pack'), () => show({ name: 'pack', orderId: order.id }), true)}
      {picks && button('pick', t('work.do.pick'), () => void record({ type: 'picking-finished', data: {} }))}
      {order.hold
        ? button('release', t('order.release'), () => void record({ type: 'order-released', data: {} }))
        : button('hold', t('order.hold'), () => ask({ about: 'hold' }))}
      {order.payment.state !== 'paid' &&
        order.intake.draft === undefined &&
        button('confirm-payment', atDesk ? t('work.do.takePayment') : t('order.confirmPayment'), () =>
          ask({ about: 'payment' }),
        )}
      {shipsHere && button('hand-over', t('work.do.ship'), () => void record(...handOver(order)))}
      {order.stage === 'shipped' && button('deliver', t('order.deliver'), () => ask({ about: 'deliver' }))}
      {order.problem === undefined && (
        <Button variant="default" onClick={() => ask({ about: 'problem' })} data-testid="act-problem">
          {t('flag.problem')}
        </Button>
      )}
      <Button variant="default" onClick={() => ask({ about: 'note' })} data-testid="act-note">
        {t('order.note')}
      </Button>
      {button('cancel', t('order.cancelOrder'), () => ask({ about: 'cancel' }))}
      {!may.pack.allowed && (
        <p className={classes.why} data-testid="why-not" data-reason={may.pack.reason}>
          {t(`refusal.${may.pack.reason}`)}
        </p>
      )}
    </>
  )
}
