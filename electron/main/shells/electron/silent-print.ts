import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import type { WebContents } from 'electron'
import type { SilentPaper, SilentPrint, SilentResult } from '../../printing/windows/silent-print.ts'
import { withTitle } from '../../printing/windows/titled-pdf.ts'
import type { ElectronApi } from './electron-api.ts'
import { denyPermissions, guardContents } from './guard-contents.ts'
import { openHiddenWindow } from './hidden-window.ts'

const paperAddress = 'print://paper/'

/** Chromium's own PDF viewer, which is an extension inside the program: the one other place that the window may read. */
const viewer = 'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/'

export interface SilentPrintOptions {
  /** How long the viewer gets to lay the pages out after it has loaded; too early prints blank paper. */
  readonly settleMs?: number
  readonly timeoutMs?: number
}

/**
 * Prints a PDF with the system's driver from a hidden window. No Windows machine has run it yet, and Electron's silent
 * printing has been broken in several versions (facts-printing §4): each new Electron wants a look at real paper.
 */
export function createSilentPrint(
  electron: ElectronApi,
  { settleMs = 1000, timeoutMs = 60_000 }: SilentPrintOptions = {},
): SilentPrint {
  let turn: Promise<unknown> = Promise.resolve()

  async function print(paper: SilentPaper): Promise<SilentResult> {
    // An empty name is Electron's word for the default printer: never that.
    if (paper.deviceName === '') return { result: 'not-begun', missing: true, why: 'a printer without a name' }
    const window = openPaperWindow(electron, withTitle(paper.pdf, paper.title))
    try {
      const loaded = await within(
        timeoutMs,
        window.loadURL(paperAddress).then(() => true as const),
      )
      if (loaded === undefined) return { result: 'not-begun', missing: false, why: 'the PDF did not load in time' }
      await delay(settleMs)
      // Asked for right before: Electron takes the default printer for a name that it does not know.
      const printers = await within(timeoutMs, window.webContents.getPrintersAsync())
      if (printers === undefined)
        return { result: 'not-begun', missing: false, why: 'Windows did not name its printers' }
      if (!printers.some(({ name }) => name === paper.deviceName))
        return { result: 'not-begun', missing: true, why: 'there is no printer of that name' }
      const said = await within(timeoutMs, printContents(window.webContents, paper))
      return said ?? { result: 'said', success: false, why: 'no answer' }
    } catch (error) {
      // Loading and asking throw before anything was printed; printing itself answers through its callback.
      return { result: 'not-begun', missing: false, why: error instanceof Error ? error.message : String(error) }
    } finally {
      window.destroy()
    }
  }

  return {
    print(paper) {
      const mine = turn.then(() => print(paper))
      turn = mine
      return mine
    },
  }
}

function printContents(contents: WebContents, paper: SilentPaper): Promise<SilentResult> {
  return new Promise((resolve) => {
    const { deviceName, widthMm, heightMm, dpi } = paper
    contents.print(
      {
        silent: true,
        deviceName,
        printBackground: true,
        // Microns. The page is exactly the medium: no margins and no scaling, or its bars would shrink.
        pageSize: { width: Math.round(widthMm * 1000), height: Math.round(heightMm * 1000) },
        margins: { marginType: 'none' },
        scaleFactor: 100,
        landscape: false,
        copies: 1,
        dpi: { horizontal: dpi, vertical: dpi },
      },
      (success, why) => resolve({ result: 'said', success, why }),
    )
  })
}

function openPaperWindow(electron: ElectronApi, pdf: Uint8Array) {
  const partition = electron.session.fromPartition(`paper-${randomUUID()}`)
  denyPermissions(partition)
  partition.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: details.url !== paperAddress && !details.url.startsWith(viewer) }),
  )
  partition.protocol.handle(
    'print',
    () => new Response(Buffer.from(pdf), { headers: { 'content-type': 'application/pdf' } }),
  )
  const window = openHiddenWindow(electron, partition)
  guardContents(window.webContents, (address) => address === paperAddress || address.startsWith(viewer))
  return window
}

async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  const ended = new AbortController()
  const late = delay(ms, undefined, { signal: ended.signal }).catch(() => undefined)
  try {
    return await Promise.race([work, late])
  } finally {
    ended.abort()
  }
}
