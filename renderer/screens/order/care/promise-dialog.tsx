import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { windowSchema } from '#shared/order/events/delivery-events.ts'
import { DayField } from '../../../components/day-field.tsx'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import classes from './care.module.css'
import type { CareDialogProps } from './care-dialog.tsx'

/** The day promised to the customer (E17), or another one, with the window and why it moved (E27). */
export function PromiseDialog({ order, moved, onClose }: CareDialogProps & { moved: boolean }) {
  const { t } = useTranslation()
  const record = useRecord(order.id)
  const [date, setDate] = useState(order.delivery.promised ?? '')
  const [from, setFrom] = useState(order.delivery.window?.from ?? '')
  const [to, setTo] = useState(order.delivery.window?.to ?? '')
  const [reason, setReason] = useState('')
  const window = windowSchema.safeParse({ from, to })
  const windowIsRight = (from === '' && to === '') || (window.success && from < to)
  return (
    <FormDialog
      title={moved ? t('work.delivery.move') : t('work.do.promise')}
      confirm={moved ? t('work.delivery.move') : t('work.do.promise')}
      ready={date !== '' && (!moved || (reason.trim() !== '' && windowIsRight))}
      onClose={onClose}
      onAnswer={() => {
        onClose()
        if (!moved) return void record({ type: 'promise-set', data: { date } })
        const said = window.success ? { window: window.data } : {}
        void record({ type: 'delivery-rescheduled', data: { date, reason: reason.trim(), ...said } })
      }}
      testId="promise"
    >
      <div className={classes.fields}>
        <DayField label={t('work.delivery.promised')} value={date} onChange={setDate} testId="promise-day" />
        {moved && (
          <>
            <div className={classes.two}>
              <TextInput
                type="time"
                label={t('work.delivery.from')}
                value={from}
                onChange={(event) => setFrom(event.currentTarget.value)}
                data-testid="window-from"
              />
              <TextInput
                type="time"
                label={t('work.delivery.to')}
                value={to}
                onChange={(event) => setTo(event.currentTarget.value)}
                error={windowIsRight ? null : t('work.delivery.windowWrong')}
                data-testid="window-to"
              />
            </div>
            <TextInput
              label={t('work.reason')}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              data-testid="move-reason"
            />
          </>
        )}
      </div>
    </FormDialog>
  )
}
