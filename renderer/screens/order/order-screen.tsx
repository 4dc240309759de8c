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
import { useUi } from '../../ui-state/ui-state.ts'
import { CareQuestions } from './care/care-question.tsx'
import { CustomerCard } from './care/customer-card.tsx'
import { DeliveryCard } from './care/delivery-card.tsx'
import { NextAction } from './care/next-action.tsx'
import { OrderScans } from './care/order-scans.tsx'
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
import { TrackingField } from './tracking-field.tsx'

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
    <CareQuestions order={order} key={order.id}>
      <PageFrame
        heading={
          <>
            <h1 data-testid="order-number">
              {t('order.title', { number: isolateCode(format.orderNumber(order.intake.number)) })}
            </h1>
            <span data-testid="stage" data-stage={order.stage}>
              <Chip icon={Circle}>{t(`stage.${order.stage}`)}</Chip>
            </span>
            <PaymentChip
              payment={order.payment.state}
              due={order.payment.total}
              currency={order.intake.currency}
              refunded={order.payment.refunded !== undefined}
            />
          </>
        }
        footer={<OrderActions order={order} />}
      >
        <div className={classes.columns}>
          <div className={classes.column}>
            <OrderScans order={order} />
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
            <TasksCard order={order} />
            <div id="lines" tabIndex={-1} className={classes.part}>
              <LinesCard order={order} />
            </div>
            <Parcels order={order} />
            <div id="returns" tabIndex={-1} className={classes.part}>
              <ReturnsCard order={order} />
            </div>
            <MessagesCard order={order} />
          </div>
          <div className={classes.column}>
            <StatusCard order={order} />
            <CustomerCard order={order} />
            <PaymentCard order={order} />
            <DeliveryCard order={order} />
            <PapersPanel order={order} />
            <section className={classes.card}>
              <h2>{t('order.history')}</h2>
              <HistoryList order={order} />
            </section>
          </div>
        </div>
        {order.alarms.some((alarm) => alarm.code === 'double-pack') && <DoublePack order={order} />}
      </PageFrame>
    </CareQuestions>
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
            <TrackingField order={order} parcel={parcel} />
          </li>
        ))}
      </ul>
    </section>
  )
}
