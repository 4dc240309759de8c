import { join } from 'node:path'
import { type BrowserContext, chromium } from 'playwright-core'
import { commonFlags } from '#electron/main/shells/chromium/browser-flags.ts'
import { findInstalledBrowser } from '#electron/main/shells/chromium/find-browser.ts'

/**
 * A headless Chromium with a profile on the disk: a context without one keeps IndexedDB in memory, where strict
 * durability costs nothing.
 */
export async function openProfile(folder: string): Promise<BrowserContext> {
  const browser = findInstalledBrowser()
  if (browser === undefined)
    throw new Error('No Chromium, Chrome or Edge is installed: install one, or set PACKDESK_BROWSER.')
  return chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: browser.executable,
    headless: true,
    args: [...commonFlags(), '--disable-background-timer-throttling', '--disable-renderer-backgrounding'],
  })
}
