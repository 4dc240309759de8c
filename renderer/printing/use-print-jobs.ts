import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { DeskRequest } from '#shared/contract/desk-contract.ts'
import type { PrintJob } from '#shared/contract/print-job.ts'
import { useServices } from '../orders/desk-context.tsx'

/** Print jobs, live: of one order, or all that the queue remembers. */
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

/** Jobs that somebody has to look at: unknown, failed, or waiting for a printer. */
export function needsAttention(job: PrintJob): boolean {
  const { status } = job
  if (status.state === 'unknown' || status.state === 'failed') return true
  return (status.state === 'queued' || status.state === 'rendered') && status.waiting !== undefined
}

export function useDecidePrint() {
  const { desk } = useServices()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (request: DeskRequest<'printing.decide'>) => desk.call('printing.decide', request),
    onSettled: () => queries.invalidateQueries({ queryKey: ['print-jobs'] }),
  })
}

export function usePrinters() {
  const { desk } = useServices()
  return useQuery({
    queryKey: ['printers'],
    queryFn: async () => (await desk.call('printing.printers', {})).printers,
    refetchInterval: 10_000,
  })
}
