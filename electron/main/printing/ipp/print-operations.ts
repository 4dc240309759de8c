import type { IppClient } from './ipp-client.ts'
import { boolean, groupTag, integer, keyword, mimeType, nameText, uri } from './message.ts'
import { type Attributes, groupsOf } from './read-attributes.ts'

const operation = {
  printJob: 0x0002,
  getJobAttributes: 0x0009,
  getJobs: 0x000a,
  getPrinterAttributes: 0x000b,
  cupsGetPrinters: 0x4002,
} as const

/** Values of job-state (RFC 8011 §5.3.7): the only thing about a job that can be believed. */
export const jobState = {
  pending: 3,
  held: 4,
  processing: 5,
  stopped: 6,
  canceled: 7,
  aborted: 8,
  completed: 9,
} as const

export interface IppPrinter {
  readonly name: string
  readonly path: string
  readonly uri: string
  readonly accepting: boolean
  /** idle 3, processing 4, stopped 5. */
  readonly state: number
  readonly stateMessage: string
  readonly reasons: readonly string[]
  readonly media: readonly string[]
  /** MIME types that it takes; empty where it does not say. */
  readonly formats: readonly string[]
  readonly dpis: readonly number[]
  /** Where a queue of CUPS sends to: ipp://…, socket://…, usb://…; empty where it does not say. */
  readonly deviceUri: string
  readonly model: string
  /** Since when it runs, in milliseconds of this machine's clock; undefined where it does not say. */
  readonly upSinceMs: number | undefined
}

export interface IppJob {
  readonly id: number
  readonly uuid: string
  readonly name: string
  readonly state: number
  readonly reasons: readonly string[]
  readonly message: string
  /** True when the printer began with it at any time. */
  readonly started: boolean
}

const printerAttributes = [
  'printer-name',
  'printer-uri-supported',
  'printer-is-accepting-jobs',
  'printer-state',
  'printer-state-message',
  'printer-state-reasons',
  'media-supported',
  'document-format-supported',
  'printer-resolution-supported',
  'device-uri',
  'printer-make-and-model',
  'printer-up-time',
]

// Without job-uuid or time-at-creation CUPS leaves job-name out of a quarter of the jobs (facts-printing §4).
const jobAttributes = [
  'job-id',
  'job-uuid',
  'job-name',
  'job-state',
  'job-state-reasons',
  'job-printer-state-message',
  'time-at-creation',
  'time-at-processing',
]

export interface PrintFile {
  /** MIME type. */
  readonly format: string
  /** PWG name; undefined for a printer's own language, which says its size itself. */
  readonly media: string | undefined
  readonly bytes: Uint8Array
}

const user = nameText('requesting-user-name', 'packdesk')

/** The five questions that Packdesk asks a print server. All throw IppUnreachable or IppRefused. */
export function createPrintOperations(client: IppClient) {
  const printerUri = (path: string) =>
    'host' in client.address ? `ipp://${client.address.host}:${client.address.port}${path}` : `ipp://localhost${path}`

  return {
    async printers(): Promise<readonly IppPrinter[]> {
      const answer = await client.call({
        operation: operation.cupsGetPrinters,
        path: '/',
        groups: [
          { tag: groupTag.operation, attributes: [keyword('requested-attributes', ...printerAttributes), user] },
        ],
      })
      return groupsOf(answer, groupTag.printer).flatMap((printer) => {
        const name = printer.text('printer-name')
        return name === undefined ? [] : [asPrinter(printer, `/printers/${encodeURIComponent(name)}`)]
      })
    },

    async printer(path: string): Promise<IppPrinter> {
      const answer = await client.call({
        operation: operation.getPrinterAttributes,
        path,
        groups: [
          {
            tag: groupTag.operation,
            attributes: [
              uri('printer-uri', printerUri(path)),
              user,
              keyword('requested-attributes', ...printerAttributes),
            ],
          },
        ],
      })
      const [printer] = groupsOf(answer, groupTag.printer)
      if (printer === undefined) throw new Error('the print server described no printer')
      return asPrinter(printer, path)
    },

    async printJob(path: string, name: string, file: PrintFile): Promise<{ id: number; uuid: string }> {
      const answer = await client.call({
        operation: operation.printJob,
        path,
        groups: [
          {
            tag: groupTag.operation,
            attributes: [
              uri('printer-uri', printerUri(path)),
              user,
              nameText('job-name', name),
              boolean('ipp-attribute-fidelity', false),
              mimeType('document-format', file.format),
            ],
          },
          // print-scaling none: the page is already exactly the medium, fitting it would shrink the bars.
          {
            tag: groupTag.job,
            attributes: [
              integer('copies', 1),
              ...(file.media === undefined
                ? []
                : [keyword('media', file.media), keyword('print-scaling', 'none'), keyword('sides', 'one-sided')]),
            ],
          },
        ],
        data: file.bytes,
      })
      const [job] = groupsOf(answer, groupTag.job)
      return { id: job?.number('job-id') ?? 0, uuid: job?.text('job-uuid') ?? '' }
    },

    async job(path: string, id: number): Promise<IppJob | undefined> {
      const answer = await client.call({
        operation: operation.getJobAttributes,
        path,
        groups: [
          {
            tag: groupTag.operation,
            attributes: [
              uri('printer-uri', printerUri(path)),
              integer('job-id', id),
              user,
              keyword('requested-attributes', ...jobAttributes),
            ],
          },
        ],
      })
      const [job] = groupsOf(answer, groupTag.job)
      return job && asJob(job)
    },

    /** Every job that the queue still knows, finished or not. */
    async jobs(path: string): Promise<readonly IppJob[]> {
      const found: IppJob[] = []
      for (const which of ['not-completed', 'completed']) {
        const answer = await client.call({
          operation: operation.getJobs,
          path,
          groups: [
            {
              tag: groupTag.operation,
              attributes: [
                uri('printer-uri', printerUri(path)),
                user,
                keyword('which-jobs', which),
                keyword('requested-attributes', ...jobAttributes),
              ],
            },
          ],
        })
        found.push(...groupsOf(answer, groupTag.job).map(asJob))
      }
      return found
    },
  }
}

export type PrintOperations = ReturnType<typeof createPrintOperations>

function asPrinter(printer: Attributes, path: string): IppPrinter {
  return {
    name: printer.text('printer-name') ?? '',
    path,
    uri: printer.text('printer-uri-supported') ?? '',
    accepting: printer.boolean('printer-is-accepting-jobs') ?? true,
    state: printer.number('printer-state') ?? 3,
    stateMessage: printer.text('printer-state-message') ?? '',
    reasons: printer.texts('printer-state-reasons').filter((reason) => reason !== 'none'),
    media: printer.texts('media-supported'),
    formats: printer.texts('document-format-supported'),
    dpis: printer.dpis('printer-resolution-supported'),
    deviceUri: printer.text('device-uri') ?? '',
    model: printer.text('printer-make-and-model') ?? '',
    upSinceMs: upSince(printer.number('printer-up-time'), Date.now()),
  }
}

const yearSeconds = 366 * 24 * 3600

/** CUPS gives its clock as printer-up-time, which says nothing about when it started. */
export function upSince(upTime: number | undefined, nowMs: number): number | undefined {
  if (upTime === undefined || upTime <= 0 || Math.abs(nowMs / 1000 - upTime) < yearSeconds) return undefined
  return nowMs - upTime * 1000
}

function asJob(job: Attributes): IppJob {
  const state = job.number('job-state') ?? 0
  return {
    id: job.number('job-id') ?? 0,
    uuid: job.text('job-uuid') ?? '',
    name: job.text('job-name') ?? '',
    state,
    reasons: job.texts('job-state-reasons').filter((reason) => reason !== 'none'),
    message: job.text('job-printer-state-message') ?? '',
    started:
      job.number('time-at-processing') !== undefined || state === jobState.processing || state === jobState.stopped,
  }
}
