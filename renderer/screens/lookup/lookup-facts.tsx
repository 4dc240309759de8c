import { Circle } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { customerDate, trackingUrl } from '#shared/messages/message-values.ts'
import type { OrderView } from '#shared/order/order.ts'
import { statusOf } from '#shared/shop/status-of.ts'
import { phoneOf } from '#shared/validation/check-complaints.ts'
import { Chip } from '../../components/chip.tsx'
import { PaymentChip } from '../../components/payment-chip.tsx'
import { StatusMark } from '../../components/status-mark.tsx'
import { useFormat } from '../../i18n/use-format.tsx'
import { useShop } from '../../orders/use-station.ts'
import { useShownPhone } from '../order/care/shown-phone.ts'
import classes from './lookup-screen.module.css'

/** What a customer asks on the phone: where is it, when does it come, what did I order. */
export function LookupFacts({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const shownPhone = useShownPhone()
  const { intake, delivery, payment } = order
  const status = statusOf(order, shop?.procedure.statuses ?? [])
  const carrier = shop?.carriers.find((candidate) => candidate.id === intake.shipping.carrier)
  const phone = phoneOf(order)
  const day = (date: string) => customerDate(date, format.language)
  return (
    <section>
      <header className={classes.head}>
        <h2 data-testid="lookup-number">
          <bdi>{format.orderNumber(intake.number)}</bdi>
        </h2>
        <span className={classes.name}>
          <bdi>{intake.shipTo.name || intake.customer.name}</bdi>
        </span>
        <span className={classes.status} data-testid="lookup-status" data-status={status?.id}>
          {status === undefined ? (
            <Chip icon={Circle}>{t(`stage.${order.stage}`)}</Chip>
          ) : (
            <>
              <StatusMark colour={status.colour} />
              <bdi>{format.label(status.label)}</bdi>
            </>
          )}
        </span>
        <PaymentChip
          payment={payment.state}
          due={payment.total}
          currency={intake.currency}
          refunded={payment.refunded !== undefined}
        />
      </header>
      <dl className={classes.list}>
        {status !== undefined && (
          <Row name={t('lookup.customerSees')} testId="lookup-customer-sees">
            <bdi>{format.label(status.customer ?? status.label)}</bdi>
          </Row>
        )}
        <Row name={t('lookup.placed')}>{format.stamp(intake.placedAt)}</Row>
        <Row name={t('lookup.promised')} testId="lookup-promised">
          {delivery.promised === undefined ? t('lookup.noPromise') : day(delivery.promised)}
          {delivery.window && (
            <bdi dir="ltr">
              {' '}
              {delivery.window.from}–{delivery.window.to}
            </bdi>
          )}
        </Row>
        <Row name={t('queue.carrier')}>
          <bdi>{carrier ? format.label(carrier.name) : intake.shipping.carrier}</bdi>
        </Row>
        <Row name={t('lookup.tracking')} testId="lookup-tracking">
          <Tracking
            numbers={order.parcels.flatMap((parcel) => (parcel.state === 'void' ? [] : (parcel.trackingNumber ?? [])))}
            pattern={carrier?.trackingUrl}
            help={carrier?.trackingHelp && format.label(carrier.trackingHelp)}
          />
        </Row>
        {order.page !== undefined && (
          <Row name={t('lookup.shopPage')}>
            <bdi dir="ltr">{order.page}</bdi>
          </Row>
        )}
        {phone !== '' && (
          <Row name={t('order.phone')} testId="lookup-phone">
            {shownPhone(phone, intake.shipTo.country)}
          </Row>
        )}
        {intake.customer.email !== undefined && (
          <Row name={t('order.email')}>
            <bdi dir="ltr">{intake.customer.email}</bdi>
          </Row>
        )}
        <Row name={t('order.address')}>
          <bdi>
            {[intake.shipTo.street, `${intake.shipTo.postcode} ${intake.shipTo.city}`].filter(Boolean).join(' · ')}
          </bdi>
        </Row>
        <Row name={t('lookup.goods')}>
          {order.lines
            .filter((line) => line.goods)
            .map((line) => (
              <span key={line.id} className={classes.goods}>
                {format.number(line.ordered)} × <bdi>{line.name}</bdi>
              </span>
            ))}
        </Row>
        <Row name={t('order.total')}>{format.money(payment.total, intake.currency)}</Row>
      </dl>
    </section>
  )
}

function Row({ name, testId, children }: { name: string; testId?: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd data-testid={testId}>{children}</dd>
    </>
  )
}

interface TrackingProps {
  readonly numbers: readonly string[]
  readonly pattern: string | undefined
  readonly help: string | undefined
}

/** The address is text to read out or copy: a packing desk opens no foreign page. */
function Tracking({ numbers, pattern, help }: TrackingProps) {
  const { t } = useTranslation()
  if (numbers.length === 0) return t('lookup.noTracking')
  return (
    <>
      {numbers.map((number) => (
        <span key={number} className={classes.goods}>
          <bdi dir="ltr">{number}</bdi>
          {pattern !== undefined && (
            <span className={classes.small}>
              {t('lookup.follow')}: <bdi dir="ltr">{trackingUrl(pattern, number)}</bdi>
            </span>
          )}
        </span>
      ))}
      {help !== undefined && <span className={classes.small}>{help}</span>}
    </>
  )
}
