import { Button, Group } from '@mantine/core'
import { Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/contract/print-job.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { needsAttention, useDecidePrint, usePrintJobs } from '../../printing/use-print-jobs.ts'
import { usePrinterName } from '../../printing/use-printer-name.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import classes from './prints-screen.module.css'

/** What came out, what did not, and what only a person can know. */
export function PrintsScreen() {
  const { t } = useTranslation()
  const show = useUi((ui) => ui.show)
  const { data: jobs = [] } = usePrintJobs()
  useKeys({ Escape: () => show({ name: 'queue' }) })
  const urgent = jobs.filter(needsAttention)
  const rest = jobs
    .filter((job) => !needsAttention(job))
    .slice(-50)
    .reverse()
  return (
    <PageFrame heading={<h1>{t('prints.title')}</h1>}>
      <div className={classes.page}>
        <p className={classes.hint}>{t('prints.hint')}</p>
        {urgent.length === 0 && <EmptyState icon={Printer} title={t('prints.empty')} />}
        <ul className={classes.jobs}>
          {[...urgent, ...rest].map((job) => (
            <JobRow key={job.printJobId} job={job} />
          ))}
        </ul>
      </div>
    </PageFrame>
  )
}

function JobRow({ job }: { job: PrintJob }) {
  const { t } = useTranslation()
  const format = useFormat()
  const decide = useDecidePrint()
  const printerName = usePrinterName()
  const { status } = job
  const why = 'why' in status ? status.why : 'waiting' in status ? status.waiting : undefined
  const waits = status.state === 'queued' || status.state === 'rendered'
  const button = (decision: Parameters<typeof decide.mutate>[0]['decision'], label: string) => (
    <Button
      variant="default"
      loading={decide.isPending}
      onClick={() => decide.mutate({ printJobId: job.printJobId, decision })}
      data-testid={`decide-${decision}`}
    >
      {label}
    </Button>
  )
  return (
    <li className={classes.job} data-state={status.state} data-testid="print-job">
      <div>
        <strong>
          {t(`document.${job.kind}`)} · <bdi>{format.orderNumber(job.orderNumber)}</bdi>
        </strong>{' '}
        {job.copy > 1 && t('order.copy', { copy: format.number(job.copy) })}
        <p className={classes.hint}>
          {format.stamp(job.queuedAt)} · <bdi>{printerName(job.printer)}</bdi>
        </p>
        {why !== undefined && (
          <p className={classes.why} dir="auto">
            {why}
          </p>
        )}
      </div>
      <span className={classes.state}>{t(`prints.state.${status.state}`)}</span>
      <Group gap="xs">
        {status.state === 'unknown' && (
          <>
            {button('printed', t('prints.printed'))}
            {button('not-printed', t('prints.notPrinted'))}
          </>
        )}
        {status.state === 'failed' && button('retry', t('prints.retry'))}
        {waits && why !== undefined && (
          <>
            {button('retry', t('prints.retry'))}
            {button('cancel', t('prints.cancel'))}
          </>
        )}
      </Group>
    </li>
  )
}
