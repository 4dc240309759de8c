import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { decimalText } from '#shared/money/money.ts'
import { readMoney } from '#shared/money/read-money.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import classes from './care.module.css'
import type { CareDialogProps } from './care-dialog.tsx'

/** The final price of an order that came as a draft, and where the customer pays it (E4). */
export function PriceDialog({ order, onClose }: CareDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const record = useRecord(order.id)
  const { currency, totals, payment } = order.intake
  const [amount, setAmount] = useState<string>(decimalText(totals.total, currency))
  const [link, setLink] = useState(payment.link ?? '')
  const total = readMoney(amount, currency)
  const address = link.trim()
  const linkIsRight =
    address === '' || (/^https?:\/\//i.test(address) && URL.canParse(address) && address.length <= 500)
  return (
    <FormDialog
      title={t('work.do.price')}
      confirm={t('work.do.price')}
      ready={total !== undefined && linkIsRight}
      onClose={onClose}
      onAnswer={() => {
        if (total === undefined) return
        onClose()
        void record({ type: 'price-confirmed', data: { total, ...(address === '' ? {} : { paymentLink: address }) } })
      }}
      testId="price"
    >
      <div className={classes.fields}>
        <TextInput
          label={t('work.price.total')}
          value={amount}
          onChange={(event) => setAmount(event.currentTarget.value)}
          error={total === undefined ? t('work.price.wrong') : null}
          description={total === undefined ? null : format.money(total, currency)}
          inputMode="decimal"
          data-autofocus
          data-testid="price-total"
        />
        <TextInput
          label={t('work.price.link')}
          value={link}
          onChange={(event) => setLink(event.currentTarget.value)}
          error={linkIsRight ? null : t('work.price.linkWrong')}
          dir="ltr"
          data-testid="price-link"
        />
      </div>
    </FormDialog>
  )
}
