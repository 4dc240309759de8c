import { Button } from '@mantine/core'
import { Eye, FileDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/contract/print-job.ts'
import type { OrderView } from '#shared/order/order.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useServices } from '../../orders/desk-context.tsx'
import { PrintedDialog } from '../../printing/preview-dialog.tsx'
import { PreviewPapers } from '../../printing/preview-papers.tsx'
import { savePdf } from '../../printing/save-pdf.ts'
import { useJobName } from '../../printing/use-job-name.ts'
import { usePrintJobs } from '../../printing/use-print-jobs.ts'
import { usePrinterName } from '../../printing/use-printer-name.ts'
import classes from './order-screen.module.css'
import { CameWithOrder } from './papers/came-with-order.tsx'
import { LegalNotice } from './papers/legal-notice.tsx'
import { PrintButtons } from './papers/print-buttons.tsx'
import { StaleNotice } from './papers/stale-notice.tsx'
import { RecordsList } from './records-list.tsx'

/**
 * The order's papers: what came with it, what was printed, what may not be printed yet, and "print again": a second copy says
 * REPRINT, and why stays in the history.
 */
export function PapersPanel({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { desk, station } = useServices()
  const { data: jobs = [] } = usePrintJobs(order.id)
  const jobName = useJobName(order)
  const printerName = usePrinterName()
  const [looking, setLooking] = useState<PrintJob>()
  return (
    <section className={classes.card} data-testid="papers-panel">
      <h2>{t('order.papers')}</h2>
      <RecordsList order={order} />
      <CameWithOrder order={order} />
      {jobs.length === 0 && <p className={classes.quiet}>{t('order.noPapers')}</p>}
      <ul className={classes.plain}>
        {jobs.map((job) => (
          <li key={job.printJobId} className={classes.paper} data-testid="paper" data-state={job.status.state}>
            <span>
              {jobName(job)} · {t('order.copy', { copy: format.number(job.copy) })}
            </span>
            <span className={classes.quiet}>
              {t(`prints.state.${job.status.state}`)} · <bdi>{printerName(job.printer)}</bdi>
            </span>
            {job.sha256 !== undefined && (
              <Button
                variant="subtle"
                leftSection={<Eye size={18} aria-hidden />}
                onClick={() => setLooking(job)}
                data-testid="look"
              >
                {t('printers.look')}
              </Button>
            )}
            {job.sha256 !== undefined && (
              <Button
                variant="subtle"
                leftSection={<FileDown size={18} aria-hidden />}
                onClick={() => void savePdf(desk, job).catch((error: unknown) => station.report(error))}
                data-testid="save-pdf"
              >
                {t('order.savePdf')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <LegalNotice order={order} claims />
      <StaleNotice order={order} />
      <PrintButtons order={order} />
      <PreviewPapers order={order} />
      {looking !== undefined && <PrintedDialog job={looking} onClose={() => setLooking(undefined)} />}
    </section>
  )
}
