import { z } from 'zod'
import { mediaNameSchema } from '../documents/media.ts'
import { printCauseSchema } from './print-job.ts'

/** The printer that always exists: files in a folder. A new station prints to it until somebody chooses. */
export const folderPrinterName = 'folder'

/** Dots per inch of thermal heads: 8 and 12 per millimetre. */
export const printerDpiSchema = z.union([z.literal(203), z.literal(300)])
export type PrinterDpi = z.infer<typeof printerDpiSchema>

/**
 * A printer that a person added, or how one of the system's queues wants its data.
 *
 *   system  a queue of CUPS or of the Windows spooler, by its name there
 *   ipp     a network printer or another CUPS, ipp://host:631/ipp/print
 *   raw     TCP, host:9100
 */
export const printerDeviceSchema = z.object({
  name: z.string().min(1).max(120),
  driver: z.enum(['system', 'ipp', 'raw']),
  address: z.string().max(300),
  /** ZPL for label printers that speak it; everything else gets PDF. */
  format: z.enum(['pdf', 'zpl']),
  dpi: printerDpiSchema,
  /** What lies in it, where it cannot say so itself (ZPL). */
  media: z.array(mediaNameSchema),
})
export type PrinterDevice = z.infer<typeof printerDeviceSchema>

export const printerSchema = z.object({
  name: z.string(),
  kind: z.enum(['folder', 'cups', 'ipp', 'raw', 'windows']),
  ready: z.boolean(),
  /** Why it is not ready, in the printer's words. */
  reason: z.string().optional(),
  cause: printCauseSchema.optional(),
  format: z.enum(['pdf', 'zpl']),
  dpi: printerDpiSchema,
  /** Media that it says it has, or a person said; empty where nobody knows. */
  media: z.array(mediaNameSchema),
  /** Added by hand: can be changed and removed. */
  device: z.boolean(),
})
export type Printer = z.infer<typeof printerSchema>
