import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { type PrintedTogether, printTogether } from '../../../printing/print-together.ts'
import { useUi } from '../../../ui-state/ui-state.ts'

/** Papers that the ticked orders still lack, as one file per printer. */
export function PapersButton({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  const { desk, station, now, newId } = useServices()
  const operator = useUi((ui) => ui.operator?.id ?? '')
  const print = useMutation({
    mutationFn: async () => {
      const noneLeft = () => t('numbers.noneLeft', { pool: t('numbers.pool.invoice') })
      const { settings } = await desk.call('desk.info', {})
      return printTogether({ desk, station, settings, orderIds: ids, operator, noneLeft, now, newId })
    },
    onError: (error) => station.report(error),
  })
  return (
    <>
      <Button
        variant="default"
        leftSection={<Printer size={18} aria-hidden />}
        loading={print.isPending}
        onClick={() => print.mutate()}
        data-testid="print-together"
      >
        {t('papers.panel.printMissing')}
      </Button>
      {print.data !== undefined && <SaidTogether outcome={print.data} />}
    </>
  )
}

/** How many papers went to the queue, and how many orders still lack one: nothing that stayed out is left unsaid. */
function SaidTogether({ outcome: { printed, unnumbered, held } }: { outcome: PrintedTogether }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      {(printed > 0 || unnumbered + held === 0) && (
        <span role="status" data-testid="printed-together" data-count={printed}>
          {printed === 0 ? t('papers.panel.noneMissing') : t('papers.panel.sent', format.counted(printed))}
        </span>
      )}
      {unnumbered > 0 && (
        <span role="alert" data-testid="together-unnumbered" data-count={unnumbered}>
          {t('papers.panel.unnumbered', format.counted(unnumbered))}
        </span>
      )}
      {held > 0 && (
        <span role="alert" data-testid="together-held" data-count={held}>
          {t('papers.panel.heldTogether', format.counted(held))}
        </span>
      )}
    </>
  )
}
