import type { BrowserWindow, Session } from 'electron'
import type { ElectronApi } from './electron-api.ts'

/** A window that nobody sees, for papers: sandboxed, without Node, in the given session alone. */
export function openHiddenWindow(electron: ElectronApi, session: Session): BrowserWindow {
  return new electron.BrowserWindow({
    show: false,
    webPreferences: {
      session,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      devTools: false,
      backgroundThrottling: false,
    },
  })
}
