import { Modal } from '@mantine/core'
import { Printer as PrinterIcon } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/contract/print-job.ts'
import { useReturnFocus } from '../../components/use-return-focus.ts'
import { useMediaName } from '../../printing/use-media-name.ts'
import { usePrinters } from '../../printing/use-print-jobs.ts'
import { usePrinterName } from '../../printing/use-printer-name.ts'
import { PrinterState } from './printer-state.tsx'
import classes from './prints-screen.module.css'

export interface OtherPrinterDialogProps {
  readonly job: PrintJob
  readonly onChoose: (printer: string) => void
  readonly onClose: () => void
}

/** This one paper comes out elsewhere. The desk's settings stay as they are. */
export function OtherPrinterDialog({ job, onChoose, onClose }: OtherPrinterDialogProps) {
  const { t } = useTranslation()
  const { data: printers = [] } = usePrinters()
  const printerName = usePrinterName()
  const mediaName = useMediaName()
  useReturnFocus()
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('printers.whichPrinter')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p className={classes.hint}>{t('printers.whichPrinterHint')}</p>
      <ul className={classes.choices} data-testid="other-printers">
        {printers
          .filter((printer) => printer.name !== job.printer)
          .map((printer) => {
            const fits = printer.media.length === 0 || printer.media.includes(job.media)
            return (
              <li key={printer.name}>
                <button
                  type="button"
                  disabled={!fits}
                  onClick={() => onChoose(printer.name)}
                  data-testid="choose-printer"
                  data-printer={printer.name}
                >
                  <PrinterIcon size={20} aria-hidden />
                  <span>
                    <strong>
                      <bdi>{printerName(printer.name)}</bdi>
                    </strong>
                    {!fits && (
                      <span className={classes.hint}>{t('printers.lacksMedia', { media: mediaName(job.media) })}</span>
                    )}
                  </span>
                  <PrinterState printer={printer} />
                </button>
              </li>
            )
          })}
      </ul>
    </Modal>
  )
}
