import type { Log } from '../../log.ts'
import { createIppDelivery } from '../deliver/ipp.ts'
import type { IppTarget } from '../ipp-address.ts'
import type { SystemQueues } from '../system-queues.ts'
import { describeIppPrinter, plainEntry } from './describe-printer.ts'
import { createIppClient, IppRefused, IppUnreachable } from './ipp-client.ts'
import { createPrintOperations, type IppPrinter } from './print-operations.ts'

export interface CupsQueuesOptions {
  readonly target: IppTarget
  readonly log: Log
  readonly pollMs: number
  readonly silenceMs: number
}

/** Who only looks does not wait as long as who prints. */
const lookMs = 4000

/** The queues of one CUPS server, or the one printer that the target names. */
export function createCupsQueues({ target, log, pollMs, silenceMs }: CupsQueuesOptions): SystemQueues {
  const operations = createPrintOperations(createIppClient(target.address))
  const looking = createPrintOperations(createIppClient(target.address, lookMs))
  const { printerPath } = target

  async function queues(): Promise<readonly IppPrinter[]> {
    try {
      return printerPath === undefined ? await looking.printers() : [await looking.printer(printerPath)]
    } catch (error) {
      // No print server, or one without queues, is how many desks live: the folder is there.
      if (error instanceof IppUnreachable && !error.reached) return []
      if (error instanceof IppRefused && error.code === 0x0406) return []
      if (!(error instanceof IppUnreachable) && !(error instanceof IppRefused)) throw error
      log.warn('the print server could not be asked', { error: error.message })
      return []
    }
  }

  return {
    async list(entryOf) {
      return (await queues()).map((printer) =>
        describeIppPrinter(
          printer,
          { name: printer.name, kind: 'cups', device: entryOf(printer.name) !== undefined },
          entryOf(printer.name) ?? plainEntry,
        ),
      )
    },
    delivery: (name, entry = plainEntry) =>
      createIppDelivery({
        operations,
        name,
        at: 'queue',
        path: printerPath ?? `/printers/${encodeURIComponent(name)}`,
        entry,
        pollMs,
        silenceMs,
      }),
  }
}
