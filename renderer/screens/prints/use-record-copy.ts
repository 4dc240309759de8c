import type { PrintJob } from '#shared/contract/print-job.ts'
import { useServices } from '../../orders/desk-context.tsx'
import { useUi } from '../../ui-state/ui-state.ts'

/** Notes in an order's history that a further copy of its paper went out, and why. Papers of no order have none. */
export function useRecordCopy(): (job: PrintJob, reason: string) => Promise<void> {
  const { station } = useServices()
  const operator = useUi((ui) => ui.operator?.id ?? '')
  return async ({ orderId, kind, printJobId, copy, parcelId }, reason) => {
    if (orderId === '' || (await station.order(orderId)) === undefined) return
    const whose = parcelId === undefined ? {} : { parcelId }
    await station.dispatch(orderId, operator, () => ({
      drafts: [{ type: 'document-printed', data: { kind, printJobId, copy, reason, ...whose } }],
      taken: [],
    }))
  }
}
