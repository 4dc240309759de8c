import { DeskError } from '#shared/contract/desk-contract.ts'
import { folderPrinterName, type Printer, type PrinterDevice } from '#shared/contract/printer.ts'
import { mediaNameSchema } from '#shared/documents/media.ts'
import { reason } from '#shared/reasons/reason.ts'
import type { Log } from '../log.ts'
import { answersOf } from './deliver/answers.ts'
import type { Delivery } from './deliver/delivery.ts'
import { createFolderDelivery } from './deliver/folder.ts'
import { createDeviceDrivers } from './device-drivers.ts'
import { createCupsQueues } from './ipp/cups-queues.ts'
import type { IppTarget } from './ipp-address.ts'
import type { SystemQueues } from './system-queues.ts'
import type { SilentPrint } from './windows/silent-print.ts'
import { createWindowsQueues } from './windows/windows-queues.ts'

export interface Printers {
  /** The folder first, then the system's queues, then what a person added. */
  list(): Promise<Printer[]>
  /** The way to a printer by its name. A printer that is not there has one too: it says so until it is. */
  delivery(name: string): Delivery
  /** What answers at an address, as a printer that is not added yet. Throws DeskError for what is no address. */
  probe(driver: PrinterDevice['driver'], address: string): Promise<Printer>
}

export interface PrintersOptions {
  readonly home: string
  readonly target: IppTarget
  readonly log: Log
  readonly pollMs: number
  readonly silenceMs: number
  /** Printers that a person added, as they are now. */
  readonly devices?: () => readonly PrinterDevice[]
  /** Prints a PDF on a Windows printer; only the Electron shell can. */
  readonly silentPrint?: SilentPrint
  /** Replaces this system's own queues; for tests. */
  readonly queues?: SystemQueues
}

const folderPrinter: Printer = {
  name: folderPrinterName,
  kind: 'folder',
  ready: true,
  format: 'pdf',
  dpi: 203,
  media: [...mediaNameSchema.options],
  device: false,
}

/** Windows and CUPS take no difference of case for another name. */
const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

export function createPrinters(options: PrintersOptions): Printers {
  const { home, target, log, pollMs, silenceMs, devices = () => [] } = options
  const folder = createFolderDelivery(home)
  const queues =
    options.queues ??
    (process.platform === 'win32'
      ? createWindowsQueues({ log, pollMs, silenceMs, silentPrint: options.silentPrint })
      : createCupsQueues({ target, log, pollMs, silenceMs }))
  const drivers = createDeviceDrivers({ pollMs, silenceMs })

  const added = () => devices().filter((device) => device.driver !== 'system')
  const entryOf = (name: string) => devices().find((device) => device.driver === 'system' && device.name === name)

  /** The names that two printers bear. Which of them was meant nobody can know, so neither prints. */
  const isTaken = (name: string, queueNames: readonly string[]) =>
    [...added().map((device) => device.name), ...queueNames, folderPrinterName].filter((other) => sameName(other, name))
      .length > 1

  const taken = (name: string) =>
    answersOf(name).waits(
      'name-taken',
      `Two printers are called ${name}, so nothing is sent to either. Give the one that was added by hand another name.`,
      `two printers are called ${name}`,
    )

  function way(name: string): Delivery {
    if (name === folderPrinterName) return folder
    const device = added().find((candidate) => candidate.name === name)
    return device === undefined ? queues.delivery(name, entryOf(name)) : drivers.delivery(device)
  }

  return {
    async list() {
      const found = await queues.list(entryOf)
      const names = found.map(({ name }) => name)
      const others = await Promise.all(added().map((device) => drivers.describe(device)))
      return [folderPrinter, ...found, ...others].map((printer) => {
        if (printer.kind === 'folder' || !isTaken(printer.name, names)) return printer
        const { waiting, cause } = taken(printer.name)
        return { ...printer, ready: false, reason: waiting, cause }
      })
    },
    delivery: (name) => ({
      // A lane keeps its delivery while a person changes the settings: each step takes the printer as it is then.
      get wanted() {
        return way(name).wanted
      },
      async readiness(paper) {
        const clashes = added().some((device) => sameName(device.name, name))
        if (
          clashes &&
          isTaken(
            name,
            (await queues.list(entryOf)).map((queue) => queue.name),
          )
        )
          return { ready: false, ...taken(name) }
        return way(name).readiness(paper)
      },
      send: (dispatch, context) => way(name).send(dispatch, context),
      recover: (dispatch, ticket, context) => way(name).recover(dispatch, ticket, context),
    }),
    async probe(driver, address) {
      if (driver !== 'system') return drivers.probe(driver, address)
      const found = (await queues.list(entryOf)).find((queue) => queue.name === address)
      if (found !== undefined) return found
      throw new DeskError({
        code: 'printer-missing',
        message: `This computer has no printer called ${address}. Look at the name in the system's printer settings.`,
        because: reason('printer-unknown', { printer: address }),
      })
    },
  }
}
