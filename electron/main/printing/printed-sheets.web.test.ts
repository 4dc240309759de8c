import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { PrintBatch } from '#shared/contract/print-job.ts'
import type { DocumentData } from '#shared/documents/document.ts'
import { aLabel, anInvoice } from '#test/builders/document-data.ts'
import { aLongInvoice } from '#test/builders/long-invoice.ts'
import type { Printing } from './create-printing.ts'
import { inState, until } from './test-support/desk.ts'
import { fakePrinters } from './test-support/fake-printers.ts'
import { PaperPress } from './test-support/paper-press.ts'
import { aPrintingDesk } from './test-support/printing-desk.ts'

const press = PaperPress.forThisFile()
const bench = aPrintingDesk()

const sheetId = (sheet: number) => `batch-0001-sheet-${sheet}`
const batchOf = (documents: readonly DocumentData[]): PrintBatch => ({
  batchId: 'batch-0001',
  requests: documents.map((document, index) => ({ printJobId: sheetId(index + 1), document, printer: 'Zebra' })),
})

/** A desk with Chromium's engine and a printer that is switched on later. `drawn`: how often the engine drew. */
async function aDesk() {
  const printers = fakePrinters()
  const drawn = { times: 0 }
  const desk = await bench.started({
    printers,
    htmlToPdf: (html, size) => {
      drawn.times += 1
      return press.printer.print(html, size)
    },
    htmlToImage: (html, size, dpi) => press.printer.picture(html, size, dpi),
  })
  return { desk, printers, drawn }
}

const dots = (pdf: Uint8Array) => press.reader.rasters(pdf, 203).map(({ bits }) => Buffer.from(bits).toString('base64'))

/** Each sheet in the order of the file: its pages are the file's next ones dot for dot, with its order's number only. */
async function expectOwnPages(desk: Printing, sheets: readonly (readonly [sheet: number, order: string])[]) {
  const file = dots(await readFile(join(bench.home, 'documents', 'batch-0001.pdf')))
  let page = 0
  for (const [sheet, order] of sheets) {
    const pdf = await desk.pdf(sheetId(sheet))
    const own = dots(pdf)
    expect(own).toEqual(file.slice(page, page + own.length))
    page += own.length
    const text = press.reader.text(pdf)
    expect([...new Set(text.match(/\b90[1-9]0\b/g))]).toEqual([order])
    press.expectBundledFonts(pdf)
  }
  expect(page).toBe(file.length)
}

test('a sheet of a printed batch of long papers is looked at dot for dot as it left, on its own pages', async () => {
  const { desk, drawn } = await aDesk()
  await desk.submitBatch(
    batchOf([
      anInvoice('en', { orderNumber: '9010' }),
      aLongInvoice('pl', 60, { orderNumber: '9020' }),
      aLongInvoice('fa', 40, { orderNumber: '9030' }),
      anInvoice('tr', { orderNumber: '9040', copy: 2 }),
      aLongInvoice('ru', 50, { orderNumber: '9050' }),
    ]),
  )
  await until(desk, sheetId(5), inState('done'), 30_000)
  const before = drawn.times
  const pages = (await desk.jobs()).map((job) => job.pages ?? 0)
  expect(pages.filter((count) => count > 1)).toHaveLength(3)
  await expectOwnPages(desk, [
    [1, '9010'],
    [2, '9020'],
    [3, '9030'],
    [4, '9040'],
    [5, '9050'],
  ])
  expect(drawn.times).toBe(before)
})

test('labels of a batch of which one was cancelled in time show their own page, with bars that are read', async () => {
  const { desk, printers, drawn } = await aDesk()
  printers.readiness = { ready: false, waiting: 'off' }
  const languages = ['en', 'tr', 'pl', 'ru'] as const
  await desk.submitBatch(
    batchOf(languages.map((language, index) => aLabel(language, { orderNumber: `90${index + 1}0` }))),
  )
  await until(desk, sheetId(4), (job) => 'waiting' in job.status, 30_000)
  await desk.decide(sheetId(2), 'cancel')
  printers.readiness = { ready: true }
  await until(desk, sheetId(4), inState('done'), 30_000)
  const before = drawn.times
  await expectOwnPages(desk, [
    [1, '9010'],
    [3, '9030'],
    [4, '9040'],
  ])
  expect(drawn.times).toBe(before)
  const { zbar } = await press.reader.barcodes(await desk.pdf(sheetId(3)), 203)
  const { parcel } = aLabel('pl')
  expect(zbar).toContain(parcel.trackingNumber)
})

test('a label of a batch in ZPL, which nobody but the printer draws, is drawn from its data', async () => {
  const { desk, printers, drawn } = await aDesk()
  printers.wanted = { format: 'zpl', dpi: 203 }
  await desk.submitBatch(batchOf([aLabel('en', { orderNumber: '9010' }), aLabel('pl', { orderNumber: '9020' })]))
  await until(desk, sheetId(2), inState('done'), 30_000)
  expect(printers.sent[0]?.format).toBe('zpl')
  expect(drawn.times).toBe(0)
  expect(press.reader.text(await desk.pdf(sheetId(2)))).toContain('9020')
})
