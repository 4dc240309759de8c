import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import classes from './care.module.css'
import type { CareDialogProps } from './care-dialog.tsx'

/** A problem keeps the order where it is (A17); one that the customer would feel asks for a call (A18, I8). */
export function ProblemDialog({ order, onClose }: CareDialogProps) {
  const { t } = useTranslation()
  const record = useRecord(order.id)
  const [reason, setReason] = useState('')
  const [delay, setDelay] = useState(false)
  return (
    <FormDialog
      title={t('work.problem.raise')}
      confirm={t('work.problem.raise')}
      ready={reason.trim() !== ''}
      onClose={onClose}
      onAnswer={() => {
        onClose()
        void record({ type: 'problem-raised', data: { reason: reason.trim(), delay } })
      }}
      testId="problem"
    >
      <div className={classes.fields}>
        <TextInput
          label={t('work.problem.what')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-autofocus
          data-testid="problem-reason"
        />
        <label className={classes.tick}>
          <input
            type="checkbox"
            checked={delay}
            onChange={(event) => setDelay(event.currentTarget.checked)}
            data-testid="problem-delay"
          />
          {t('work.problem.delay')}
        </label>
      </div>
    </FormDialog>
  )
}
