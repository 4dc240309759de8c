import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { rememberedBars } from '#shared/documents/barcode/bars.ts'
import type { DrawnData } from '#shared/documents/document.ts'
import { type MediaName, mediaOf, mediaSizes } from '#shared/documents/media.ts'
import { obtainBrowser } from '../../shells/chromium/obtain-browser.ts'
import { openPrintPage } from '../../shells/chromium/print-page.ts'
import { createSerialPrinter, type SerialPrinter } from '../../shells/serial-printer.ts'
import { bundledFontFaces, bundledFontNames } from '../bundled-fonts.ts'
import { type RenderTools, renderHtml } from '../render-html.tsx'
import { createPaperReader, type PaperReader } from './paper-reader.ts'

/** Draws papers as the desk does, and reads them with tools that are not ours: opened before a file's tests, closed after. */
export class PaperPress {
  #folder = ''
  #printer: SerialPrinter | undefined
  #tools: RenderTools | undefined
  #reader: PaperReader | undefined

  static forThisFile(): PaperPress {
    const press = new PaperPress()
    beforeAll(() => press.#open())
    afterAll(() => press.#close())
    return press
  }

  get printer(): SerialPrinter {
    return this.#printer ?? notOpen()
  }

  get tools(): RenderTools {
    return this.#tools ?? notOpen()
  }

  get reader(): PaperReader {
    return this.#reader ?? notOpen()
  }

  readonly draw = (data: DrawnData, medium: MediaName = mediaOf[data.kind][0]): Promise<Uint8Array> =>
    this.printer.print(renderHtml(data, medium, this.tools), mediaSizes[medium])

  readonly expectBundledFonts = (pdf: Uint8Array): void => {
    const fonts = this.reader.fonts(pdf)
    expect(fonts.length).toBeGreaterThan(0)
    for (const font of fonts) expect(bundledFontNames).toContain(font.replace(/^[A-Z]{6}\+/, '').replace(/-.*$/, ''))
  }

  async #open(): Promise<void> {
    this.#folder = await mkdtemp(join(tmpdir(), 'packdesk-press-'))
    const browser = await obtainBrowser(this.#folder, () => undefined)
    this.#printer = createSerialPrinter(() => openPrintPage(browser))
    this.#tools = { fontFaces: await bundledFontFaces(), bars: rememberedBars() }
    this.#reader = createPaperReader()
  }

  async #close(): Promise<void> {
    await this.#printer?.close()
    this.#reader?.close()
    await rm(this.#folder, { recursive: true, force: true })
  }
}

function notOpen(): never {
  throw new Error('the press is opened before the tests run')
}
