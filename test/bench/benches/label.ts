import { once } from 'node:events'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type CDPSession, chromium } from 'playwright-core'
import { tsImport } from 'tsx/esm/api'
import { allFontRules, bundledFontFaces } from '#electron/main/printing/bundled-fonts.ts'
import { findInstalledBrowser } from '#electron/main/shells/chromium/find-browser.ts'
import { openPrintPage } from '#electron/main/shells/chromium/print-page.ts'
import { printParameters } from '#electron/main/shells/print-document.ts'
import { createSerialPrinter } from '#electron/main/shells/serial-printer.ts'
import { rememberedBars } from '#shared/documents/barcode/bars.ts'
import { mediaSizes } from '#shared/documents/media.ts'
import { aLabel } from '#test/builders/document-data.ts'
import type { Bench } from '../bench.ts'
import { compare, median } from '../measure.ts'
import { parcelNumber } from '../printing/parcel-number.ts'

type RenderHtml = typeof import('#electron/main/printing/render-html.tsx')

/** tsx reads the JSX setting from a tsconfig that names the file; the root one, which it takes by itself, names none. */
async function loadRenderHtml(): Promise<RenderHtml['renderHtml']> {
  const tsconfig = fileURLToPath(new URL('../../../tsconfig.base.json', import.meta.url))
  const from = { parentURL: import.meta.url, tsconfig }
  const loaded: RenderHtml = await tsImport('#electron/main/printing/render-html.tsx', from)
  return loaded.renderHtml
}

const languages = ['en', 'tr', 'pl', 'ru', 'fa'] as const

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new Error('no free port')
  return address.port
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** A round is five labels, one in each language, each with numbers of its own; against five prints of a page that is there already. */
export const label: Bench = {
  name: 'label-warm',
  atMost: 3,
  async run() {
    const installed = findInstalledBrowser()
    if (installed === undefined) throw new Error('No Chromium, Chrome or Edge is installed: set PACKDESK_BROWSER.')
    // The printing browser is the shell's own; this port lets the peer print in the very same one.
    const port = await freePort()
    const browser = { ...installed, flags: [...(installed.flags ?? []), `--remote-debugging-port=${port}`] }
    const renderHtml = await loadRenderHtml()
    const fontFaces = await bundledFontFaces()
    const bars = rememberedBars()
    const printer = createSerialPrinter(() => openPrintPage(browser), {
      fontFaces: async () => allFontRules(fontFaces),
    })
    await printer.warm()
    const beside = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
    let serial = 0
    try {
      const page = await (await beside.newContext()).newPage()
      await page.setContent('<!doctype html><title>trivial</title><p>Packdesk</p>')
      const debug: CDPSession = await page.context().newCDPSession(page)
      const ours = async () => {
        const times: number[] = []
        for (const language of languages) {
          serial += 1
          const data = aLabel(language, { parcel: parcelNumber(serial), orderNumber: `B-${serial}` })
          times.push(
            await timed(() =>
              printer.print(renderHtml(data, 'label-100x150', { fontFaces, bars }), mediaSizes['label-100x150']),
            ),
          )
        }
        return median(times)
      }
      const trivial = async () => {
        const times: number[] = []
        for (const _ of languages) {
          times.push(await timed(() => debug.send('Page.printToPDF', printParameters(mediaSizes['label-100x150']))))
        }
        return median(times)
      }
      return await compare('printToPDF of a trivial loaded page in the same browser', 11, ours, trivial)
    } finally {
      await beside.close()
      await printer.close()
    }
  },
}
