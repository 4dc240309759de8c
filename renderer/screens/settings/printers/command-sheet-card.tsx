import { Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Eye, Printer } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { folderPrinterName } from '#shared/contract/printer.ts'
import type { CommandSheetData } from '#shared/documents/document.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { useShop } from '../../../orders/use-station.ts'
import { PreviewDialog } from '../../../printing/preview-dialog.tsx'
import { useDeskInfo } from '../../../printing/use-desk-info.ts'
import { usePrintJobs } from '../../../printing/use-print-jobs.ts'
import { JobState } from '../../prints/job-state.tsx'
import { commandSheetOf } from './own-papers.ts'
import classes from './printers-settings.module.css'

/** The sheet to hang at the bench. */
export function CommandSheetCard() {
  const { t } = useTranslation()
  const { language } = useFormat()
  const { desk, station, now, newId } = useServices()
  const shop = useShop()
  const { data: info } = useDeskInfo()
  const { data: jobs = [] } = usePrintJobs()
  const [looking, setLooking] = useState<CommandSheetData>()
  const print = useMutation({
    mutationFn: (document: CommandSheetData) =>
      desk.call('printing.submit', {
        printJobId: newId(),
        document,
        printer: info?.settings.printers['command-sheet'] ?? folderPrinterName,
      }),
    onError: (error) => station.report(error),
  })
  const job = jobs.find(({ printJobId }) => printJobId === print.data?.job.printJobId) ?? print.data?.job
  if (shop === undefined) return null
  const make = () => commandSheetOf(shop, language, (command) => t(`printers.command.${command}`), now())
  return (
    <section className={classes.card}>
      <h2>{t('printers.setup.sheet')}</h2>
      <p className={classes.quiet}>{t('printers.setup.sheetHint')}</p>
      <Group mt="sm" gap="xs">
        <Button
          variant="default"
          leftSection={<Printer size={18} aria-hidden />}
          loading={print.isPending}
          onClick={() => print.mutate(make())}
          data-testid="print-command-sheet"
        >
          {t('printers.preview.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<Eye size={18} aria-hidden />}
          onClick={() => setLooking(make())}
          data-testid="preview-command-sheet"
        >
          {t('printers.look')}
        </Button>
        {job !== undefined && <JobState job={job} />}
      </Group>
      {looking !== undefined && (
        <PreviewDialog
          document={looking}
          onClose={() => setLooking(undefined)}
          onPrint={() => {
            setLooking(undefined)
            print.mutate(looking)
          }}
        />
      )}
    </section>
  )
}
