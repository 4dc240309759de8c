import { CloudUpload, Copy, Eye } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { labelIn } from '#shared/shop/label.ts'
import { statusOf } from '#shared/shop/status-of.ts'
import { Chip } from '../../../components/chip.tsx'
import { copyText } from '../../../components/copy-text.ts'
import { useHeldOrder } from '../../../orders/use-held-order.ts'
import { useShop } from '../../../orders/use-station.ts'
import classes from './order-status.module.css'

/** What the customer reads on their page, and whether the page has it yet (A7): it knows only what was sent. */
export function CustomerSees({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const shop = useShop()
  const held = useHeldOrder(order)
  const [copied, setCopied] = useState(false)
  const statuses = shop?.procedure.statuses
  const arrived = useMemo(() => {
    if (held === undefined || statuses === undefined) return undefined
    const sent = viewOrder({ ...held, history: held.history.filter((event) => event.seq !== undefined) })
    return statusOf(sent, statuses)?.id === statusOf(order, statuses)?.id
  }, [held, order, statuses])
  const status = statuses && statusOf(order, statuses)
  if (status === undefined) return null
  const { language } = order.intake
  const { page } = order
  return (
    <div className={classes.sees} data-testid="customer-sees" data-arrived={arrived}>
      <span>
        {t('customerSees.label')}{' '}
        <strong lang={language}>
          <bdi>{labelIn(status.customer ?? status.label, language)}</bdi>
        </strong>
      </span>
      {arrived !== undefined && (
        <Chip tone={arrived ? 'right' : 'soon'} icon={arrived ? Eye : CloudUpload}>
          {arrived ? t('customerSees.arrived') : t('customerSees.notYet')}
        </Chip>
      )}
      {page !== undefined && (
        <span className={classes.page}>
          <bdi dir="ltr" data-testid="status-page">
            {page}
          </bdi>
          <button
            type="button"
            className={classes.copy}
            data-testid="copy-page"
            onClick={() => setCopied(copyText(page))}
          >
            <Copy size={18} aria-hidden />
            {copied ? t('messages.copied') : t('messages.copy')}
          </button>
        </span>
      )}
    </div>
  )
}
