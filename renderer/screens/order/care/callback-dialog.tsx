import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { localDay } from '../../../orders/local-day.ts'
import { useRecord } from '../../../orders/use-record.ts'
import classes from './care.module.css'
import type { CareDialogProps } from './care-dialog.tsx'

const hourMs = 3_600_000
const twoDigits = (number: number) => String(number).padStart(2, '0')
/** As a field of date and time holds it, by this computer's clock. */
const fieldValue = (time: Date) => `${localDay(time)}T${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`

/** When to call again; until then the call does not stand in the way. */
export function CallbackDialog({ order, taskId, note, onClose }: CareDialogProps & { taskId: string; note: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { now } = useServices()
  const record = useRecord(order.id)
  const [time, setTime] = useState(() => fieldValue(new Date(now().getTime() + hourMs)))
  const at = new Date(time)
  const isTime = !Number.isNaN(at.getTime())
  return (
    <FormDialog
      title={t('taskOutcome.callback')}
      confirm={t('order.save')}
      ready={isTime}
      onClose={onClose}
      onAnswer={() => {
        onClose()
        const said = note === '' ? {} : { note }
        void record({
          type: 'task-reported',
          data: { taskId, outcome: 'callback', callback: at.toISOString(), ...said },
        })
      }}
      testId="callback"
    >
      <div className={classes.fields}>
        <TextInput
          type="datetime-local"
          label={t('work.task.when')}
          value={time}
          onChange={(event) => setTime(event.currentTarget.value)}
          data-autofocus
          data-testid="callback-time"
        />
        {isTime && <p className={classes.quiet}>{format.stamp(at.toISOString())}</p>}
      </div>
    </FormDialog>
  )
}
