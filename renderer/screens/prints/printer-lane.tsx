import { Printer as PrinterIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PrintCause, PrintJob } from '#shared/contract/print-job.ts'
import type { Printer } from '#shared/contract/printer.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useCauseWords } from '../../printing/use-cause-words.ts'
import { usePrinterName } from '../../printing/use-printer-name.ts'
import { BatchRow } from './batch-row.tsx'
import { JobActs } from './job-acts.tsx'
import { JobState } from './job-state.tsx'
import { JobWords } from './job-words.tsx'
import { isBatch, type Lane } from './print-lanes.ts'
import { PrinterState } from './printer-state.tsx'
import classes from './prints-screen.module.css'

interface Trouble {
  readonly cause?: PrintCause
  readonly why?: string
}

/** One printer: how it is, how many papers wait for it, and each paper that concerns somebody. */
export function PrinterLane({ lane, printer }: { lane: Lane; printer: Printer | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const printerName = usePrinterName()
  const causeWords = useCauseWords()
  const trouble = laneTrouble(lane, printer)
  const words = trouble && causeWords(trouble)
  return (
    <section className={classes.lane} data-testid="lane" data-printer={lane.printer} data-waiting={lane.waiting}>
      <header className={classes.laneHead}>
        <PrinterIcon size={22} aria-hidden />
        <h2>
          <bdi>{printerName(lane.printer)}</bdi>
        </h2>
        <PrinterState printer={printer} busy={lane.busy} />
        {words !== undefined && words.text !== '' && (
          <p className={classes.laneWhy}>
            <span dir="auto">{words.text}</span>
            {words.detail !== undefined && (
              <span className={classes.detail}>
                <bdi>{words.detail}</bdi>
              </span>
            )}
          </p>
        )}
        <span className={classes.count}>
          {lane.waiting === 0 ? t('printers.nothingWaits') : t('printers.waits', format.counted(lane.waiting))}
        </span>
      </header>
      {lane.entries.length > 0 && (
        <ul className={classes.jobs}>
          {lane.entries.map((entry) =>
            isBatch(entry) ? (
              <BatchRow key={entry.batchId} batch={entry} />
            ) : (
              <JobRow key={entry.printJobId} job={entry} />
            ),
          )}
        </ul>
      )}
    </section>
  )
}

/** What a printer that cannot be used says of itself. One that is not there says nothing; its papers say what keeps them. */
function laneTrouble(lane: Lane, printer: Printer | undefined): Trouble | undefined {
  if (printer === undefined) return lane.entries.length > 0 ? undefined : { cause: { code: 'printer-missing' } }
  if (printer.ready) return undefined
  const { cause, reason = '' } = printer
  return cause === undefined ? { why: reason } : { cause, why: reason }
}

/** One paper; `printer` where the row does not stand under it. */
export function JobRow({ job, printer }: { job: PrintJob; printer?: string }) {
  return (
    <li
      className={classes.job}
      data-state={job.status.state}
      data-order={job.orderNumber}
      data-copy={job.copy}
      data-testid="print-job"
    >
      <JobState job={job} />
      <JobWords job={job} {...(printer === undefined ? {} : { printer })} />
      <JobActs job={job} />
    </li>
  )
}
