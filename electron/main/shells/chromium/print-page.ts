import { chromium } from 'playwright-core'
import { createDocumentDrawer } from '../draw-documents.ts'
import { emptyPrintPage, printParameters, printPolicy } from '../print-document.ts'
import type { PrintPage } from '../serial-printer.ts'
import { commonFlags } from './browser-flags.ts'
import type { FoundBrowser } from './find-browser.ts'

// Emulated offline stops requests but not the connection that Chromium opens ahead of a frame's: no name and no
// address may resolve either.
const noNetwork = ['--host-resolver-rules=MAP * ~NOTFOUND', '--dns-prefetch-disable', '--no-proxy-server']

// Never resolved: the one request for it is answered here.
const printAddress = 'https://print.packdesk.invalid/'

/**
 * A headless browser of its own with one page, in memory, cut off from every network. `onEscape` hears of every request,
 * navigation and window that a document tried all the same; none of them got out.
 */
export async function openPrintPage(
  browser: FoundBrowser,
  onEscape: (tried: string) => void = () => undefined,
): Promise<PrintPage> {
  const running = await chromium.launch({
    executablePath: browser.executable,
    headless: true,
    args: [...commonFlags(), ...noNetwork, ...(browser.flags ?? [])],
    env: { ...process.env, ...browser.env },
    // The desk ends it; a Ctrl-C in the terminal must not take it away under a document.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  try {
    const context = await running.newContext({ offline: true, serviceWorkers: 'block', acceptDownloads: false })
    const page = await context.newPage()
    let expected = false
    await page.route('**/*', async (route) => {
      if (!expected || route.request().url() !== printAddress) {
        onEscape(`request ${route.request().url()}`)
        return route.abort('aborted')
      }
      expected = false
      await route.fulfill({
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': printPolicy },
        body: emptyPrintPage,
      })
    })
    page.on('framenavigated', (frame) => {
      if (frame.url() !== printAddress) onEscape(`navigation ${frame.url()}`)
    })
    page.on('popup', (popup) => onEscape(`window ${popup.url()}`))
    const debug = await context.newCDPSession(page)
    const drawer = await createDocumentDrawer(
      {
        send: (method, parameters) => debug.send(method, parameters as never),
        navigate: async () => {
          expected = true
          await page.goto(printAddress)
        },
      },
      async (size) => Buffer.from((await debug.send('Page.printToPDF', printParameters(size))).data, 'base64'),
    )
    return { ...drawer, close: () => running.close() }
  } catch (error) {
    await running.close()
    throw error
  }
}
