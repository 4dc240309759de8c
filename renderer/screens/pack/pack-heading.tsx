import { AlarmClock, CalendarCheck, Hand, Truck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { Chip } from '../../components/chip.tsx'
import { PaymentChip } from '../../components/payment-chip.tsx'
import { useMinute } from '../../components/sync-badge.tsx'
import { useFormat } from '../../i18n/use-format.tsx'
import { useShop } from '../../orders/use-station.ts'
import classes from './pack-screen.module.css'
import { useDay } from './use-day.ts'

/** Whose order it is, how and by when it goes, whether it is paid. */
export function PackHeading({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const now = useMinute()
  const day = useDay()
  const { intake } = order
  const carrier = shop?.carriers.find((candidate) => candidate.id === intake.shipping.carrier)
  const shipBy = format.shipBy(intake.shipBy, now)
  const relative = shipBy.text
  return (
    <>
      <h1 data-testid="order-number">
        <bdi>{format.orderNumber(intake.number)}</bdi>
      </h1>
      <span className={classes.who}>
        <strong>
          <bdi>{intake.shipTo.name}</bdi>
        </strong>{' '}
        · <bdi>{intake.shipTo.city}</bdi>
      </span>
      <Chip tone={shipBy.tone === 'late' ? 'stop' : shipBy.tone === 'soon' ? 'soon' : 'plain'} icon={AlarmClock}>
        {t('when.shipBy', { time: shipBy.time, relative })}
      </Chip>
      <Chip tone="accent" icon={Truck}>
        <bdi data-testid="pack-carrier">
          {[carrier ? format.label(carrier.name) : intake.shipping.carrier, intake.shipping.service]
            .filter(Boolean)
            .join(' · ')}
        </bdi>
      </Chip>
      <PaymentChip payment={order.payment.state} due={order.payment.total} currency={intake.currency} />
      {order.delivery.promised !== undefined && (
        <span data-testid="pack-promised">
          <Chip icon={CalendarCheck}>{t('stock.promised', { date: day(order.delivery.promised) })}</Chip>
        </span>
      )}
      {order.hold && (
        <Chip tone="soon" icon={Hand}>
          {t('status.held')}
        </Chip>
      )}
    </>
  )
}
