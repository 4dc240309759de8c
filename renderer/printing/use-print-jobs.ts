import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useServices } from '../orders/desk-context.tsx'

export { needsAttention } from './print-attention.ts'

/** Print jobs, live: of one order, or all that the queue remembers. Oldest first. */
export function usePrintJobs(orderId?: string) {
  const { desk } = useServices()
  const queries = useQueryClient()
  useEffect(
    () =>
      desk.onNotice((notice) => {
        if (notice.notice === 'print-job-changed') void queries.invalidateQueries({ queryKey: ['print-jobs'] })
      }),
    [desk, queries],
  )
  return useQuery({
    queryKey: ['print-jobs', orderId ?? ''],
    queryFn: async () => (await desk.call('printing.jobs', orderId === undefined ? {} : { orderId })).jobs,
  })
}

/** The printers of this desk; asked again every ten seconds, because printers come and go without a word. */
export function usePrinters() {
  const { desk } = useServices()
  return useQuery({
    queryKey: ['printers'],
    queryFn: async () => (await desk.call('printing.printers', {})).printers,
    refetchInterval: 10_000,
  })
}
