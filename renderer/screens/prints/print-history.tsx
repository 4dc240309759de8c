import { TextInput } from '@mantine/core'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/contract/print-job.ts'
import { usePrinterName } from '../../printing/use-printer-name.ts'
import { pastPrints } from './print-lanes.ts'
import { JobRow } from './printer-lane.tsx'
import classes from './prints-screen.module.css'

const pageSize = 30

export interface PrintHistoryProps {
  readonly jobs: readonly PrintJob[]
  readonly search: string
  readonly onSearch: (search: string) => void
}

/** What came out, failed or was given up in the last days; found by the order's number or a code on the paper. */
export function PrintHistory({ jobs, search, onSearch }: PrintHistoryProps) {
  const { t } = useTranslation()
  const printerName = usePrinterName()
  const [limit, setLimit] = useState(pageSize)
  const past = pastPrints(jobs, search)
  return (
    <section className={classes.past} data-testid="print-history" data-count={past.length}>
      <header className={classes.pastHead}>
        <h2>{t('printers.history.title')}</h2>
        <TextInput
          className={classes.search ?? ''}
          aria-label={t('printers.history.search')}
          placeholder={t('printers.history.search')}
          leftSection={<Search size={18} aria-hidden />}
          value={search}
          onChange={(event) => onSearch(event.currentTarget.value)}
          data-testid="print-search"
        />
      </header>
      {past.length === 0 ? (
        <p className={classes.hint}>{t(search.trim() === '' ? 'printers.history.empty' : 'printers.history.none')}</p>
      ) : (
        <ul className={classes.jobs}>
          {past.slice(0, limit).map((job) => (
            <JobRow key={job.printJobId} job={job} printer={printerName(job.printer)} />
          ))}
        </ul>
      )}
      {past.length > limit && (
        <button type="button" className={classes.more} onClick={() => setLimit(limit + pageSize)}>
          {t('printers.history.more')}
        </button>
      )}
    </section>
  )
}
