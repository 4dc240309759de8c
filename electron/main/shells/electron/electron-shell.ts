import { join } from 'node:path'
import type { BrowserWindow } from 'electron'
import type { HomeLock } from '../../home-lock.ts'
import type { Log } from '../../log.ts'
import { allFontRules, bundledFontFaces } from '../../printing/bundled-fonts.ts'
import type { Shell } from '../../shell.ts'
import { createQuit } from '../quit.ts'
import { createSerialPrinter } from '../serial-printer.ts'
import { connectDeskIpc } from './desk-ipc.ts'
import { openDeskWindow } from './desk-window.ts'
import type { ElectronApi } from './electron-api.ts'
import { openPrintWindow } from './print-window.ts'
import { createSafeSecrets } from './safe-secrets.ts'
import { createSilentPrint } from './silent-print.ts'
import { runUtilityService } from './utility-service.ts'

export interface ElectronShellOptions {
  readonly home: string
  /** The program's folder: out/ lies below it. */
  readonly appRoot: string
  readonly lock: HomeLock
  readonly log: Log
}

export interface ElectronShell extends Shell {
  /** Ends the desk as closing its window does. */
  quit(): Promise<void>
  readonly ended: Promise<void>
}

/** The product's shell. Call it when Electron is ready, once, after `prepareElectron`. */
export function createElectronShell(electron: ElectronApi, options: ElectronShellOptions): ElectronShell {
  const mainDir = join(options.appRoot, 'out', 'main')
  const printer = createSerialPrinter(() => openPrintWindow(electron), {
    fontFaces: async () => allFontRules(await bundledFontFaces()),
    // Loaded behind the start: nothing of it is in the way of the window.
    papers: async () => (await import('../../printing/warm-up-labels.ts')).warmUpLabels(),
  })
  printer.warm().catch((error: unknown) =>
    options.log.warn('the printing window could not be warmed', {
      error: error instanceof Error ? error.name : 'unknown',
    }),
  )
  let window: BrowserWindow | undefined
  let disconnect: (() => void) | undefined
  const quit = createQuit(async () => {
    disconnect?.()
    await printer.close()
    if (window !== undefined && !window.isDestroyed()) window.destroy()
    await options.lock.release()
  })

  // A second start hands over to this one (S36).
  electron.app.on('second-instance', () => {
    if (window === undefined || window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })

  return {
    name: 'electron',
    home: options.home,
    secrets: createSafeSecrets(electron),
    quit: quit.now,
    ended: quit.ended,
    onQuit: quit.before,
    htmlToPdf: (html, size) => printer.print(html, size),
    htmlToImage: (html, size, dpi) => printer.picture(html, size, dpi),
    silentPrint: createSilentPrint(electron),
    runService: (entry, args, env) => runUtilityService(electron, mainDir, entry, args, env),
    async open(host) {
      electron.protocol.handle('app', (request) => host.serve(request))
      disconnect = connectDeskIpc(electron, host, () => window)
      electron.app.on('window-all-closed', () => void quit.now())
      window = await openDeskWindow(electron, {
        preload: join(options.appRoot, 'out', 'preload', 'index.cjs'),
        onCreated: (created) => {
          window = created
        },
      })
    },
  }
}
