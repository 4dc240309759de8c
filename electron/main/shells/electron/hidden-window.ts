import type { BrowserWindow, Session } from 'electron'
import type { ElectronApi } from './electron-api.ts'
import { hardenedPage } from './hardened-page.ts'

/** A window that nobody sees, for papers: sandboxed, without Node, in the given session alone. */
export function openHiddenWindow(electron: ElectronApi, session: Session): BrowserWindow {
  return new electron.BrowserWindow({
    show: false,
    webPreferences: {
      session,
      ...hardenedPage,
      devTools: false,
      backgroundThrottling: false,
    },
  })
}
