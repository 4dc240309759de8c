import type { WebPreferences } from 'electron'

/** What every page here runs with, shown or not: in the sandbox, apart from the preload, without Node. */
export const hardenedPage = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  webSecurity: true,
} as const satisfies WebPreferences
