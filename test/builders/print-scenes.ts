import type { PrintJob } from '#shared/contract/print-job.ts'
import type { Printer } from '#shared/contract/printer.ts'
import { aPrintJob } from './print-job-builder.ts'

const printer = (name: string, about: Partial<Printer> = {}): Printer => ({
  name,
  kind: 'cups',
  ready: true,
  format: 'pdf',
  dpi: 300,
  media: ['a4'],
  device: false,
  ...about,
})

/** A bench with a printer that prints, one that is out of paper, one that is gone, and the folder. */
export const benchPrinters: readonly Printer[] = [
  printer('folder', { kind: 'folder', media: [] }),
  printer('Office'),
  printer('Zebra ZD421', {
    kind: 'raw',
    format: 'zpl',
    dpi: 203,
    media: ['label-100x150', 'label-4x6'],
    device: true,
    ready: false,
    reason: 'paper out',
    cause: { code: 'printer-trouble', printer: 'Zebra ZD421', detail: 'MEDIA OUT' },
  }),
]

const zebra = { printer: 'Zebra ZD421', media: 'label-100x150' } as const
const office = { printer: 'Office', media: 'a4', kind: 'invoice' } as const

/** One of everything that a print queue can show a person. */
export function benchJobs(): readonly PrintJob[] {
  const sheets = Array.from({ length: 40 }, (_, index) =>
    aPrintJob(`sheet-${String(index + 1).padStart(4, '0')}`, {
      ...zebra,
      orderNumber: String(536365 + index),
      codes: [`RN9000${String(index + 10).padStart(5, '0')}GB`],
      batch: { id: 'batch-0001', sheet: index + 1, of: 40 },
      sha256: 'ab',
      status:
        index < 17
          ? { state: 'done', by: 'printer' }
          : { state: 'unknown', why: 'it stopped', cause: { code: 'printer-gave-up', detail: 'media jam' } },
    }),
  )
  return [
    aPrintJob('past-0001', {
      ...office,
      orderNumber: '536360',
      sha256: 'ab',
      status: { state: 'done', by: 'printer' },
    }),
    aPrintJob('past-0002', {
      ...zebra,
      orderNumber: '536361',
      copy: 2,
      sha256: 'ab',
      warnings: ['missing-glyph'],
      status: { state: 'done', by: 'scan' },
    }),
    ...sheets,
    aPrintJob('doubt-0001', {
      ...office,
      orderNumber: '536412',
      codes: ['FV/ST1/2026/000412'],
      sha256: 'ab',
      status: { state: 'unknown', why: 'no proof', cause: { code: 'connection-broke', detail: 'ECONNRESET' } },
    }),
    aPrintJob('failed-0001', {
      ...office,
      orderNumber: '536417',
      kind: 'waybill',
      sha256: 'ab',
      status: { state: 'failed', why: 'refused', cause: { code: 'refused', detail: 'document-format-error' } },
    }),
    aPrintJob('printing-0001', { ...office, orderNumber: '536420', sha256: 'ab', status: { state: 'printing' } }),
    aPrintJob('kept-0001', {
      ...zebra,
      orderNumber: '536425',
      sha256: 'ab',
      warnings: ['text-cut'],
      status: {
        state: 'rendered',
        waiting: 'paper out',
        cause: { code: 'printer-trouble', printer: 'Zebra ZD421', detail: 'MEDIA OUT' },
      },
    }),
    aPrintJob('queued-0001', { ...zebra, orderNumber: '536431', status: { state: 'queued' } }),
    aPrintJob('gone-0001', {
      printer: 'Brother QL',
      kind: 'tote-label',
      media: 'label-a6',
      orderNumber: '536440',
      sha256: 'ab',
      status: { state: 'rendered', waiting: 'no printer', cause: { code: 'printer-missing', printer: 'Brother QL' } },
    }),
  ]
}
