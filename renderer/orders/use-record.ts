import { useCallback } from 'react'
import type { FactDraft } from '#shared/order/fact-draft.ts'
import { useUi } from '../ui-state/ui-state.ts'
import { useServices } from './desk-context.tsx'

/**
 * Records what the person at the desk did to an order. Resolves to false when it could not be made permanent; the
 * person has been told then.
 */
export function useRecord(orderId: string): (...drafts: FactDraft[]) => Promise<boolean> {
  const { station } = useServices()
  const operator = useUi((ui) => ui.operator?.id ?? '')
  return useCallback(
    async (...drafts) => {
      try {
        await station.dispatch(orderId, operator, () => ({ drafts, taken: [] }))
        return true
      } catch (error) {
        station.report(error)
        return false
      }
    },
    [station, orderId, operator],
  )
}
