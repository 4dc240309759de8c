import { NativeSelect, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { cancelCodeSchema } from '#shared/order/events/shop-events.ts'
import type { NeededField, StatusFields } from '#shared/shop/status-options.ts'

export interface NeededFieldsProps {
  readonly needs: readonly NeededField[]
  readonly fields: StatusFields
  readonly onChange: (fields: StatusFields) => void
}

/** What this change needs besides: how the payment is known (A16), why it ends (E11), who says it arrived (A15). */
export function NeededFields({ needs, fields, onChange }: NeededFieldsProps) {
  const { t } = useTranslation()
  return (
    <>
      {needs.includes('receipt') && (
        <TextInput
          label={t('order.receipt')}
          withAsterisk
          value={fields.receipt}
          data-testid="status-receipt"
          onChange={(event) => onChange({ ...fields, receipt: event.currentTarget.value })}
        />
      )}
      {needs.includes('cancel') && (
        <NativeSelect
          label={t('statusDialog.cancelCode')}
          withAsterisk
          data-testid="status-cancel-code"
          value={fields.cancelCode ?? ''}
          onChange={(event) => {
            const code = cancelCodeSchema.safeParse(event.currentTarget.value)
            onChange({ ...fields, cancelCode: code.success ? code.data : undefined })
          }}
          data={[
            { value: '', label: t('statusDialog.choose') },
            ...cancelCodeSchema.options.map((value) => ({ value, label: t(`cancelCode.${value}`) })),
          ]}
        />
      )}
      {(needs.includes('source') || needs.includes('cancel')) && (
        <TextInput
          label={needs.includes('source') ? t('statusDialog.source') : t('statusDialog.reason')}
          withAsterisk={needs.includes('source')}
          value={fields.reason}
          data-testid="status-reason"
          onChange={(event) => onChange({ ...fields, reason: event.currentTarget.value })}
        />
      )}
    </>
  )
}
