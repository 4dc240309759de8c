import { setTimeout as delay } from 'node:timers/promises'

/** The printing page as both shells drive it. */
export interface PrintDriver {
  /** One command of the Chrome DevTools Protocol, through Playwright or through Electron's debugger. */
  send(
    method:
      | 'Page.getFrameTree'
      | 'Page.setDocumentContent'
      | 'Page.captureScreenshot'
      | 'Runtime.evaluate'
      | 'Emulation.setEmulatedMedia'
      | 'Emulation.setScrollbarsHidden'
      | 'Emulation.setDeviceMetricsOverride'
      | 'Emulation.clearDeviceMetricsOverride',
    parameters: object,
  ): Promise<unknown>
  /** Loads the empty page anew, under the printing policy. */
  navigate(): Promise<void>
}

/**
 * True when the whole document is there with its fonts and pictures, false while it is still being parsed. Timers and
 * events of a sandboxed page never fire, so the caller asks again.
 */
const settledExpression = `(async () => {
  if (document.readyState !== 'complete') return false
  document.documentElement.offsetHeight
  await document.fonts.ready
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)))
  return true
})()`

const askAgainMs = 2

/** The page keeps every policy that a document's own `<meta>` adds to it: a fresh page after this many. */
const documentsPerPage = 200

async function ask(driver: PrintDriver, expression: string): Promise<unknown> {
  const answer = await driver.send('Runtime.evaluate', { expression, awaitPromise: true })
  return (answer as { result: { value?: unknown } }).result.value
}

async function settled(driver: PrintDriver): Promise<void> {
  for (;;) {
    const state = await ask(driver, settledExpression)
    if (state === true) return
    if (state !== false) throw new Error('The printing page did not answer. Nothing was printed; print it again.')
    await delay(askAgainMs)
  }
}

async function frameOf(driver: PrintDriver): Promise<string> {
  const tree = (await driver.send('Page.getFrameTree', {})) as { frameTree: { frame: { id: string } } }
  return tree.frameTree.frame.id
}

/** A browser that finds no font at all draws blank paper without a word: every page is asked before it is used. */
async function refuseBlankPaper(driver: PrintDriver): Promise<void> {
  await driver.navigate()
  await driver.send('Page.setDocumentContent', {
    frameId: await frameOf(driver),
    html: '<!doctype html><p>Packdesk</p>',
  })
  await settled(driver)
  if ((await ask(driver, 'document.body.innerText.trim()')) !== 'Packdesk') {
    throw new Error(
      'The browser that prints draws no text: it finds no fonts. Install fonts-noto-core or another browser.',
    )
  }
}

/**
 * Resolves with what puts a document into the page and waits until it can be drawn; the caller's deadline ends a wait.
 * Replacing the content of a warm page is three times faster than loading a new one.
 */
export async function createDocumentPlacer(driver: PrintDriver): Promise<(html: string) => Promise<void>> {
  await refuseBlankPaper(driver)
  let placed = 0
  let frameId = ''
  return async (html) => {
    if (placed++ % documentsPerPage === 0) {
      await driver.navigate()
      frameId = await frameOf(driver)
    }
    await driver.send('Page.setDocumentContent', { frameId, html })
    await settled(driver)
  }
}
