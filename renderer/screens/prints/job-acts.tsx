import { Button } from '@mantine/core'
import { Eye, FileDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/contract/print-job.ts'
import { useServices } from '../../orders/desk-context.tsx'
import { PrintedDialog } from '../../printing/preview-dialog.tsx'
import { alarmOf } from '../../printing/print-attention.ts'
import { savePdf } from '../../printing/save-pdf.ts'
import { NotPrintedDialog } from './not-printed-dialog.tsx'
import { OtherPrinterDialog } from './other-printer-dialog.tsx'
import classes from './prints-screen.module.css'
import { type Decision, useDecideJob } from './use-decide-job.ts'

/** What a person can do about a paper now; only what its state allows. */
export function JobActs({ job }: { job: PrintJob }) {
  const { t } = useTranslation()
  const { desk, station } = useServices()
  const decide = useDecideJob(job)
  const [dialog, setDialog] = useState<'look' | 'other' | 'none'>()
  const { state } = job.status
  const waits = state === 'queued' || state === 'rendered'
  const mayMove = state === 'failed' || (waits && alarmOf(job) === 'waiting')
  const act = (decision: Decision, label: string, variant: 'default' | 'filled' = 'default') => (
    <Button
      variant={variant}
      disabled={decide.isPending}
      onClick={() => decide.mutate([{ decision }])}
      data-testid={`decide-${decision}`}
    >
      {label}
    </Button>
  )
  return (
    <div className={classes.acts}>
      {state === 'unknown' && (
        <>
          {act('printed', t('prints.printed'), 'filled')}
          <Button
            variant="default"
            disabled={decide.isPending}
            onClick={() => setDialog('none')}
            data-testid="decide-not-printed"
          >
            {t('prints.notPrinted')}
          </Button>
        </>
      )}
      {mayMove && (
        <>
          {act('retry', t('prints.retry'), state === 'failed' ? 'filled' : 'default')}
          <Button variant="default" onClick={() => setDialog('other')} data-testid="other-printer">
            {t('printers.otherPrinter')}
          </Button>
        </>
      )}
      {waits && act('cancel', t('prints.cancel'))}
      {state === 'failed' && alarmOf(job) !== undefined && act('seen', t('printers.seen'))}
      {job.sha256 !== undefined && (
        <>
          {mayMove && (
            <button
              type="button"
              className={classes.sign}
              title={t('order.savePdf')}
              aria-label={t('order.savePdf')}
              data-testid="save-pdf"
              onClick={() => void savePdf(desk, job).catch((error: unknown) => station.report(error))}
            >
              <FileDown size={20} aria-hidden />
            </button>
          )}
          <button
            type="button"
            className={classes.sign}
            title={t('printers.look')}
            aria-label={t('printers.look')}
            data-testid="look"
            onClick={() => setDialog('look')}
          >
            <Eye size={20} aria-hidden />
          </button>
        </>
      )}
      {dialog === 'look' && <PrintedDialog job={job} onClose={() => setDialog(undefined)} />}
      {dialog === 'none' && (
        <NotPrintedDialog
          job={job}
          onClose={() => setDialog(undefined)}
          onDecide={(...decisions) => {
            setDialog(undefined)
            decide.mutate([{ decision: 'not-printed' }, ...decisions])
          }}
        />
      )}
      {dialog === 'other' && (
        <OtherPrinterDialog
          job={job}
          onClose={() => setDialog(undefined)}
          onChoose={(printer) => {
            setDialog(undefined)
            decide.mutate([{ decision: 'retry', printer }])
          }}
        />
      )}
    </div>
  )
}
