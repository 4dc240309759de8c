import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CancelCode, cancelCodeSchema } from '#shared/order/events/shop-events.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import classes from './care.module.css'
import type { CareDialogProps } from './care-dialog.tsx'

/** Why an order ends without leaving, from the list, so that the shop can learn from it (E11). */
export function CancelDialog({ order, onClose }: CareDialogProps) {
  const { t } = useTranslation()
  const record = useRecord(order.id)
  const [code, setCode] = useState<CancelCode | ''>('')
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={t('order.cancelOrder')}
      confirm={t('order.cancelOrder')}
      // "Another reason" says nothing by itself.
      ready={code !== '' && (code !== 'other' || reason.trim() !== '')}
      onClose={onClose}
      onAnswer={() => {
        if (code === '') return
        onClose()
        void record({ type: 'order-cancelled', data: { by: 'desk', reason: reason.trim(), code } })
      }}
      testId="cancel-order"
    >
      <div className={classes.fields}>
        <NativeSelect
          size="md"
          label={t('order.cancelReason')}
          value={code}
          onChange={(event) => setCode(cancelCodeSchema.safeParse(event.currentTarget.value).data ?? '')}
          data={[
            { value: '', label: t('work.choose') },
            ...cancelCodeSchema.options.map((value) => ({ value, label: t(`cancelCode.${value}`) })),
          ]}
          data-autofocus
          data-testid="cancel-code"
        />
        <TextInput
          label={t('work.note')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-testid="cancel-note"
        />
      </div>
    </FormDialog>
  )
}
