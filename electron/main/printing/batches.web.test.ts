import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rememberedBars } from '#shared/documents/barcode/bars.ts'
import type { DocumentData } from '#shared/documents/document.ts'
import type { MediaName } from '#shared/documents/media.ts'
import { aLabel, anInvoice } from '#test/builders/document-data.ts'
import { aLongInvoice } from '#test/builders/long-invoice.ts'
import { withoutDbus } from '#test/page-models/without-dbus.ts'
import { obtainBrowser } from '../shells/chromium/obtain-browser.ts'
import { openPrintPage } from '../shells/chromium/print-page.ts'
import { createSerialPrinter, type SerialPrinter } from '../shells/serial-printer.ts'
import { bundledFontFaces, bundledFontNames } from './bundled-fonts.ts'
import { drawBatch } from './draw-batch.ts'
import { type DrawTools, drawPaper } from './draw-paper.ts'
import { createPaperReader, type PaperReader } from './test-support/paper-reader.ts'

const languages = ['en', 'tr', 'pl', 'ru', 'fa'] as const
const wanted = { format: 'pdf', dpi: 203 } as const
let folder = ''
let printer: SerialPrinter
let tools: DrawTools
let reader: PaperReader

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packdesk-batches-'))
  const browser = await obtainBrowser(folder, () => undefined)
  printer = createSerialPrinter(() =>
    openPrintPage({ ...browser, env: withoutDbus({ ...process.env, ...browser.env }) }),
  )
  tools = {
    fontFaces: await bundledFontFaces(),
    bars: rememberedBars(),
    htmlToPdf: (html, size) => printer.print(html, size),
  }
  reader = createPaperReader()
})
afterAll(async () => {
  await printer.close()
  reader.close()
  await rm(folder, { recursive: true, force: true })
})

async function fileOf(documents: readonly DocumentData[], medium: MediaName) {
  const batch = await drawBatch(documents, medium, wanted, tools)
  if ('refused' in batch) throw new Error([...batch.refused.values()].map((error) => error.message).join(' '))
  return batch
}

/** Blacks of a page that differ by more than a neighbouring dot. */
function strayDots(a: PaperReader, one: Uint8Array, page: number, other: Uint8Array): number {
  const [first, second] = [a.rasters(one, 100)[page], a.rasters(other, 100)[0]]
  if (first === undefined || second === undefined) throw new Error('a page is missing')
  const dark = (raster: typeof first, x: number, y: number) =>
    x >= 0 &&
    y >= 0 &&
    x < raster.width &&
    y < raster.height &&
    (((raster.bits[y * raster.rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 1
  let stray = 0
  for (let y = 0; y < first.height; y++)
    for (let x = 0; x < first.width; x++) {
      if (!dark(first, x, y)) continue
      let near = false
      for (const dy of [0, -1, 1]) for (const dx of [0, -1, 1]) near ||= dark(second, x + dx, y + dy)
      if (!near) stray += 1
    }
  return stray
}

describe('several papers in one file', () => {
  test('labels of five languages come out in order, each as it does alone, with bundled fonts only', async () => {
    const labels = languages.map((language) => aLabel(language, { orderNumber: `10${languages.indexOf(language)}` }))
    const { bytes, sheets } = await fileOf(labels, 'label-100x150')
    expect(sheets.map((sheet) => sheet.pages)).toEqual([1, 1, 1, 1, 1])
    for (const font of reader.fonts(bytes))
      expect(bundledFontNames).toContain(font.replace(/^[A-Z]{6}\+/, '').replace(/-.*$/, ''))
    for (const [index, label] of labels.entries()) {
      const alone = await drawPaper(label, 'label-100x150', wanted, tools)
      expect([label.language, strayDots(reader, bytes, index, alone.bytes) < 40]).toEqual([label.language, true])
    }
    const { zbar } = await reader.barcodes(bytes, 203)
    expect(zbar.length).toBeGreaterThanOrEqual(labels.length * 2)
  })

  test('every A4 paper counts its own pages, in its own language and digits', async () => {
    const papers = [
      anInvoice('en'),
      aLongInvoice('pl', 60),
      aLongInvoice('fa', 40),
      anInvoice('tr', { copy: 2 }),
      anInvoice('ru'),
    ]
    const { bytes, sheets } = await fileOf(papers, 'a4')
    const counts = sheets.map((sheet) => sheet.pages)
    expect(counts[0]).toBe(1)
    expect(counts[1]).toBeGreaterThan(1)
    expect(counts[2]).toBeGreaterThan(1)
    const text = reader.text(bytes)
    expect(text).toMatch(/Page 1 of 1\b/)
    const polish = counts[1] ?? 0
    expect([...text.matchAll(/Strona (\d+) z (\d+)/g)].map((found) => `${found[1]}/${found[2]}`)).toEqual(
      Array.from({ length: polish }, (_, page) => `${page + 1}/${polish}`),
    )
    expect(text).toMatch(/Sayfa 1 \/ 1/)
    for (const [index, paper] of papers.entries()) {
      const alone = await drawPaper(paper, 'a4', wanted, tools)
      const page = counts.slice(0, index).reduce((sum, count) => sum + count, 0)
      expect([paper.language, alone.pages]).toEqual([paper.language, counts[index]])
      expect([paper.language, strayDots(reader, bytes, page, alone.bytes) < 200]).toEqual([paper.language, true])
    }
  })

  test('a label whose bars nobody can read is named, so that the others come out without it', async () => {
    const bad = aLabel('pl', { parcel: { ...aLabel('pl').parcel, trackingNumber: 'ŁÓDŹ-1' } })
    const batch = await drawBatch([aLabel('en'), bad], 'label-100x150', wanted, tools)
    expect('refused' in batch && [...batch.refused.keys()]).toEqual([1])
  })
})
