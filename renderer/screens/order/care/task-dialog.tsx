import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type TaskReason, taskReasonSchema } from '#shared/order/events/people-events.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import type { CareDialogProps } from './care-dialog.tsx'

/** Besides the calls: the carrier is asked about a parcel. */
const askCarrier = 'ask-carrier'
type Choice = TaskReason | typeof askCarrier

/** A task by hand, from the list of reasons (E10). */
export function TaskDialog({ order, onClose }: CareDialogProps) {
  const { t } = useTranslation()
  const { newId } = useServices()
  const record = useRecord(order.id)
  const [choice, setChoice] = useState<Choice>('order-confirmation')
  const reason: TaskReason = choice === askCarrier ? 'late-parcel' : choice
  const kind = choice === askCarrier ? 'contact-carrier' : choice === 'courier-soon' ? 'notify' : 'call'
  return (
    <FormDialog
      title={t('work.task.add')}
      confirm={t('work.task.add')}
      ready
      onClose={onClose}
      onAnswer={() => {
        onClose()
        void record({ type: 'task-opened', data: { taskId: `desk:${newId()}`, kind, reason } })
      }}
      testId="task-add"
    >
      <NativeSelect
        size="md"
        label={t('work.task.what')}
        value={choice}
        onChange={(event) => {
          const { value } = event.currentTarget
          setChoice(value === askCarrier ? askCarrier : (taskReasonSchema.safeParse(value).data ?? choice))
        }}
        data={[
          ...taskReasonSchema.options.map((value) => ({ value, label: t(`taskReason.${value}`) })),
          { value: askCarrier, label: t('work.task.askCarrier') },
        ]}
        data-autofocus
        data-testid="task-reason"
      />
    </FormDialog>
  )
}
