import { Button } from '@mantine/core'
import { Circle, Hand, ScanLine, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { Chip } from '../../components/chip.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { isolateCode } from '../../components/isolate.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { PaymentChip } from '../../components/payment-chip.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useServices } from '../../orders/desk-context.tsx'
import { useOrder } from '../../orders/use-order.ts'
import { useShop } from '../../orders/use-station.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import { DeliveryCard } from './care/delivery-card.tsx'
import { NextAction } from './care/next-action.tsx'
import { PaymentCard } from './care/payment-card.tsx'
import { TasksCard } from './care/tasks-card.tsx'
import { DoublePack } from './double-pack.tsx'
import { HistoryList } from './history-list.tsx'
import { LinesCard } from './lines-card.tsx'
import { MessagesCard } from './messages/messages-card.tsx'
import { OrderActions } from './order-actions.tsx'
import classes from './order-screen.module.css'
import { PapersPanel } from './papers-panel.tsx'
import { ReturnsCard } from './returns/returns-card.tsx'
import { StatusCard } from './status/status-card.tsx'

/** Everything about one order. */
export function OrderScreen({ orderId }: { orderId: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const show = useUi((ui) => ui.show)
  const order = useOrder(orderId)
  useKeys({ Escape: () => show({ name: 'queue' }), F7: () => show({ name: 'pack', orderId }) })
  if (order === undefined) return null
  if (order === null)
    return (
      <PageFrame heading={<h1>{t('pack.order')}</h1>}>
        <EmptyState icon={ScanLine} title={t('order.notHere')} />
      </PageFrame>
    )
  return (
    <PageFrame
      heading={
        <>
          <h1 data-testid="order-number">
            {t('order.title', { number: isolateCode(format.orderNumber(order.intake.number)) })}
          </h1>
          <span data-testid="stage" data-stage={order.stage}>
            <Chip icon={Circle}>{t(`stage.${order.stage}`)}</Chip>
          </span>
          <PaymentChip payment={order.payment.state} due={order.intake.totals.total} currency={order.intake.currency} />
        </>
      }
      footer={<OrderActions order={order} />}
    >
      <div className={classes.columns}>
        <div className={classes.column}>
          <Alarms order={order} />
          {order.hold && (
            <section className={classes.hold} data-testid="hold-reason">
              <Hand size={22} aria-hidden />
              <p>
                {t('status.held')}: <bdi>{order.hold.reason}</bdi>
              </p>
            </section>
          )}
          <NextAction order={order} />
          <LinesCard order={order} />
          <Parcels order={order} />
          <ReturnsCard order={order} />
          <MessagesCard order={order} />
        </div>
        <div className={classes.column}>
          <StatusCard order={order} />
          <Customer order={order} />
          <PaymentCard order={order} />
          <DeliveryCard order={order} />
          <TasksCard order={order} />
          <PapersPanel order={order} />
          <section className={classes.card}>
            <h2>{t('order.history')}</h2>
            <HistoryList order={order} />
          </section>
        </div>
      </div>
      {order.alarms.some((alarm) => alarm.code === 'double-pack') && <DoublePack order={order} />}
    </PageFrame>
  )
}

function Alarms({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const { station } = useServices()
  const operator = useUi((ui) => ui.operator?.id ?? '')
  return order.alarms.map((alarm) => (
    <section key={alarm.id} className={classes.alarm} role="alert" data-testid="alarm" data-code={alarm.code}>
      <TriangleAlert size={22} aria-hidden />
      <p>{t(`alarm.${alarm.code}`)}</p>
      {alarm.code !== 'double-pack' && (
        <Button
          variant="default"
          onClick={() =>
            void station
              .dispatch(order.id, operator, () => ({
                drafts: [{ type: 'alarm-acknowledged', data: { alarmId: alarm.id } }],
                taken: [],
              }))
              .catch((error: unknown) => station.report(error))
          }
        >
          {t('alarm.seen')}
        </Button>
      )}
    </section>
  ))
}

function Parcels({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section className={classes.card}>
      <h2>{t('order.parcels')}</h2>
      {order.parcels.length === 0 && <p className={classes.quiet}>{t('order.noParcels')}</p>}
      <ul className={classes.plain}>
        {order.parcels.map((parcel) => (
          <li key={parcel.id} className={classes.line} data-testid="parcel" data-state={parcel.state}>
            <span>
              {parcel.number > 0 ? t('pack.parcel', { number: format.number(parcel.number) }) : t('order.void')}
              <span className={classes.quiet}>
                {' '}
                <bdi dir="ltr">{[parcel.trackingNumber, parcel.sscc].filter(Boolean).join(' · ')}</bdi>
              </span>
            </span>
            <span>{t(`parcelState.${parcel.state}`)}</span>
            <span className={classes.amount}>
              {parcel.weightGrams !== undefined && `${format.kilograms(parcel.weightGrams)} ${t('pack.kg')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Customer({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const { shipTo, customer, shipping, customerNote, payment } = order.intake
  const carrier = shop?.carriers.find((candidate) => candidate.id === shipping.carrier)
  const phone = shipTo.phone ?? customer.phone
  return (
    <section className={classes.card}>
      <h2>{t('order.address')}</h2>
      <address className={classes.address}>
        <strong>
          <bdi>{shipTo.name}</bdi>
        </strong>
        <span>
          <bdi>{shipTo.street}</bdi>
        </span>
        <span>
          <bdi>
            {shipTo.postcode} {shipTo.city}
          </bdi>
        </span>
        <span>{format.country(shipTo.country)}</span>
      </address>
      <dl className={classes.facts}>
        {phone !== undefined && (
          <>
            <dt>{t('order.phone')}</dt>
            <dd>
              <bdi dir="ltr">{phone}</bdi>
            </dd>
          </>
        )}
        {customer.email !== undefined && (
          <>
            <dt>{t('order.email')}</dt>
            <dd>
              <bdi dir="ltr">{customer.email}</bdi>
            </dd>
          </>
        )}
        <dt>{t('queue.carrier')}</dt>
        <dd>
          <bdi>{carrier ? format.label(carrier.name) : shipping.carrier}</bdi>
        </dd>
        <dt>{t('order.payment')}</dt>
        <dd>
          <bdi>{payment.name}</bdi>{' '}
          {order.payment.receipt !== undefined && <bdi dir="ltr">{order.payment.receipt}</bdi>}
        </dd>
        {order.invoiceNumber !== undefined && (
          <>
            <dt>{t('document.invoice')}</dt>
            <dd>
              <bdi dir="ltr">{order.invoiceNumber}</bdi>
            </dd>
          </>
        )}
      </dl>
      {customerNote !== undefined && (
        <p className={classes.note}>
          <bdi>{customerNote}</bdi>
        </p>
      )}
      {order.notes.length > 0 && <h2>{t('order.messages')}</h2>}
      {order.notes.map((note) => (
        <p key={`${note.at}${note.text}`} className={classes.note}>
          <bdi>{note.text}</bdi>
        </p>
      ))}
    </section>
  )
}
