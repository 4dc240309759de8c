import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { allowedActions, type OrderAction } from '#shared/order/allowed-actions.ts'
import type { OrderView } from '#shared/order/order.ts'
import { AskText } from '../../components/ask-text.tsx'
import { useServices } from '../../orders/desk-context.tsx'
import type { FactDraft } from '../../orders/fact-drafts.ts'
import { useShop } from '../../orders/use-station.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import classes from './order-screen.module.css'

type Asked = 'hold' | 'cancel' | 'confirm-payment' | 'note'

/** What a person may do with the order now. What may not be done is off; why it may not be packed stands beside. */
export function OrderActions({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const { station } = useServices()
  const shop = useShop()
  const show = useUi((ui) => ui.show)
  const operator = useUi((ui) => ui.operator?.id ?? '')
  const [asking, setAsking] = useState<Asked>()
  if (shop === undefined) return null
  const may = allowedActions(order, shop.procedure.rules)
  const record = (draft: FactDraft) =>
    void station
      .dispatch(order.id, operator, () => ({ drafts: [draft], taken: [] }))
      .catch((error: unknown) => station.report(error))
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
  const answers: Readonly<Record<Asked, (text: string) => FactDraft>> = {
    hold: (reason) => ({ type: 'order-held', data: { reason } }),
    cancel: (reason) => ({ type: 'order-cancelled', data: { by: 'desk', reason } }),
    'confirm-payment': (receipt) => ({
      type: 'payment-confirmed',
      data: { amount: order.intake.totals.total, method: order.intake.payment.name, receipt },
    }),
    note: (text) => ({ type: 'note-added', data: { text } }),
  }
  const questions: Readonly<Record<Asked, readonly [title: string, label: string, confirm: string]>> = {
    hold: [t('order.hold'), t('order.holdReason'), t('order.hold')],
    cancel: [t('order.cancelOrder'), t('order.cancelReason'), t('order.cancelOrder')],
    'confirm-payment': [t('order.confirmPayment'), t('order.receipt'), t('order.confirmPayment')],
    note: [t('order.note'), t('order.noteLabel'), t('order.save')],
  }
  return (
    <>
      {button('pack', t('order.pack'), () => show({ name: 'pack', orderId: order.id }), true)}
      {order.hold
        ? button('release', t('order.release'), () => record({ type: 'order-released', data: {} }))
        : button('hold', t('order.hold'), () => setAsking('hold'))}
      {order.payment.state !== 'paid' &&
        button('confirm-payment', t('order.confirmPayment'), () => setAsking('confirm-payment'))}
      {order.stage === 'shipped' &&
        button('deliver', t('order.deliver'), () => record({ type: 'order-delivered', data: { source: 'desk' } }))}
      <Button variant="default" onClick={() => setAsking('note')} data-testid="act-note">
        {t('order.note')}
      </Button>
      {button('cancel', t('order.cancelOrder'), () => setAsking('cancel'))}
      {!may.pack.allowed && <p className={classes.why}>{t(`refusal.${may.pack.reason}`)}</p>}
      {asking !== undefined && (
        <AskText
          title={questions[asking][0]}
          label={questions[asking][1]}
          confirm={questions[asking][2]}
          onClose={() => setAsking(undefined)}
          onAnswer={(text) => {
            setAsking(undefined)
            record(answers[asking](text))
          }}
        />
      )}
    </>
  )
}
