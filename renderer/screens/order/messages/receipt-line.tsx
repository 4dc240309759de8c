import { Copy, CreditCard } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { copyText } from '../../../components/copy-text.ts'
import { useKeys } from '../../../components/use-keys.ts'
import classes from './messages.module.css'

/** A4: gateway and receipt number head the thread, and one key copies the number. */
export function ReceiptLine({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const [copied, setCopied] = useState<boolean>()
  const { receipt } = order.payment
  const copy = () => receipt !== undefined && setCopied(copyText(receipt))
  useKeys({ KeyC: copy })
  return (
    <div className={classes.receipt} data-testid="receipt-line" data-copied={copied}>
      <CreditCard size={18} aria-hidden />
      <span>
        <bdi>{order.intake.payment.name}</bdi>
        {' · '}
        {receipt === undefined ? (
          t('messages.noReceipt')
        ) : (
          <bdi dir="ltr" className={classes.code} data-testid="receipt">
            {receipt}
          </bdi>
        )}
      </span>
      {receipt !== undefined && (
        <button type="button" className={classes.copy} onClick={copy} aria-keyshortcuts="c" data-testid="copy-receipt">
          <Copy size={18} aria-hidden />
          <span aria-live="polite">
            {copied === undefined ? t('messages.copy') : copied ? t('messages.copied') : t('messages.notCopied')}
          </span>
          <kbd>C</kbd>
        </button>
      )}
    </div>
  )
}
