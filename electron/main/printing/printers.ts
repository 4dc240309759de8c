import type { Printer } from '#shared/contract/printer.ts'
import { folderPrinterName } from '#shared/contract/printer.ts'
import { mediaNameSchema } from '#shared/documents/media.ts'
import type { Log } from '../log.ts'
import { createCupsDelivery, printerTrouble } from './deliver/cups.ts'
import type { Delivery } from './deliver/delivery.ts'
import { createFolderDelivery } from './deliver/folder.ts'
import { createIppClient, IppRefused, IppUnreachable } from './ipp/ipp-client.ts'
import { createPrintOperations, type IppPrinter } from './ipp/print-operations.ts'
import type { IppTarget } from './ipp-address.ts'

export interface Printers {
  /** The folder first, then the queues of the print server, if one answers. */
  list(): Promise<Printer[]>
  /** The way to a printer by its name. A printer that is not there has one too: it says so until it is. */
  delivery(name: string): Delivery
}

export interface PrintersOptions {
  readonly home: string
  readonly target: IppTarget
  readonly log: Log
  readonly pollMs: number
  readonly silenceMs: number
}

export function createPrinters({ home, target, log, pollMs, silenceMs }: PrintersOptions): Printers {
  const operations = createPrintOperations(createIppClient(target.address))
  const folder = createFolderDelivery(home)
  const { printerPath } = target

  async function queues(): Promise<readonly IppPrinter[]> {
    try {
      return printerPath === undefined ? await operations.printers() : [await operations.printer(printerPath)]
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
    async list() {
      const found = (await queues()).map((printer): Printer => {
        const reason = printerTrouble(printer)
        return {
          name: printer.name,
          kind: 'cups',
          ready: printer.accepting && reason === undefined,
          format: 'pdf',
          dpi: 203,
          media: [],
          device: false,
          ...(reason === undefined ? {} : { reason }),
        }
      })
      return [
        {
          name: folderPrinterName,
          kind: 'folder',
          ready: true,
          format: 'pdf',
          dpi: 203,
          media: [...mediaNameSchema.options],
          device: false,
        },
        ...found,
      ]
    },
    delivery: (name) =>
      name === folderPrinterName
        ? folder
        : createCupsDelivery({
            operations,
            name,
            path: printerPath ?? `/printers/${encodeURIComponent(name)}`,
            pollMs,
            silenceMs,
          }),
  }
}
