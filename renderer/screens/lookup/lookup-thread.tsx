import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import classes from './lookup-screen.module.css'

const lastFew = 5

/** What the customer was told last, and what they wrote. */
export function LookupThread({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const messages = order.messages.slice(-lastFew).reverse()
  return (
    <section data-testid="lookup-messages" data-count={messages.length}>
      <h3>{t('lookup.messages')}</h3>
      {messages.length === 0 && <p className={classes.small}>{t('lookup.noMessages')}</p>}
      <ul className={classes.thread}>
        {messages.map((message) => (
          <li key={`${message.about}${message.channel}${message.at}`} data-direction={message.direction}>
            <span className={classes.small}>
              {format.stamp(message.at)} · {t(`channel.${message.channel}`)} ·{' '}
              {message.direction === 'out' ? t('lookup.out') : t('lookup.in')} · {t(`messageState.${message.state}`)}
            </span>
            <bdi className={classes.said}>{message.text}</bdi>
          </li>
        ))}
      </ul>
    </section>
  )
}
