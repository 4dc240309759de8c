import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useServices } from '../orders/desk-context.tsx'
import { useUi } from '../ui-state/ui-state.ts'
import { type PrintOutcome, type PrintPapersRequest, printPapers } from './print-papers.ts'
import { useDeskInfo } from './use-desk-info.ts'

/** What of the order; without anything its whole set. */
export type PrintChoice = Partial<Pick<PrintPapersRequest, 'only' | 'parcels' | 'reason'>>

/** Prints an order's papers on the printers that this desk is set to, and says what the legal check held back. */
export function usePrintPapers(orderId: string): (choice?: PrintChoice) => Promise<PrintOutcome> {
  const { desk, station, now, newId } = useServices()
  const { t } = useTranslation()
  const operator = useUi((ui) => ui.operator?.id ?? '')
  const { data: info } = useDeskInfo()
  const settings = info?.settings
  return useCallback(
    async (choice = {}) => {
      const current = settings ?? (await desk.call('desk.info', {})).settings
      const noneLeft = () => t('numbers.noneLeft', { pool: t('numbers.pool.invoice') })
      return printPapers({ desk, station, settings: current, orderId, operator, now, newId, noneLeft, ...choice })
    },
    [desk, station, settings, orderId, operator, now, newId, t],
  )
}
