import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { statusOf } from '#shared/shop/status-of.ts'
import { StatusMark } from '../../../components/status-mark.tsx'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useShop } from '../../../orders/use-station.ts'
import card from '../order-screen.module.css'
import { CustomerSees } from './customer-sees.tsx'
import classes from './order-status.module.css'
import { StatusDialog } from './status-dialog.tsx'

/** Place one of three (D10): status, words for the customer, e-mail and SMS; and what the customer sees. */
export function StatusCard({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const [changing, setChanging] = useState(false)
  if (shop === undefined) return null
  const status = statusOf(order, shop.procedure.statuses)
  return (
    <section className={card.card} data-testid="status-card" data-status={status?.id}>
      <h2>{t('queue.status')}</h2>
      <div className={classes.head}>
        <span className={classes.now} title={status?.meaning && format.label(status.meaning)} data-testid="status-now">
          {status !== undefined && <StatusMark colour={status.colour} />}
          <strong>
            <bdi>{status === undefined ? t(`stage.${order.stage}`) : format.label(status.label)}</bdi>
          </strong>
        </span>
        <Button variant="default" onClick={() => setChanging(true)} data-testid="change-status">
          {t('statusDialog.open')}
        </Button>
      </div>
      {status?.meaning !== undefined && <p className={card.quiet}>{format.label(status.meaning)}</p>}
      <CustomerSees order={order} />
      {changing && <StatusDialog order={order} shop={shop} onClose={() => setChanging(false)} />}
    </section>
  )
}
