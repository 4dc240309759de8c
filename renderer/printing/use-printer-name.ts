import { useTranslation } from 'react-i18next'
import { folderPrinterName } from '#shared/contract/printer.ts'

/** Printers are called what the system calls them; the folder has a name in every language. */
export function usePrinterName(): (name: string) => string {
  const { t } = useTranslation()
  return (name) => (name === folderPrinterName ? t('settings.folder') : name)
}
