import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DeskSettings } from '#shared/contract/desk-contract.ts'
import { folderPrinterName } from '#shared/contract/printer.ts'
import type { DocumentKind } from '#shared/documents/document-kind.ts'
import { mediaNameSchema } from '#shared/documents/media.ts'
import { isolateText } from '../../../components/isolate.ts'
import { useServices } from '../../../orders/desk-context.tsx'
import { useConfigure } from '../../../printing/use-desk-info.ts'
import { useMediaName } from '../../../printing/use-media-name.ts'
import { usePrinters } from '../../../printing/use-print-jobs.ts'
import { usePrinterName } from '../../../printing/use-printer-name.ts'
import classes from './printers-settings.module.css'
import { routeOf } from './route.ts'

/** One paper: its printer, its medium, and a warning when the one does not have the other. */
export function PaperRoute({ kind, settings }: { kind: DocumentKind; settings: DeskSettings }) {
  const { t } = useTranslation()
  const { station } = useServices()
  const { data: printers = [] } = usePrinters()
  const printerName = usePrinterName()
  const mediaName = useMediaName()
  const configure = useConfigure()
  const chosen = settings.printers[kind] ?? folderPrinterName
  const printer = printers.find(({ name }) => name === chosen)
  const { media, choices, fault } = routeOf(kind, settings.media[kind], printer)
  const change = (how: (settings: DeskSettings) => Partial<DeskSettings>) =>
    configure.mutate(how, { onError: (error) => station.report(error) })
  return (
    <div className={classes.route} data-testid={`route-${kind}`} data-fault={fault}>
      <span id={`route-${kind}`}>{t(`document.${kind}`)}</span>
      <select
        aria-labelledby={`route-${kind}`}
        value={chosen}
        data-testid={`printer-${kind}`}
        onChange={(event) => {
          const { value } = event.currentTarget
          change(({ printers }) => ({ printers: { ...printers, [kind]: value } }))
        }}
      >
        {printer === undefined && <option value={chosen}>{t('settings.notReady', { name: chosen })}</option>}
        {printers.map(({ name, ready }) => (
          <option key={name} value={name}>
            {ready ? printerName(name) : t('settings.notReady', { name: printerName(name) })}
          </option>
        ))}
      </select>
      {choices.length > 1 ? (
        <select
          aria-label={`${t(`document.${kind}`)}: ${t('printers.setup.media')}`}
          value={media}
          data-testid={`media-${kind}`}
          onChange={(event) => {
            const medium = mediaNameSchema.parse(event.currentTarget.value)
            change(({ media }) => ({ media: { ...media, [kind]: medium } }))
          }}
        >
          {choices.map((medium) => (
            <option key={medium} value={medium}>
              {mediaName(medium)}
            </option>
          ))}
        </select>
      ) : (
        <bdi className={classes.quiet}>{mediaName(media)}</bdi>
      )}
      {fault !== undefined && (
        <p className={classes.fault} data-testid="route-fault">
          <TriangleAlert size={18} aria-hidden />
          {fault === 'no-paper'
            ? t('printers.setup.noPaper', { name: isolateText(printerName(chosen)), media: mediaName(media) })
            : t('printers.setup.zplOnlyLabels', { name: isolateText(printerName(chosen)) })}
        </p>
      )}
    </div>
  )
}
