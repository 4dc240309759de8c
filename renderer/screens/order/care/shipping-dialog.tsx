import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import { useShop } from '../../../orders/use-station.ts'
import classes from './care.module.css'
import type { CareDialogProps } from './care-dialog.tsx'

/** Another way than the customer chose: only with a reason (A10). */
export function ShippingDialog({ order, onClose }: CareDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const record = useRecord(order.id)
  const current = order.intake.shipping.carrier
  const others = shop?.carriers.filter((carrier) => carrier.id !== current) ?? []
  const [carrier, setCarrier] = useState(others[0]?.id ?? '')
  const [reason, setReason] = useState('')
  const chosen = others.find((candidate) => candidate.id === carrier)
  return (
    <FormDialog
      title={t('work.delivery.change')}
      confirm={t('work.delivery.change')}
      ready={chosen !== undefined && reason.trim() !== ''}
      onClose={onClose}
      onAnswer={() => {
        if (chosen === undefined) return
        onClose()
        const service = chosen.service.slice(0, 80)
        void record({ type: 'shipping-changed', data: { carrier, service, reason: reason.trim() } })
      }}
      testId="shipping"
    >
      <div className={classes.fields}>
        <NativeSelect
          size="md"
          label={t('queue.carrier')}
          value={carrier}
          onChange={(event) => setCarrier(event.currentTarget.value)}
          data={others.map(({ id, name, service }) => ({
            value: id,
            label: [format.label(name), service].filter(Boolean).join(' · '),
          }))}
          data-autofocus
          data-testid="shipping-carrier"
        />
        <TextInput
          label={t('work.reason')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-testid="shipping-reason"
        />
      </div>
    </FormDialog>
  )
}
