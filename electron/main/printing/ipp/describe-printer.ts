import type { Printer } from '#shared/contract/printer.ts'
import { answersOf } from '../deliver/answers.ts'
import { isRawQueue, mediaNames } from '../deliver/ipp-paper.ts'
import { printerTrouble } from '../deliver/ipp-trouble.ts'
import type { QueueEntry } from '../system-queues.ts'
import type { IppPrinter } from './print-operations.ts'

/** How a queue without an entry of its own is printed to. */
export const plainEntry: QueueEntry = { format: 'pdf', dpi: 203, media: [] }

/** The entry that a printer's own description suggests. */
export function suggestedEntry(printer: IppPrinter): QueueEntry {
  const zplOnly = !printer.formats.includes('application/pdf') && printer.formats.some((type) => /zpl|zebra/.test(type))
  return {
    format: isRawQueue(printer) || zplOnly ? 'zpl' : 'pdf',
    dpi: printer.dpis.some((dpi) => dpi >= 290 && dpi <= 310) ? 300 : 203,
    media: [],
  }
}

/** A queue or network printer as screens show it. What a person said about its media goes before what it says. */
export function describeIppPrinter(
  printer: IppPrinter,
  as: Pick<Printer, 'name' | 'kind' | 'device'>,
  entry: QueueEntry,
): Printer {
  const answers = answersOf(as.name)
  const own = mediaNames(printer)
  const media =
    entry.media.length === 0 ? own : entry.media.filter((name) => entry.format === 'zpl' || own.includes(name))
  const trouble = printerTrouble(printer)
  const drawn = { format: entry.format, dpi: entry.dpi, media: entry.format === 'zpl' ? [...entry.media] : media }
  if (trouble !== undefined)
    return {
      ...as,
      ...drawn,
      ready: false,
      reason: trouble,
      cause: answers.waits(printer.accepting ? 'printer-trouble' : 'not-accepting', trouble, trouble).cause,
    }
  if (isRawQueue(printer) && entry.format === 'pdf') {
    const reason = 'it is a queue without a driver: set it to ZPL if it is a label printer'
    return { ...as, ...drawn, ready: false, reason, cause: answers.waits('refused', reason, printer.model).cause }
  }
  return { ...as, ...drawn, ready: true }
}
