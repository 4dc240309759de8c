/** A printer of the Windows spooler (PRINTER_INFO_2). */
export interface WindowsQueue {
  readonly name: string
  /** `USB001`, `IP_192.168.1.40`, `WSD-…`; several are separated by commas. */
  readonly port: string
  readonly driver: string
  /** PRINTER_STATUS_* bits. */
  readonly status: number
  /** PRINTER_ATTRIBUTE_* bits. */
  readonly attributes: number
}

/** A job in a printer's queue (JOB_INFO_1). */
export interface WindowsJob {
  readonly id: number
  readonly document: string
  /** JOB_STATUS_* bits. */
  readonly status: number
  /** What the driver says in its own words; mostly empty. */
  readonly words: string
}

/** A printer that OpenPrinter has opened. */
export type SpoolerHandle = { readonly handle: bigint }

/** The part of winspool.drv that Packdesk uses. Everything may throw SpoolerError. */
export interface SpoolerApi {
  printers(): Promise<readonly WindowsQueue[]>
  open(name: string): Promise<SpoolerHandle>
  close(handle: SpoolerHandle): Promise<void>
  /** Returns the job's id. From here on the spooler knows the document. */
  startDocument(handle: SpoolerHandle, document: { readonly name: string; readonly datatype: 'RAW' }): Promise<number>
  /** Returns how many bytes were taken; less than all is no error. */
  write(handle: SpoolerHandle, bytes: Uint8Array): Promise<number>
  endDocument(handle: SpoolerHandle): Promise<void>
  jobs(handle: SpoolerHandle): Promise<readonly WindowsJob[]>
  /** JOB_CONTROL_*: keeps a job in the list after it printed, lets it go, deletes it. */
  control(handle: SpoolerHandle, jobId: number, command: 'retain' | 'release' | 'delete'): Promise<void>
}

/** Windows' own error code. */
export class SpoolerError extends Error {
  override readonly name = 'SpoolerError'
  readonly code: number
  constructor(call: string, code: number) {
    super(`${call}: ${spoolerWords[code] ?? 'the spooler refused'} (Windows error ${code})`)
    this.code = code
  }
}

export const spoolerCode = {
  accessDenied: 5,
  invalidHandle: 6,
  invalidParameter: 87,
  serverUnavailable: 1722,
  invalidPrinterName: 1801,
  printCancelled: 63,
  noDocumentStarted: 3003,
} as const

const spoolerWords: Readonly<Record<number, string>> = {
  5: 'this user may not print there',
  6: 'the printer was closed',
  63: 'the job was cancelled',
  87: 'a wrong parameter',
  1722: 'the print spooler service does not run',
  1801: 'there is no printer of that name',
  1905: 'the printer was deleted',
  3003: 'no document was started',
}
