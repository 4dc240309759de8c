import { Modal } from '@mantine/core'
import { Archive, Printer, RotateCw } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/contract/print-job.ts'
import { useReturnFocus } from '../../components/use-return-focus.ts'
import { usePrinterName } from '../../printing/use-printer-name.ts'
import { OtherPrinterDialog } from './other-printer-dialog.tsx'
import classes from './prints-screen.module.css'
import type { DecisionStep } from './use-decide-job.ts'

export interface NotPrintedDialogProps {
  readonly job: PrintJob
  /** What follows "it did not come out". */
  readonly onDecide: (...decisions: DecisionStep[]) => void
  readonly onClose: () => void
}

/** The paper did not come out: again, elsewhere, or not at all. Nothing is chosen by itself. */
export function NotPrintedDialog({ job, onDecide, onClose }: NotPrintedDialogProps) {
  const { t } = useTranslation()
  const printerName = usePrinterName()
  const [elsewhere, setElsewhere] = useState(false)
  useReturnFocus()
  if (elsewhere)
    return (
      <OtherPrinterDialog
        job={job}
        onClose={onClose}
        onChoose={(printer) => onDecide({ decision: 'retry', printer })}
      />
    )
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t('printers.none.title')}
      closeButtonProps={{ 'aria-label': t('app.close') }}
    >
      <p className={classes.hint}>{t('printers.none.hint')}</p>
      <ul className={classes.choices} data-testid="not-printed">
        <li>
          <button type="button" onClick={() => onDecide({ decision: 'retry' })} data-testid="none-again">
            <RotateCw size={20} aria-hidden />
            <span>
              <strong>{t('printers.none.again')}</strong>
              <span className={classes.hint}>
                <bdi>{printerName(job.printer)}</bdi>
              </span>
            </span>
          </button>
        </li>
        <li>
          <button type="button" onClick={() => setElsewhere(true)} data-testid="none-elsewhere">
            <Printer size={20} aria-hidden />
            <strong>{t('printers.otherPrinter')}</strong>
          </button>
        </li>
        <li>
          <button type="button" onClick={() => onDecide()} data-testid="none-leave">
            <Archive size={20} aria-hidden />
            <strong>{t('printers.none.leave')}</strong>
          </button>
        </li>
      </ul>
    </Modal>
  )
}
