import { NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Assignee } from '#shared/order/events/shop-events.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import { useShop } from '../../../orders/use-station.ts'
import classes from './care.module.css'
import type { CareDialogProps } from './care-dialog.tsx'

/** To a person, a team or this bench; from somebody who has it already only with a reason (B7). */
export function AssignDialog({ order, onClose }: CareDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const { station } = useServices()
  const record = useRecord(order.id)
  const [choice, setChoice] = useState('')
  const [reason, setReason] = useState('')
  const choices: readonly (readonly [key: string, label: string, to: Assignee])[] = [
    ...(shop?.operators ?? []).map((person) => [`person:${person.id}`, person.name, { operator: person.id }] as const),
    ...(shop?.procedure.teams ?? []).map(
      (team) =>
        [`team:${team.id}`, t('work.assign.team', { team: format.label(team.name) }), { team: team.id }] as const,
    ),
    [`bench:${station.id}`, t('work.assign.bench', { bench: station.name }), { bench: station.name }],
  ]
  const to = choices.find(([key]) => key === choice)?.[2]
  const { operator, team, bench } = order.assignee
  const taken = (operator ?? team ?? bench) !== undefined
  return (
    <FormDialog
      title={t('work.assign.title')}
      confirm={t('work.assign.do')}
      ready={to !== undefined && (!taken || reason.trim() !== '')}
      onClose={onClose}
      onAnswer={() => {
        if (to === undefined) return
        onClose()
        const why = reason.trim()
        void record({ type: 'order-assigned', data: { ...to, ...(why === '' ? {} : { reason: why }) } })
      }}
      testId="assign"
    >
      <div className={classes.fields}>
        <NativeSelect
          size="md"
          label={t('work.assign.who')}
          value={choice}
          onChange={(event) => setChoice(event.currentTarget.value)}
          data={[{ value: '', label: t('work.choose') }, ...choices.map(([value, label]) => ({ value, label }))]}
          data-autofocus
          data-testid="assign-to"
        />
        <TextInput
          label={taken ? t('work.reason') : t('work.note')}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          data-testid="assign-reason"
        />
      </div>
    </FormDialog>
  )
}
