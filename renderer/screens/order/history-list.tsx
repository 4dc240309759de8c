import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useShop } from '../../orders/use-station.ts'
import classes from './order-screen.module.css'
import { useEventWords } from './use-event-words.ts'

/** Everything that happened, newest first: what, when, who, where, and whether the endpoint has it. */
export function HistoryList({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const words = useEventWords(order)
  return (
    <ol className={classes.history} data-testid="history">
      {[...order.history].reverse().map((event) => (
        <li key={event.id} data-type={event.type}>
          <span>{words(event)}</span>
          <span className={classes.quiet}>
            {format.stamp(event.at)}
            {' · '}
            <bdi>
              {shop?.operators.find((person) => person.id === event.operator)?.name ??
                (event.operator || (event.station === 'shop' ? t('order.shop') : event.station))}
            </bdi>
            {event.seq === undefined && <em> · {t('order.notSent')}</em>}
          </span>
        </li>
      ))}
    </ol>
  )
}
