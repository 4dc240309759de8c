import type { PrintCause, PrintJob, PrintState } from '#shared/contract/print-job.ts'

/** What keeps a job or ended it; undefined where all is well. `why` is for programs and helpers: in English. */
export function troubleOfJob(status: PrintState): { readonly cause?: PrintCause; readonly why: string } | undefined {
  const why = 'why' in status ? status.why : 'waiting' in status ? status.waiting : undefined
  if (why === undefined) return undefined
  return 'cause' in status && status.cause !== undefined ? { cause: status.cause, why } : { why }
}

export type Alarm = 'failed' | 'unknown' | 'waiting'

/**
 * What a person must know of: papers that failed until somebody has seen it, papers in doubt until somebody has
 * answered, papers that something keeps until it lets them go. What a person gave up alarms nobody.
 */
export function alarmOf(job: PrintJob): Alarm | undefined {
  const { status } = job
  switch (status.state) {
    case 'unknown':
      return 'unknown'
    case 'failed':
      return job.seen || status.cause?.code === 'person-cancelled' ? undefined : 'failed'
    case 'queued':
    case 'rendered':
    case 'printing':
      return status.waiting === undefined ? undefined : 'waiting'
    default:
      return undefined
  }
}

export function needsAttention(job: PrintJob): boolean {
  return alarmOf(job) !== undefined
}
