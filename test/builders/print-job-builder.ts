import type { PrintJob } from '#shared/contract/print-job.ts'

/** A print job that waits for nothing, with what a test says about it. */
export function aPrintJob(printJobId: string, about: Partial<PrintJob> = {}): PrintJob {
  return {
    printJobId,
    kind: 'label',
    orderId: 'shop:1',
    orderNumber: 'LT-1001',
    copy: 1,
    printer: 'Zebra',
    media: 'label-100x150',
    queuedAt: '2026-11-22T09:00:00Z',
    codes: [],
    warnings: [],
    seen: false,
    status: { state: 'queued' },
    ...about,
  }
}
