import { useTranslation } from 'react-i18next'
import { folderPrinterName } from '#shared/contract/printer.ts'
import { documentKindSchema } from '#shared/documents/document-kind.ts'
import { useConfigure, useDeskInfo } from '../../../printing/use-desk-info.ts'
import { usePrinters } from '../../../printing/use-print-jobs.ts'
import { usePrinterName } from '../../../printing/use-printer-name.ts'
import classes from '../settings-screen.module.css'

/** Which printer each document comes out of. */
export function PrintersCard() {
  const { t } = useTranslation()
  const { data: info } = useDeskInfo()
  const { data: printers = [] } = usePrinters()
  const printerName = usePrinterName()
  const configure = useConfigure()
  return (
    <section className={classes.card}>
      <h2>{t('settings.printers')}</h2>
      <p className={classes.quiet}>{t('settings.printersHint')}</p>
      {documentKindSchema.options.map((kind) => {
        const chosen = info?.settings.printers[kind] ?? folderPrinterName
        const known = printers.some((printer) => printer.name === chosen)
        return (
          <label key={kind} className={classes.field}>
            <span>{t(`document.${kind}`)}</span>
            <select
              value={chosen}
              data-testid={`printer-${kind}`}
              onChange={(event) =>
                configure.mutate({ printers: { ...info?.settings.printers, [kind]: event.currentTarget.value } })
              }
            >
              {!known && <option value={chosen}>{t('settings.notReady', { name: chosen })}</option>}
              {printers.map((printer) => {
                const name = printerName(printer.name)
                return (
                  <option key={printer.name} value={printer.name}>
                    {printer.ready ? name : t('settings.notReady', { name })}
                  </option>
                )
              })}
            </select>
          </label>
        )
      })}
      {printers
        .filter((printer) => !printer.ready)
        .map((printer) => (
          <p key={printer.name} className={classes.quiet}>
            <bdi>{printer.name}</bdi>: <bdi>{printer.reason}</bdi>
          </p>
        ))}
    </section>
  )
}
