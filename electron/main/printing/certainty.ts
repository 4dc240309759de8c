import type { JobRecord } from './print-record.ts'

/** What a person did not see may still lie in the printer or in its memory. */
export const mayExist = ({ status }: JobRecord): boolean =>
  status.state === 'failed' && status.cause?.code === 'person-saw-none'

/** Certainly not printed: it may go out again as it is, and nothing says that it lies there. */
export const isCertain = (job: JobRecord): boolean => job.status.state === 'failed' && !mayExist(job)

/** A sheet that a later file carries: there it is tried again. */
export const goesElsewhere = ({ status }: JobRecord): boolean =>
  status.state === 'failed' && status.cause?.code === 'earlier-sheet'
