import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import classes from './care.module.css'
import type { CareDialogProps } from './care-dialog.tsx'

/** The person has looked the payment up at the gateway, under this receipt (A4). */
export function VerifyDialog({ order, onClose }: CareDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const record = useRecord(order.id)
  const [receipt, setReceipt] = useState(order.payment.receipt ?? '')
  const { name } = order.intake.payment
  const amount = format.money(order.payment.total, order.intake.currency)
  return (
    <FormDialog
      title={t('work.do.verify')}
      confirm={t('work.do.verify')}
      ready={receipt.trim() !== '' && receipt.trim().length <= 120}
      onClose={onClose}
      onAnswer={() => {
        onClose()
        void record({ type: 'payment-verified', data: { receipt: receipt.trim() } })
      }}
      testId="verify"
    >
      <div className={classes.fields}>
        <p>
          <bdi>{name}</bdi> · <bdi>{amount}</bdi>
        </p>
        <TextInput
          label={t('order.receipt')}
          description={t('work.pay.verifyHint')}
          value={receipt}
          onChange={(event) => setReceipt(event.currentTarget.value)}
          dir="ltr"
          data-autofocus
          data-testid="verify-receipt"
        />
      </div>
    </FormDialog>
  )
}
