import { chromium } from 'playwright-core'
import { documentsPerPage, emptyPrintPage, printParameters, printPolicy, settledExpression } from '../print-document.ts'
import type { PrintPage } from '../serial-printer.ts'
import { commonFlags } from './browser-flags.ts'
import type { FoundBrowser } from './find-browser.ts'

// Emulated offline stops requests but not the connection that Chromium opens ahead of a frame's: no name and no
// address may resolve either.
const noNetwork = ['--host-resolver-rules=MAP * ~NOTFOUND', '--dns-prefetch-disable', '--no-proxy-server']

// Never resolved: the one request for it is answered here.
const printAddress = 'https://print.packdesk.invalid/'

/** A headless browser of its own with one page, in memory, cut off from every network. */
export async function openPrintPage(browser: FoundBrowser): Promise<PrintPage> {
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
      if (!expected || route.request().url() !== printAddress) return route.abort('aborted')
      expected = false
      await route.fulfill({
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': printPolicy },
        body: emptyPrintPage,
      })
    })
    const debug = await context.newCDPSession(page)
    let drawn = 0
    let frameId = ''
    const freshPage = async () => {
      expected = true
      await page.goto(printAddress)
      frameId = (await debug.send('Page.getFrameTree')).frameTree.frame.id
    }
    return {
      async print(html, size) {
        if (drawn++ % documentsPerPage === 0) await freshPage()
        await debug.send('Page.setDocumentContent', { frameId, html })
        const settled = await debug.send('Runtime.evaluate', { expression: settledExpression, awaitPromise: true })
        if (settled.result.value !== true)
          throw new Error('The document did not settle. Nothing was printed; print it again.')
        return Buffer.from((await debug.send('Page.printToPDF', printParameters(size))).data, 'base64')
      },
      close: () => running.close(),
    }
  } catch (error) {
    await running.close()
    throw error
  }
}
