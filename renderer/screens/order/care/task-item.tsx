import { Button, TextInput } from '@mantine/core'
import { PhoneCall } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TaskView } from '#shared/order/care-view.ts'
import type { OrderView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { phoneOf } from '#shared/validation/check-complaints.ts'
import { localPhone } from '#shared/validation/phone.ts'
import { Chip } from '../../../components/chip.tsx'
import { CopyButton } from '../../../components/copy-button.tsx'
import { isolateText } from '../../../components/isolate.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import { callScript } from './call-script.ts'
import classes from './care.module.css'
import { useAsk } from './care-question.tsx'
import { useShownPhone } from './shown-phone.ts'

export interface TaskItemProps {
  readonly order: OrderView
  readonly shop: ShopProfile
  readonly task: TaskView
}

/** One call: whom, what to say, and what came of it (A8). A note goes with whichever answer is pressed. */
export function TaskItem({ order, shop, task }: TaskItemProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const shownPhone = useShownPhone()
  const ask = useAsk()
  const record = useRecord(order.id)
  const [note, setNote] = useState('')
  const { country } = order.intake.shipTo
  const phone = phoneOf(order)
  const said = note.trim()
  const report = (outcome: 'reached' | 'no-answer' | 'done' | 'waived') => {
    setNote('')
    const data = { taskId: task.id, outcome, ...(said === '' ? {} : { note: said }) }
    void record({ type: 'task-reported', data })
  }
  // Words that stand inside a sentence elsewhere; on a button they begin one.
  const onButton = (outcome: 'reached' | 'no-answer' | 'callback' | 'done') => {
    const words = t(`taskOutcome.${outcome}`)
    return words.charAt(0).toLocaleUpperCase(format.language) + words.slice(1)
  }
  const toCustomer = task.kind !== 'contact-carrier'
  const script = toCustomer ? callScript(order, shop, task.reason) : ''
  return (
    <li
      className={classes.task}
      data-testid="task"
      data-reason={task.reason}
      data-kind={task.kind}
      {...(task.mandatory ? { 'data-mandatory': '' } : {})}
    >
      <div className={classes.row}>
        <strong>{toCustomer ? t(`taskReason.${task.reason}`) : t('work.task.askCarrier')}</strong>
        {task.mandatory && (
          <Chip tone="soon" icon={PhoneCall}>
            {t('flag.mandatory-task')}
          </Chip>
        )}
        <span className={classes.quiet}>
          {t('work.task.since', { time: format.stamp(task.since) })}
          {task.due !== undefined && ` · ${t('work.task.due', { time: format.stamp(task.due) })}`}
        </span>
      </div>
      {toCustomer &&
        (phone === '' ? (
          <p className={classes.warning}>{t('work.complaint.phone-missing')}</p>
        ) : (
          <div className={classes.row}>
            <span className={classes.phone} data-testid="call-phone">
              {shownPhone(phone, country)}
            </span>
            <CopyButton text={localPhone(phone, country)} testId="phone-copy" />
          </div>
        ))}
      {script !== '' && (
        <p className={classes.script} data-testid="call-script">
          <bdi>{script}</bdi>
        </p>
      )}
      {task.attempts.map((attempt) => (
        <p key={`${attempt.at}${attempt.outcome}`} className={classes.quiet} data-testid="attempt">
          {format.stamp(attempt.at)} · {t(`taskOutcome.${attempt.outcome}`)}
          {attempt.note !== undefined && ` · ${isolateText(attempt.note)}`}
        </p>
      ))}
      <TextInput
        label={t('work.note')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={2000}
        data-testid="task-note"
      />
      <div className={classes.buttons}>
        {task.kind === 'call' ? (
          <>
            <Button onClick={() => report('reached')} data-testid="task-reached">
              {onButton('reached')}
            </Button>
            <Button variant="default" onClick={() => report('no-answer')} data-testid="task-no-answer">
              {onButton('no-answer')}
            </Button>
          </>
        ) : (
          <Button onClick={() => report('done')} data-testid="task-done">
            {onButton('done')}
          </Button>
        )}
        <Button
          variant="default"
          onClick={() => ask({ about: 'callback', taskId: task.id, note: said })}
          data-testid="task-callback"
        >
          {task.kind === 'call' ? onButton('callback') : t('work.task.later')}
        </Button>
        <Button
          variant="subtle"
          onClick={() => (said === '' ? ask({ about: 'waive', taskId: task.id }) : report('waived'))}
          data-testid="task-waive"
        >
          {t('work.task.waive')}
        </Button>
      </div>
    </li>
  )
}
