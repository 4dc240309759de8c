import type { BrowserWindow } from 'electron'
import type { ElectronApi } from './electron-api.ts'
import { denyPermissions, guardDeskContents } from './guard-contents.ts'
import { hardenedPage } from './hardened-page.ts'
import { pageAddress } from './own-page.ts'

export interface DeskWindowOptions {
  /** out/preload/index.cjs */
  readonly preload: string
  /** Runs before the page loads: its first calls come before `loadURL` resolves. */
  readonly onCreated: (window: BrowserWindow) => void
}

/** The desk's one window. Resolves when its page has loaded. */
export async function openDeskWindow(electron: ElectronApi, options: DeskWindowOptions): Promise<BrowserWindow> {
  const window = new electron.BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      preload: options.preload,
      ...hardenedPage,
      devTools: !electron.app.isPackaged,
      // A desk behind another window still beeps and still syncs.
      backgroundThrottling: false,
    },
  })
  options.onCreated(window)
  guardDeskContents(window.webContents)
  denyPermissions(window.webContents.session)
  window.once('ready-to-show', () => window.show())
  await window.loadURL(pageAddress)
  return window
}
