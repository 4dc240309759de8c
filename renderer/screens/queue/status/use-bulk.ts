import { useCallback } from 'react'
import type { StatusRequest } from '#shared/shop/plan-from-list.ts'
import { useServices } from '../../../orders/desk-context.tsx'
import { useStatusWork } from '../../../ui-state/status-work.ts'
import { runBulk } from './run-bulk.ts'
import { useChangeStatus } from './use-change-status.ts'

/** Starts a run over the ticked orders. It goes on when the person leaves the queue; the store shows how far it is. */
export function useBulk(): (ids: readonly string[], request: StatusRequest) => void {
  const { station } = useServices()
  const change = useChangeStatus()
  return useCallback(
    (ids, request) => {
      const work = useStatusWork.getState()
      if (work.run !== undefined && work.run.state !== 'done') return
      work.startRun(request.status.id, ids.length)
      runBulk(ids, {
        read: (batch) => station.documents(batch),
        change: (order) => change(order, request),
        onResults: (results) => {
          work.addResults(results)
          work.tick(
            results.filter((result) => result.status === 'ok').map((result) => result.orderId),
            false,
          )
        },
        stopped: () => useStatusWork.getState().run?.state !== 'running',
        pause: () => new Promise((resume) => setTimeout(resume, 0)),
      })
        .catch((error: unknown) => station.report(error))
        .finally(work.endRun)
    },
    [station, change],
  )
}
