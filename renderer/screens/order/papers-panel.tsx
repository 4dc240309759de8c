import { Button, Group } from '@mantine/core'
import { FileDown } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DocumentKind } from '#shared/documents/document-kind.ts'
import type { OrderView } from '#shared/order/order.ts'
import { AskText } from '../../components/ask-text.tsx'
import { useFormat } from '../../i18n/use-format.tsx'
import { useServices } from '../../orders/desk-context.tsx'
import { leavesWithPapers } from '../../printing/leaves-with-papers.ts'
import { savePdf } from '../../printing/save-pdf.ts'
import { usePrintJobs } from '../../printing/use-print-jobs.ts'
import { usePrintPapers } from '../../printing/use-print-papers.ts'
import { usePrinterName } from '../../printing/use-printer-name.ts'
import classes from './order-screen.module.css'
import { RecordsList } from './records-list.tsx'

/** What was printed of this order, and "print again": a second copy says REPRINT, and why stays in the history. */
export function PapersPanel({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { desk, station } = useServices()
  const { data: jobs = [] } = usePrintJobs(order.id)
  const print = usePrintPapers(order.id)
  const printerName = usePrinterName()
  const [asking, setAsking] = useState<DocumentKind>()
  const run = (only?: DocumentKind, reason?: string) =>
    void print(only, reason).catch((error: unknown) => station.report(error))
  return (
    <section className={classes.card}>
      <h2>{t('order.papers')}</h2>
      <RecordsList order={order} />
      {jobs.length === 0 && <p className={classes.quiet}>{t('order.noPapers')}</p>}
      <ul className={classes.plain}>
        {jobs.map((job) => (
          <li key={job.printJobId} className={classes.paper} data-testid="paper" data-state={job.status.state}>
            <span>
              {t(`document.${job.kind}`)} · {t('order.copy', { copy: format.number(job.copy) })}
            </span>
            <span className={classes.quiet}>
              {t(`prints.state.${job.status.state}`)} · <bdi>{printerName(job.printer)}</bdi>
            </span>
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
      {leavesWithPapers(order) && (
        <Group mt="sm" gap="xs">
          {order.documents.length === 0 ? (
            <Button onClick={() => run()} data-testid="print-set">
              {t('order.printSet')}
            </Button>
          ) : (
            (['invoice', 'waybill', 'label'] as const).map((kind) => (
              <Button key={kind} variant="default" onClick={() => setAsking(kind)} data-testid={`reprint-${kind}`}>
                {t('order.printAgain')}: {t(`document.${kind}`)}
              </Button>
            ))
          )}
        </Group>
      )}
      {asking !== undefined && (
        <AskText
          title={`${t('order.printAgain')}: ${t(`document.${asking}`)}`}
          label={t('order.reprintReason')}
          confirm={t('order.printAgain')}
          onClose={() => setAsking(undefined)}
          onAnswer={(reason) => {
            setAsking(undefined)
            run(asking, reason)
          }}
        />
      )}
    </section>
  )
}
