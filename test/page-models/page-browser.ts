import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { commonFlags } from '#electron/main/shells/chromium/browser-flags.ts'
import { findInstalledBrowser } from '#electron/main/shells/chromium/find-browser.ts'
import { isRunning, killTree } from './process-tree.ts'
import { withoutDbus } from './without-dbus.ts'

/** The browser that shows a desk's page, with a profile that stays: the station's store lies in it. */
export interface PageBrowser {
  readonly context: BrowserContext
  readonly page: Page
  /** SIGKILL to the browser and all its processes; resolves when none runs. */
  kill(): Promise<void>
  close(): Promise<void>
}

/** The browser's first process: the one that was started with this profile and is nobody's helper. */
function browserPid(profile: string): number | undefined {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name) || !isRunning(Number(name))) continue
    try {
      // Chromium may have joined its own arguments with spaces.
      const line = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ')
      if (line.includes(` --user-data-dir=${profile} `) && !line.includes(' --type=')) return Number(name)
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')))
        throw error
    }
  }
  return undefined
}

export interface PageBrowserOptions {
  readonly viewport?: { readonly width: number; readonly height: number }
}

/** Opens a headless Chromium on this profile folder. One at a time on a profile, as with people's browsers. */
export async function openPageBrowser(profile: string, options: PageBrowserOptions = {}): Promise<PageBrowser> {
  const found = findInstalledBrowser()
  const context = await chromium.launchPersistentContext(profile, {
    ...(found === undefined ? {} : { executablePath: found.executable }),
    headless: true,
    viewport: options.viewport ?? { width: 1440, height: 900 },
    args: [
      ...commonFlags(),
      '--disable-background-timer-throttling',
      '--disable-renderer-backgrounding',
      '--autoplay-policy=no-user-gesture-required',
    ],
    env: withoutDbus(),
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  })
  const page = context.pages()[0] ?? (await context.newPage())
  return {
    context,
    page,
    async kill() {
      const pid = browserPid(profile)
      if (pid === undefined) throw new Error(`no browser runs on ${profile}`)
      const gone = new Promise<void>((resolve) => context.once('close', () => resolve()))
      let left = killTree(pid)
      while (left.length > 0) {
        await delay(10)
        left = left.filter(isRunning)
      }
      await gone
    },
    close: () => context.close(),
  }
}
