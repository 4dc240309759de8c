import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { printTogether } from '../../../printing/print-together.ts'
import { useUi } from '../../../ui-state/ui-state.ts'

/** Papers that the ticked orders still lack, as one file per printer. */
export function PapersButton({ ids }: { ids: readonly string[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { desk, station, now, newId } = useServices()
  const operator = useUi((ui) => ui.operator?.id ?? '')
  const print = useMutation({
    mutationFn: async () => {
      const { settings } = await desk.call('desk.info', {})
      return printTogether({ desk, station, settings, orderIds: ids, operator, now, newId })
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
      {print.data !== undefined && (
        <span role="status" data-testid="printed-together" data-count={print.data}>
          {print.data === 0 ? t('papers.panel.noneMissing') : t('papers.panel.sent', format.counted(print.data))}
        </span>
      )}
    </>
  )
}
