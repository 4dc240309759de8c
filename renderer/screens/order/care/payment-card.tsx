import { Button } from '@mantine/core'
import { CircleAlert, CircleCheck, Eye } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { allowedActions } from '#shared/order/allowed-actions.ts'
import type { OrderView } from '#shared/order/order.ts'
import { Chip } from '../../../components/chip.tsx'
import { CopyButton } from '../../../components/copy-button.tsx'
import { isolateText } from '../../../components/isolate.ts'
import { PaymentChip } from '../../../components/payment-chip.tsx'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import { useShop } from '../../../orders/use-station.ts'
import classes from './care.module.css'
import { useAsk } from './care-question.tsx'
import { occasionMessage } from './occasion-message.ts'

/** How it is paid, by which receipt, who looked it up at the gateway (A4), and what is still owed. */
export function PaymentCard({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const ask = useAsk()
  const record = useRecord(order.id)
  const { newId } = useServices()
  if (shop === undefined) return null
  const { payment, intake } = order
  const may = allowedActions(order, shop.procedure.rules)
  const person = (id: string) => isolateText(shop.operators.find((one) => one.id === id)?.name ?? id)
  const failures = order.history.filter((event) => event.type === 'payment-failed')
  const back = payment.refunded !== undefined
  const canVerify = may['verify-payment'].allowed && intake.payment.method === 'online' && !back
  const waits = payment.state !== 'paid' && may['confirm-payment'].allowed
  const reminder = waits ? occasionMessage(order, shop, 'payment-reminder') : undefined
  return (
    <section id="payment" tabIndex={-1} className={classes.card} data-testid="payment-card" data-state={payment.state}>
      <h2>{t('order.payment')}</h2>
      <div className={classes.row}>
        <PaymentChip payment={payment.state} due={payment.total} currency={intake.currency} refunded={back} />
        {order.risk && (
          <Chip tone="soon" icon={CircleAlert}>
            {t('flag.risk')}
          </Chip>
        )}
        {order.gates.includes('prepayment') && payment.state === 'open' && (
          <Chip tone="soon" icon={CircleAlert}>
            {t('work.pay.prepayment')}
          </Chip>
        )}
      </div>
      <dl className={classes.facts}>
        <dt>{t('work.pay.gateway')}</dt>
        <dd>
          <bdi data-testid="gateway">{intake.payment.name}</bdi>
        </dd>
        <dt>{payment.state === 'paid' ? t('order.total') : t('work.pay.due')}</dt>
        <dd>
          <bdi data-testid="amount-due">{format.money(payment.total, intake.currency)}</bdi>
        </dd>
        {payment.receipt !== undefined && (
          <>
            <dt>{t('order.receipt')}</dt>
            <dd className={classes.row}>
              <bdi dir="ltr" data-testid="receipt">
                {payment.receipt}
              </bdi>
              <CopyButton text={payment.receipt} testId="receipt-copy" />
            </dd>
          </>
        )}
        {payment.verified !== undefined && (
          <>
            <dt>{t('work.pay.verified')}</dt>
            <dd data-testid="verified">
              <CircleCheck size={18} aria-hidden />{' '}
              {t('work.pay.verifiedBy', {
                person: person(payment.verified.operator),
                time: format.stamp(payment.verified.at),
              })}
            </dd>
          </>
        )}
        {payment.refunded !== undefined && (
          <>
            <dt>{t('work.pay.refunded')}</dt>
            <dd>
              <bdi>{format.money(payment.refunded.amount, intake.currency)}</bdi> ·{' '}
              <bdi dir="ltr">{payment.refunded.reference}</bdi>
            </dd>
          </>
        )}
      </dl>
      {failures.length > 0 && (
        <ul className={classes.plain} data-testid="payment-failures">
          {failures.map((event) => (
            <li key={event.id} className={classes.warning}>
              {t('event.payment-failed', { reason: isolateText(event.data.reason) })} · {format.stamp(event.at)}
            </li>
          ))}
        </ul>
      )}
      {(canVerify || waits) && (
        <div className={classes.buttons}>
          {canVerify && (
            <Button
              variant="default"
              leftSection={<Eye size={18} aria-hidden />}
              onClick={() => ask({ about: 'verify' })}
              data-testid="act-verify"
            >
              {t('work.do.verify')}
            </Button>
          )}
          {waits && reminder !== undefined && (
            <Button
              variant="default"
              onClick={() => ask({ about: 'remind', occasion: 'payment-reminder' })}
              data-testid="act-remind"
            >
              {t('work.do.remind')}
            </Button>
          )}
          {waits && (
            <Button
              variant="default"
              onClick={() =>
                void record({
                  type: 'task-opened',
                  data: { taskId: `desk:${newId()}`, kind: 'call', reason: 'payment-help' },
                })
              }
              data-testid="act-help-paying"
            >
              {t('work.do.helpCall')}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
