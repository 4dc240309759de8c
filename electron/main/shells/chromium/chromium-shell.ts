import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { lockHome } from '../../home-lock.ts'
import type { Log } from '../../log.ts'
import { allFontRules, bundledFontFaces } from '../../printing/bundled-fonts.ts'
import type { DeskHost, Shell } from '../../shell.ts'
import { createQuit } from '../quit.ts'
import { createSerialPrinter } from '../serial-printer.ts'
import { type AppWindow, hasDisplay, openAppWindow } from './app-window.ts'
import { type DeskServer, startDeskServer } from './desk-server.ts'
import type { FoundBrowser } from './find-browser.ts'
import { createKeyFileSecrets } from './key-file-secrets.ts'
import { runNodeService } from './node-service.ts'
import { obtainBrowser } from './obtain-browser.ts'
import { openPrintPage } from './print-page.ts'

export interface ChromiumShellOptions {
  readonly home: string
  /** out/main: where the services' entries lie. */
  readonly mainDir: string
  /** Lines for the person who started it: the address, what is being installed. */
  readonly say: (line: string) => void
  readonly log: Log
  /** False prints the address only. Without a display it is always so. */
  readonly window?: boolean
  /** The desk's port at its first start. Later starts have the remembered one. */
  readonly port?: number
}

export interface ChromiumShell extends Shell {
  /** Opens the desk in a browser of this computer; undefined before `open`. */
  address(): string | undefined
  /** Ends the desk as closing its window does; resolves when everything has ended. */
  quit(): Promise<void>
  /** Resolves when the desk has ended. */
  readonly ended: Promise<void>
}

const pageDeadlineMs = 60_000

/** The window may also end by handing over to a browser that already runs; then its page is still there. */
async function untilClosed(window: AppWindow, server: DeskServer): Promise<string> {
  const words = await window.ended
  while (server.sockets.connected()) await new Promise<void>((resolve) => server.sockets.onGone(resolve))
  return words
}

async function whenUsable(window: AppWindow, server: DeskServer): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new Error(
            'The window opened and the desk did not appear in it within 60 s. Close it and start Packdesk again.',
          ),
        ),
      pageDeadlineMs,
    )
  })
  const closed = window.ended.then((words) => {
    throw new Error(`The browser ended before it showed the desk: ${words || 'no reason given'}`)
  })
  try {
    await Promise.race([server.sockets.whenConnected(), closed, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * The desk in an installed browser, over loopback. Takes the home's lock and readies the printing page; rejects with
 * what to do when another desk has the home or no browser can be had.
 */
export async function createChromiumShell(options: ChromiumShellOptions): Promise<ChromiumShell> {
  const { home, log, say } = options
  await mkdir(home, { recursive: true, mode: 0o700 })
  const lock = await lockHome(home)
  let browser: FoundBrowser
  let secrets: Shell['secrets']
  try {
    browser = await obtainBrowser(join(home, 'browser'), say)
    secrets = await createKeyFileSecrets(home)
  } catch (error) {
    await lock.release()
    throw error
  }
  const printer = createSerialPrinter(() => openPrintPage(browser), {
    fontFaces: async () => allFontRules(await bundledFontFaces()),
    // Loaded behind the start: nothing of it is in the way of the window.
    papers: async () => (await import('../../printing/warm-up-labels.ts')).warmUpLabels(),
  })
  // Warming goes on behind the start; its failure comes back with the first document as well.
  printer
    .warm()
    .catch((error: unknown) =>
      log.warn('the printing page could not be warmed', { error: error instanceof Error ? error.name : 'unknown' }),
    )
  let server: DeskServer | undefined
  let window: AppWindow | undefined
  const quit = createQuit(async () => {
    await server?.close()
    await window?.close()
    await printer.close()
    await lock.release()
  })

  return {
    name: 'chromium',
    home,
    secrets,
    address: () => server?.address,
    quit: quit.now,
    ended: quit.ended,
    onQuit: quit.before,
    htmlToPdf: (html, size) => printer.print(html, size),
    htmlToImage: (html, size, dpi) => printer.picture(html, size, dpi),
    runService: (entry, args, env) => runNodeService(options.mainDir, entry, args, env),
    async open(host: DeskHost) {
      server = await startDeskServer(home, host, options.port)
      if (options.window === false || !browser.hasWindow || !hasDisplay()) {
        say(`Packdesk is ready. Open this address in a browser on this computer: ${server.address}`)
        return
      }
      window = await openAppWindow(browser, server.address, home)
      void untilClosed(window, server).then(quit.now)
      await whenUsable(window, server)
    },
  }
}
