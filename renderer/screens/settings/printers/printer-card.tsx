import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Printer } from '#shared/contract/printer.ts'
import { useCauseWords } from '../../../printing/use-cause-words.ts'
import { useMediaName } from '../../../printing/use-media-name.ts'
import { usePrinterName } from '../../../printing/use-printer-name.ts'
import { PrinterState } from '../../prints/printer-state.tsx'
import { PrinterTest } from './printer-test.tsx'
import classes from './printers-settings.module.css'

export interface PrinterCardProps {
  readonly printer: Printer
  readonly onEdit?: () => void
  readonly onRemove?: () => void
}

/** One printer: how it is reached, whether it is ready, what it understands, which paper it has; try it, change it. */
export function PrinterCard({ printer, onEdit, onRemove }: PrinterCardProps) {
  const { t } = useTranslation()
  const printerName = usePrinterName()
  const mediaName = useMediaName()
  const causeWords = useCauseWords()
  const trouble = printer.ready
    ? undefined
    : causeWords({ ...(printer.cause === undefined ? {} : { cause: printer.cause }), why: printer.reason ?? '' })
  return (
    <li className={classes.printer} data-testid="printer" data-printer={printer.name} data-ready={printer.ready}>
      <header>
        <h3>
          <bdi>{printerName(printer.name)}</bdi>
        </h3>
        <PrinterState printer={printer} />
      </header>
      <p className={classes.quiet}>
        {t(`printers.kind.${printer.kind}`)}
        {printer.kind !== 'folder' && (
          <>
            {' '}
            · <bdi dir="ltr">{printer.format === 'zpl' ? `ZPL · ${printer.dpi} dpi` : 'PDF'}</bdi>
          </>
        )}
      </p>
      {trouble !== undefined && trouble.text !== '' && (
        <p className={classes.trouble}>
          <span dir="auto">{trouble.text}</span>{' '}
          {trouble.detail !== undefined && <bdi className={classes.quiet}>{trouble.detail}</bdi>}
        </p>
      )}
      {printer.kind !== 'folder' && (
        <p className={classes.media}>
          {printer.media.length === 0 ? (
            <span className={classes.quiet}>{t('printers.setup.mediaUnknown')}</span>
          ) : (
            printer.media.map((media) => (
              <bdi key={media} className={classes.medium}>
                {mediaName(media)}
              </bdi>
            ))
          )}
        </p>
      )}
      <div className={classes.acts}>
        <PrinterTest printer={printer} />
        {onEdit !== undefined && (
          <Button variant="default" onClick={onEdit} data-testid="edit-printer">
            {t('printers.setup.edit')}
          </Button>
        )}
        {onRemove !== undefined && (
          <Button variant="default" onClick={onRemove} data-testid="remove-printer-open">
            {t('printers.setup.remove')}
          </Button>
        )}
      </div>
    </li>
  )
}
