import type { Printer, PrinterDevice } from '#shared/contract/printer.ts'
import type { MediaName } from '#shared/documents/media.ts'
import type { Delivery } from './deliver/delivery.ts'

/** How a queue is printed to: what a person said about it, or the default. */
export interface QueueEntry {
  readonly format: PrinterDevice['format']
  readonly dpi: PrinterDevice['dpi']
  /** Empty: nobody said. */
  readonly media: readonly MediaName[]
}

/** The print queues that the system itself has: CUPS on Linux and macOS, the spooler on Windows. */
export interface SystemQueues {
  /** Empty where no print server answers: many desks live with the folder and printers added by hand. */
  list(entryOf: (name: string) => QueueEntry | undefined): Promise<Printer[]>
  delivery(name: string, entry: QueueEntry | undefined): Delivery
}
