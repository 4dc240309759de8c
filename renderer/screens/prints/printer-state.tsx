import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { Printer } from '#shared/contract/printer.ts'
import { Chip } from '../../components/chip.tsx'

/** Whether a printer can be used: absent is one that nobody finds. */
export function PrinterState({ printer, busy = false }: { printer: Printer | undefined; busy?: boolean }) {
  const { t } = useTranslation()
  if (printer === undefined || printer.cause?.code === 'printer-missing')
    return (
      <Chip tone="soon" icon={CircleX}>
        {t('printers.state.missing')}
      </Chip>
    )
  if (!printer.ready)
    return (
      <Chip tone="soon" icon={TriangleAlert}>
        {t('printers.state.notReady')}
      </Chip>
    )
  return (
    <Chip tone="right" icon={CircleCheck}>
      {t(busy ? 'printers.state.busy' : 'printers.state.ready')}
    </Chip>
  )
}
