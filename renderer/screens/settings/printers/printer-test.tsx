import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Ruler } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Printer } from '#shared/contract/printer.ts'
import { type MediaName, mediaNameSchema, mediaOf } from '#shared/documents/media.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { useShop } from '../../../orders/use-station.ts'
import { troubleOfJob } from '../../../printing/print-attention.ts'
import { useCauseWords } from '../../../printing/use-cause-words.ts'
import { useMediaName } from '../../../printing/use-media-name.ts'
import { usePrintJobs } from '../../../printing/use-print-jobs.ts'
import { usePrinterName } from '../../../printing/use-printer-name.ts'
import { JobState } from '../../prints/job-state.tsx'
import { calibrationOf } from './own-papers.ts'
import classes from './printers-settings.module.css'

/** The page with rulers, on one of the printer's media; how it went stands beside it. */
export function PrinterTest({ printer }: { printer: Printer }) {
  const { t } = useTranslation()
  const { desk, station, now, newId } = useServices()
  const { language } = useFormat()
  const shop = useShop()
  const mediaName = useMediaName()
  const printerName = usePrinterName()
  const causeWords = useCauseWords()
  const { data: jobs = [] } = usePrintJobs()
  const has = printer.media.length === 0 ? mediaOf.calibration : printer.media
  // A printer of ZPL draws labels; a whole page is not its language.
  const choices = printer.format === 'zpl' ? has.filter((medium) => medium !== 'a4') : has
  const [chosen, setChosen] = useState<MediaName>()
  const media = chosen ?? choices[0]
  const print = useMutation({
    mutationFn: async (medium: MediaName) => {
      if (shop === undefined) return undefined
      const document = calibrationOf({
        shop,
        language,
        printer: printerName(printer.name),
        stationName: station.name,
        media: medium,
        now: now(),
      })
      return desk.call('printing.submit', { printJobId: newId(), document, printer: printer.name, media: medium })
    },
    onError: (error) => station.report(error),
  })
  const job = jobs.find(({ printJobId }) => printJobId === print.data?.job.printJobId) ?? print.data?.job
  const trouble = job && troubleOfJob(job.status)
  if (media === undefined) return null
  return (
    <div className={classes.test}>
      {choices.length > 1 && (
        <select
          aria-label={t('printers.setup.media')}
          value={media}
          data-testid="test-media"
          onChange={(event) => setChosen(mediaNameSchema.parse(event.currentTarget.value))}
        >
          {choices.map((medium) => (
            <option key={medium} value={medium}>
              {mediaName(medium)}
            </option>
          ))}
        </select>
      )}
      <Button
        variant="default"
        title={t('printers.setup.testHint')}
        leftSection={<Ruler size={18} aria-hidden />}
        loading={print.isPending}
        onClick={() => print.mutate(media)}
        data-testid="test-page"
      >
        {t('printers.setup.test')}
      </Button>
      {job !== undefined && (
        <p className={classes.went} data-testid="test-went" data-state={job.status.state}>
          <JobState job={job} /> {trouble !== undefined && <span dir="auto">{causeWords(trouble).text}</span>}
        </p>
      )}
    </div>
  )
}
