import type { WindowsJob, WindowsQueue } from './spooler-api.ts'

/** JOB_STATUS_* of winspool.h. */
export const jobStatus = {
  paused: 0x1,
  error: 0x2,
  deleting: 0x4,
  spooling: 0x8,
  printing: 0x10,
  offline: 0x20,
  paperOut: 0x40,
  printed: 0x80,
  deleted: 0x100,
  blocked: 0x200,
  userIntervention: 0x400,
  restart: 0x800,
  complete: 0x1000,
  retained: 0x2000,
} as const

/** PRINTER_STATUS_* of winspool.h. */
export const queueStatus = {
  paused: 0x1,
  error: 0x2,
  pendingDeletion: 0x4,
  paperJam: 0x8,
  paperOut: 0x10,
  paperProblem: 0x40,
  offline: 0x80,
  outputBinFull: 0x800,
  notAvailable: 0x1000,
  noToner: 0x40000,
  userIntervention: 0x100000,
  doorOpen: 0x400000,
  serverUnknown: 0x800000,
} as const

/** PRINTER_ATTRIBUTE_WORK_OFFLINE: a person, or Windows, took the printer offline. */
export const workOffline = 0x400

const jobTroubles: readonly (readonly [keyof typeof jobStatus, string])[] = [
  ['paperOut', 'out of paper'],
  ['offline', 'offline'],
  ['userIntervention', 'somebody has to look at the printer'],
  ['blocked', 'the driver cannot print it'],
  ['paused', 'paused'],
  ['error', 'error'],
]

const queueTroubles: readonly (readonly [keyof typeof queueStatus, string])[] = [
  ['pendingDeletion', 'is being removed'],
  ['doorOpen', 'door open'],
  ['paperJam', 'paper jam'],
  ['paperOut', 'out of paper'],
  ['paperProblem', 'paper problem'],
  ['outputBinFull', 'output full'],
  ['noToner', 'no toner or ribbon'],
  ['offline', 'offline'],
  ['notAvailable', 'not available'],
  ['serverUnknown', 'its server is not known'],
  ['userIntervention', 'somebody has to look at the printer'],
  ['paused', 'paused'],
  ['error', 'error'],
]

const has = (status: number, bit: number) => (status & bit) !== 0

/** What Windows says is wrong with a printer, or undefined. */
export function queueTrouble({ status, attributes }: Pick<WindowsQueue, 'status' | 'attributes'>): string | undefined {
  const words = queueTroubles.filter(([name]) => has(status, queueStatus[name])).map(([, word]) => word)
  if (has(attributes, workOffline) && !words.includes('offline')) words.push('offline')
  return words.length === 0 ? undefined : words.join(', ')
}

export type JobPhase =
  | { readonly phase: 'printed' }
  /** Windows has sent it all and knows nothing more. */
  | { readonly phase: 'sent' }
  | { readonly phase: 'deleted' }
  | { readonly phase: 'trouble'; readonly words: string }
  | { readonly phase: 'printing' }
  | { readonly phase: 'waiting' }

/** What the bits of a job mean. Ends come before troubles: an error bit stays on a job that was deleted. */
export function jobPhase({ status, words }: Pick<WindowsJob, 'status' | 'words'>): JobPhase {
  if (has(status, jobStatus.deleted | jobStatus.deleting)) return { phase: 'deleted' }
  const troubles = jobTroubles.filter(([name]) => has(status, jobStatus[name])).map(([, word]) => word)
  if (troubles.length > 0)
    return { phase: 'trouble', words: [troubles.join(', '), words].filter((text) => text !== '').join(': ') }
  if (has(status, jobStatus.printed)) return { phase: 'printed' }
  if (has(status, jobStatus.complete)) return { phase: 'sent' }
  return { phase: has(status, jobStatus.printing) ? 'printing' : 'waiting' }
}

/** A standard TCP/IP port is 9100 without questions: what Windows calls printed was only sent (facts-printing §3). */
export const isBlindPort = (port: string) =>
  port.split(',').some((name) => /^(IP_|\d{1,3}(\.\d{1,3}){3})/i.test(name.trim()))
