import type { Log } from '../../log.ts'
import { plainEntry } from '../ipp/describe-printer.ts'
import type { SystemQueues } from '../system-queues.ts'
import type { SilentPrint } from './silent-print.ts'
import { type SpoolerApi, SpoolerError } from './spooler-api.ts'
import { createWindowsDelivery, describeWindowsQueue } from './windows-spooler.ts'

export interface WindowsQueuesOptions {
  readonly log: Log
  readonly pollMs: number
  readonly silenceMs: number
  readonly silentPrint?: SilentPrint | undefined
  /** Replaces winspool; for tests. */
  readonly spooler?: () => Promise<SpoolerApi>
}

export function createWindowsQueues(options: WindowsQueuesOptions): SystemQueues {
  const { log, pollMs, silenceMs, silentPrint } = options
  let loading: Promise<SpoolerApi> | undefined
  const spooler =
    options.spooler ??
    (() => {
      // Only here, and only on Windows, is the native library touched.
      loading ??= import('./winspool.ts').then(({ loadWinspool }) => loadWinspool())
      return loading
    })

  return {
    async list(entryOf) {
      try {
        return (await (await spooler()).printers()).map((queue) =>
          describeWindowsQueue(queue, entryOf(queue.name) ?? plainEntry, entryOf(queue.name) !== undefined),
        )
      } catch (error) {
        if (!(error instanceof SpoolerError)) throw error
        log.warn('the Windows spooler could not be asked', { error: error.message })
        return []
      }
    },
    delivery: (name, entry = plainEntry) =>
      createWindowsDelivery({ spooler, silentPrint, name, entry, pollMs, silenceMs }),
  }
}
