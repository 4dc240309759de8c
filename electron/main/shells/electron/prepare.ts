import type { ElectronApi } from './electron-api.ts'

/**
 * What must be said before Electron is ready: every renderer is sandboxed, and app:// is an origin of its own (it has
 * a store, it may fetch and stream). Call it first thing in the entry.
 */
export function prepareElectron({ app, protocol, Menu }: Pick<ElectronApi, 'app' | 'protocol' | 'Menu'>): void {
  app.enableSandbox()
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
    { scheme: 'print', privileges: { standard: true, secure: true } },
  ])
  // No menu, so no shortcuts of one: a scanner types fast and must not reload the page or open developer tools.
  if (app.isPackaged) Menu.setApplicationMenu(null)
}
