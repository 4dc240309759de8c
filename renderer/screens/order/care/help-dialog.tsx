import { Textarea } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import { useSync } from '../../../orders/use-station.ts'
import classes from './care.module.css'
import type { CareDialogProps } from './care-dialog.tsx'

/**
 * Asks for help with this order (C21). The fact goes to the endpoint with everything else; the diagnostics file stays
 * on this computer until somebody takes it.
 */
export function HelpDialog({ order, onClose }: CareDialogProps) {
  const { t } = useTranslation()
  const { desk, station } = useServices()
  const sync = useSync()
  const record = useRecord(order.id)
  const [text, setText] = useState('')
  const ask = async () => {
    const asked = text.trim()
    const file = await desk
      .call('desk.diagnostics', {
        text: asked,
        order: { id: order.id, facts: order.history.map((event) => event.type).slice(-5000) },
        sync: { status: sync.status.kind, waiting: sync.waiting, parked: sync.parked },
      })
      .then(
        (answer) => answer.file,
        (error: unknown) => {
          // Without its file the question still counts.
          station.report(error)
          return undefined
        },
      )
    await record({
      type: 'help-asked',
      data: { text: asked, ...(file === undefined ? {} : { file: file.slice(-300) }) },
    })
  }
  return (
    <FormDialog
      title={t('work.help.title')}
      confirm={t('work.help.ask')}
      ready={text.trim() !== '' && text.trim().length <= 2000}
      onClose={onClose}
      onAnswer={() => {
        onClose()
        void ask()
      }}
      testId="help"
    >
      <div className={classes.fields}>
        <Textarea
          size="md"
          label={t('work.help.what')}
          minRows={3}
          autosize
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          data-autofocus
          data-testid="help-text"
        />
        <p className={classes.quiet}>{t('work.help.file')}</p>
      </div>
    </FormDialog>
  )
}
