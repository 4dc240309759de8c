import { Button } from '@mantine/core'
import { PenLine } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { useShop } from '../../../orders/use-station.ts'
import card from '../order-screen.module.css'
import { MessageEntry } from './message-entry.tsx'
import classes from './messages.module.css'
import { ReceiptLine } from './receipt-line.tsx'
import { WriteMessage } from './write-message.tsx'

/** The thread with the customer, in and out, oldest first (A5). Notes for the bench stay notes. */
export function MessagesCard({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const shop = useShop()
  const [writing, setWriting] = useState(false)
  return (
    <section className={card.card} data-testid="messages-card">
      <h2>{t('messages.title')}</h2>
      <ReceiptLine order={order} />
      <ol className={classes.thread}>
        {order.messages.map((message) => (
          <MessageEntry key={`${message.about} ${message.channel}`} order={order} message={message} />
        ))}
      </ol>
      {order.messages.length === 0 && <p className={card.quiet}>{t('messages.none')}</p>}
      <Button
        variant="default"
        mt="sm"
        leftSection={<PenLine size={18} aria-hidden />}
        disabled={shop === undefined}
        onClick={() => setWriting(true)}
        data-testid="write-message"
      >
        {t('messages.write')}
      </Button>
      {writing && shop !== undefined && <WriteMessage order={order} shop={shop} onClose={() => setWriting(false)} />}
    </section>
  )
}
