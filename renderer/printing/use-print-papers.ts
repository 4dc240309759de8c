import { useCallback } from 'react'
import type { DocumentKind } from '#shared/documents/document-kind.ts'
import { useServices } from '../orders/desk-context.tsx'
import { useUi } from '../ui-state/ui-state.ts'
import { printPapers } from './print-papers.ts'
import { useDeskInfo } from './use-desk-info.ts'

/** Prints an order's papers on the printers that this desk is set to. Resolves with how many were handed over. */
export function usePrintPapers(orderId: string): (only?: DocumentKind, reason?: string) => Promise<number> {
  const { desk, station, now, newId } = useServices()
  const operator = useUi((ui) => ui.operator?.id ?? '')
  const { data: info } = useDeskInfo()
  const settings = info?.settings
  return useCallback(
    async (only, reason) => {
      const current = settings ?? (await desk.call('desk.info', {})).settings
      const what = { ...(only === undefined ? {} : { only }), ...(reason === undefined ? {} : { reason }) }
      return printPapers({ desk, station, settings: current, orderId, operator, now, newId, ...what })
    },
    [desk, station, settings, orderId, operator, now, newId],
  )
}
