import { Barcode, Clock, HandCoins, MapPin, Store, Truck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useShop } from '../../orders/use-station.ts'
import classes from './pack-side.module.css'
import { useDay } from './use-day.ts'

/** A10: the customer's method and what follows from it: number or none, money at the door, the hour, the place. */
export function ShippingCard({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const day = useDay()
  const shop = useShop()
  const { intake, delivery, payment } = order
  const carrier = shop?.carriers.find((candidate) => candidate.id === intake.shipping.carrier)
  const required = shop?.procedure.rules.trackingRequired[intake.shipping.carrier] ?? false
  const tracked = carrier?.tracking != null || required
  return (
    <section className={classes.card} data-testid="pack-shipping" data-carrier={intake.shipping.carrier}>
      <h2 className={classes.head}>
        <Truck size={18} aria-hidden />
        {t('stock.shipping')}
      </h2>
      <p className={classes.method}>
        <bdi>{carrier ? format.label(carrier.name) : intake.shipping.carrier}</bdi>
        {intake.shipping.service !== '' && (
          <>
            {' · '}
            <bdi>{intake.shipping.service}</bdi>
          </>
        )}
      </p>
      <ul className={classes.papers}>
        {intake.shipping.pickUpPoint !== undefined && (
          <li>
            <MapPin size={18} aria-hidden />
            <bdi>{intake.shipping.pickUpPoint}</bdi>
          </li>
        )}
        <li data-testid="pack-tracking" data-tracked={tracked || undefined}>
          {order.pickUp ? <Store size={18} aria-hidden /> : <Barcode size={18} aria-hidden />}
          {order.pickUp ? t('stock.fetchedHere') : t(tracked ? 'stock.tracked' : 'stock.untracked')}
        </li>
        {(delivery.window !== undefined || delivery.promised !== undefined) && (
          <li data-testid="pack-window">
            <Clock size={18} aria-hidden />
            {[
              delivery.promised && t('stock.promised', { date: day(delivery.promised) }),
              delivery.window && t('stock.window', delivery.window),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        )}
        {payment.state === 'on-delivery' && (
          <li className={classes.collect} data-testid="pack-collect">
            <HandCoins size={18} aria-hidden />
            {t('stock.collect', { amount: format.money(payment.total, intake.currency) })}
          </li>
        )}
      </ul>
    </section>
  )
}
