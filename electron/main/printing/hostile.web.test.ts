import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parse } from 'csv-parse/sync'
import { chromium } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { toCsv } from '#shared/csv/to-csv.ts'
import { rememberedBars } from '#shared/documents/barcode/bars.ts'
import { type DrawnData, kindOf } from '#shared/documents/document.ts'
import { documentKindSchema } from '#shared/documents/document-kind.ts'
import { mediaOf, mediaSizes } from '#shared/documents/media.ts'
import { corpusAt, type Payload } from '#test/hostile/corpus.ts'
import { everyPaper } from '#test/hostile/every-paper.ts'
import { type FieldPath, isPaper, textFields, withTexts } from '#test/hostile/text-fields.ts'
import { obtainBrowser } from '../shells/chromium/obtain-browser.ts'
import { openPrintPage } from '../shells/chromium/print-page.ts'
import { printPolicy } from '../shells/print-document.ts'
import { createSerialPrinter, type SerialPrinter } from '../shells/serial-printer.ts'
import { bundledFontFaces, bundledFontNames } from './bundled-fonts.ts'
import { printedFileName } from './deliver/folder.ts'
import { pdfPages } from './pdf-pages.ts'
import { type RenderTools, renderHtml } from './render-html.tsx'
import { createPaperReader, type PaperReader } from './test-support/paper-reader.ts'
import { labelZpl } from './zpl/label-zpl.ts'
import { zplSkeleton } from './zpl/zpl-tokens.ts'

const languages = ['en', 'tr', 'pl', 'ru', 'fa'] as const
const kinds = documentKindSchema.options
/** For what takes long: few turns of the wheel, each payload in several fields all the same. */
const step = 13

let folder = ''
let printer: SerialPrinter
let tools: RenderTools
let reader: PaperReader
let payloads: readonly Payload[]
let trap = ''
const heard: string[] = []
let connections = 0
const escapes: string[] = []
/** Pages that the trap itself serves: from another address Chromium would not let a page reach this computer at all. */
const served = new Map<string, { readonly policy: string; readonly body: string }>()
const server = createServer((request, response) => {
  const page = served.get(request.url ?? '')
  if (page === undefined) heard.push(`request ${request.url}`)
  response.setHeader('content-type', 'text/html')
  if (page !== undefined && page.policy !== '') response.setHeader('content-security-policy', page.policy)
  response.end(page?.body ?? 'leak')
})

server.on('connection', () => connections++)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packdesk-hostile-'))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  trap = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  payloads = corpusAt(trap)
  const browser = await obtainBrowser(folder, () => undefined)
  printer = createSerialPrinter(() => openPrintPage(browser, (tried) => escapes.push(tried)))
  tools = { fontFaces: await bundledFontFaces(), bars: rememberedBars() }
  reader = createPaperReader()
})
afterAll(async () => {
  await printer.close()
  reader.close()
  await new Promise<void>((closed) => server.close(() => closed()))
  await rm(folder, { recursive: true, force: true })
})

beforeEach(() => {
  heard.length = 0
  escapes.length = 0
  connections = 0
})

/** Each field gets another payload; turning the wheel once brings every payload into every field. */
function turned(plain: DrawnData, fields: readonly FieldPath[], turn: number): DrawnData {
  const texts = fields
    .map((field, at) => [field, payloads[(at + turn) % payloads.length]?.text ?? ''] as const)
    // Kept out by the field's own rule, such as "not empty".
    .filter((text) => isPaper(withTexts(plain, [text])))
  const changed = withTexts(plain, texts)
  if (!isPaper(changed)) throw new Error(`the ${plain.kind} does not take these texts`)
  return changed
}

const paperOf = (kind: string, turn: number): DrawnData => {
  const language = languages[turn % languages.length] ?? 'en'
  const paper = everyPaper(language).find((candidate) => candidate.kind === kind)
  if (paper === undefined) throw new Error(`no ${kind} in the builders`)
  return paper
}

/** Elements and attributes of a page, without its style sheet. */
function markup(html: string): { readonly elements: Set<string>; readonly attributes: Set<string> } {
  const elements = new Set<string>()
  const attributes = new Set<string>()
  for (const [, name = '', rest = ''] of html.matchAll(/<([a-z!/][a-z0-9]*)((?:[^>"]|"[^"]*")*)>/gi)) {
    elements.add(name.replace('/', '').toLowerCase())
    for (const [, attribute = ''] of rest.matchAll(/\s([a-z-]+)="[^"]*"/gi)) attributes.add(attribute.toLowerCase())
  }
  return { elements, attributes }
}

describe('P30 S15 S17: text from outside is inert on paper', () => {
  test.each(kinds)('%s: every payload in every field adds no element and no attribute', (kind) => {
    const allowed = { elements: new Set<string>(), attributes: new Set<string>() }
    for (const language of languages) {
      const { elements, attributes } = markup(
        renderHtml(paperOf(kind, languages.indexOf(language)), mediaOf[kind][0], tools),
      )
      for (const name of elements) allowed.elements.add(name)
      for (const name of attributes) allowed.attributes.add(name)
    }
    for (const name of ['script', 'iframe', 'object', 'img', 'link', 'form', 'base'])
      expect(allowed.elements).not.toContain(name)
    let cases = 0
    for (let turn = 0; turn < payloads.length; turn++) {
      const plain = paperOf(kind, turn)
      const fields = textFields(plain)
      const html = renderHtml(turned(plain, fields, turn), mediaOf[kind][0], tools)
      const found = markup(html)
      expect([turn, [...found.elements].filter((name) => !allowed.elements.has(name))]).toEqual([turn, []])
      expect([turn, [...found.attributes].filter((name) => !allowed.attributes.has(name))]).toEqual([turn, []])
      expect(html.match(/<style>/g)).toHaveLength(1)
      expect(html.match(/<\/style>/g)).toHaveLength(1)
      cases += fields.length
    }
    expect(cases).toBeGreaterThan(300)
  })

  test.each(kinds)(
    '%s as PDF: nothing fetched, nothing navigates, bundled fonts, its size, few pages',
    async (kind) => {
      const medium = mediaOf[kind][0]
      const size = mediaSizes[medium]
      const plainPages = pdfPages(await printer.print(renderHtml(paperOf(kind, 0), medium, tools), size)).pages
      let cases = 0
      for (let turn = 0; turn < payloads.length; turn += step) {
        const plain = paperOf(kind, turn)
        const fields = textFields(plain)
        const pdf = await printer.print(renderHtml(turned(plain, fields, turn), medium, tools), size)
        const { pages, widthMm, heightMm } = pdfPages(pdf)
        expect([Math.round(widthMm), Math.round(heightMm)]).toEqual([
          Math.round(size.widthMm),
          Math.round(size.heightMm),
        ])
        expect([turn, pages]).toEqual([turn, Math.min(pages, medium === 'a4' ? plainPages + 2 : 1)])
        for (const font of reader.fonts(pdf))
          expect(bundledFontNames).toContain(font.replace(/^[A-Z]{6}\+/, '').replace(/-.*$/, ''))
        cases += fields.length
      }
      expect(cases).toBeGreaterThan(40)
      expect([escapes, heard, connections]).toEqual([[], [], 0])
    },
  )

  test('a letter that no bundled font has is a visible substitute, not a system font’s', async () => {
    const label = paperOf('label', 0)
    const changed = withTexts(label, [[['shipTo', 'name'], 'A☎王B']])
    if (!isPaper(changed)) throw new Error('no label')
    const pdf = await printer.print(renderHtml(changed, 'label-100x150', tools), mediaSizes['label-100x150'])
    expect(reader.text(pdf)).toMatch(/A\ufffd{0,2}\ufffdB/)
    for (const font of reader.fonts(pdf))
      expect(bundledFontNames).toContain(font.replace(/^[A-Z]{6}\+/, '').replace(/-.*$/, ''))
  })
})

describe('S15: each wall of the printing page holds by itself', () => {
  const attacks = () => payloads.filter(({ name }) => /^(html|css|svg)/.test(name))

  test('its policy, in a browser with an open network: no script runs, nothing is fetched', async () => {
    const found = await obtainBrowser(folder, () => undefined)
    const browser = await chromium.launch({
      executablePath: found.executable,
      args: ['--no-sandbox', ...(found.flags ?? [])],
    })
    const page = await browser.newPage()
    for (const { name, text } of attacks()) {
      served.set('/page', { policy: printPolicy, body: `<!doctype html><body><p>honest</p>${text}` })
      await page.goto(`${trap}/page`, { waitUntil: 'load' })
      expect([name, page.url()]).toEqual([name, `${trap}/page`])
      expect([name, await page.locator('p').first().textContent()]).toEqual([name, 'honest'])
    }
    expect(heard).toEqual([])
    // The trap does hear of a page without the policy.
    served.set('/open', { policy: '', body: `<!doctype html><img src="${trap}/img">` })
    await page.goto(`${trap}/open`, { waitUntil: 'load' })
    expect(heard).toContain('request /img')
    await browser.close()
  })

  test('documents that carry attacks as markup get nothing out of the page that prints', async () => {
    for (const { text } of attacks())
      await printer.print(`<!doctype html><body>${text}<p>honest</p>`, mediaSizes['label-100x150'])
    expect([heard, connections]).toEqual([[], 0])
    // Tried or not, each one ended here.
    for (const tried of escapes) expect(tried).toMatch(/^(request|navigation) /)
  })
})

describe('P30 S16: text from outside is inert in ZPL', () => {
  const labels = ['label', 'tote-label', 'calibration'] as const

  test.each(labels)('%s: the commands are those of the plain one', async (kind) => {
    let cases = 0
    for (let turn = 0; turn < payloads.length; turn += step) {
      const plain = paperOf(kind, turn)
      // What bars are made of is met below, where it is known what they must be.
      const fields = textFields(plain).filter((path) => !/sscc|trackingNumber|qr|code/.test(String(path.at(-1))))
      const medium = mediaOf[kind].find((name) => name !== 'a4') ?? 'label-100x150'
      const skeleton = async (data: DrawnData) => {
        const image = await printer.picture(renderHtml(data, medium, tools), mediaSizes[medium], 203)
        return zplSkeleton(new TextEncoder().encode(labelZpl(image, 203)))
      }
      expect([turn, await skeleton(turned(plain, fields, turn))]).toEqual([turn, await skeleton(plain)])
      cases += fields.length
    }
    expect(cases).toBeGreaterThan(20)
    expect([escapes, heard, connections]).toEqual([[], [], 0])
  })

  test('codes of every symbology: the commands are those of a plain code, or the label is refused with words', async () => {
    const blank = await printer.picture('<!doctype html><p>label</p>', { widthMm: 20, heightMm: 20 }, 203)
    const place = { dots: 3, x: 10, y: 10, width: 780, height: 100 }
    const plainCode: Readonly<Record<string, string>> = { 'gs1-128': '00340123450000000000', ean13: '4006381333931' }
    const skeletonOf = (symbology: string, code: string) =>
      zplSkeleton(new TextEncoder().encode(labelZpl({ ...blank, codes: [{ ...place, symbology, code }] }, 203)))
    let refused = 0
    for (const symbology of ['code128', 'gs1-128', 'qr', 'ean13'])
      for (const { name, text } of payloads) {
        const plain = skeletonOf(symbology, plainCode[symbology] ?? 'A1')
        try {
          expect([name, skeletonOf(symbology, text.slice(0, 48))]).toEqual([name, plain])
        } catch (error) {
          if (!(error instanceof Error) || !/Print the label as a PDF/.test(error.message)) throw error
          refused += 1
        }
      }
    expect(refused).toBeGreaterThan(0)
  })
})

describe('P30 S21: text from outside is inert in file names and tables', () => {
  test('order numbers make names that stay in their folder on every system', () => {
    const names = payloads.flatMap(({ text }) =>
      kinds.map((kind) => printedFileName({ orderNumber: text, kind, printJobId: 'job-0001' })),
    )
    expect(names.length).toBeGreaterThan(1000)
    for (const name of names) {
      expect(name).toMatch(/^[A-Za-z0-9_-]{1,40}-[a-z-]+-job-0001\.(pdf|zpl)$/)
      expect(resolve(folder, name)).toBe(join(folder, name))
      expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i)
    }
  })

  test('cells come back as they were, and none begins as a formula does', () => {
    const rows = payloads.flatMap(({ text }) => kinds.map((kind) => [kind, text, `${kind} ${text}`]))
    const read: string[][] = parse(toCsv(rows), { bom: true, record_delimiter: '\r\n' })
    expect(read).toHaveLength(rows.length)
    for (const [at, row] of read.entries()) {
      expect(row).toHaveLength(3)
      for (const [column, cell] of row.entries()) {
        expect(cell).not.toMatch(/^[=+\-@\t\r]/)
        const text = Buffer.from(rows[at]?.[column] ?? '').toString()
        expect([text, `'${text}`]).toContain(cell)
      }
    }
  })

  test('the corpus is as large as promised: over 3,000 cases of payload, field and sink', () => {
    expect(payloads.length).toBeGreaterThanOrEqual(60)
    expect(new Set(payloads.map(({ text }) => text)).size).toBe(payloads.length)
    const fields = kinds.reduce((sum, kind) => sum + textFields(paperOf(kind, 0)).length, 0)
    expect(fields * payloads.length).toBeGreaterThan(3000)
    expect(everyPaper('en').map(kindOf).sort()).toEqual([...kinds].sort())
  })
})
