import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface FoundBrowser {
  readonly executable: string
  /** How it was found, for the line that `start` prints. */
  readonly from: string
  /** False for the one inside @sparticuz/chromium, which can print but has no window. */
  readonly hasWindow: boolean
  /** Switches and variables that only this browser needs. */
  readonly flags?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'microsoft-edge-stable',
]

const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge']

const windowsPrograms = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    // Not there, or not for this user: either way it is not a browser that we can start.
    return false
  }
}

/** Where Chromium, Chrome and Edge are installed on each system, in order of preference. */
export function wellKnownBrowsers(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string[] {
  if (platform === 'darwin') {
    return ['/Applications', join(env.HOME ?? '/', 'Applications')].flatMap((folder) =>
      macApps.map((app) => join(folder, `${app}.app`, 'Contents', 'MacOS', app)),
    )
  }
  if (platform === 'win32') {
    const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined)
    return windowsPrograms.flatMap((program) => roots.map((root) => `${root}\\${program}`))
  }
  const folders = [
    ...(env.PATH ?? '').split(delimiter),
    '/usr/bin',
    '/usr/local/bin',
    '/opt/google/chrome',
    '/snap/bin',
  ]
  return [...new Set(linuxNames.flatMap((name) => folders.filter(Boolean).map((folder) => join(folder, name))))]
}

/** An installed browser, PACKDESK_BROWSER first. Throws when that names something that cannot be started. */
export function findInstalledBrowser(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): FoundBrowser | undefined {
  const named = env.PACKDESK_BROWSER
  if (named !== undefined && named !== '') {
    if (!isExecutable(named)) {
      throw new Error(
        `PACKDESK_BROWSER is ${named}, which cannot be started. Name a Chromium, Chrome or Edge, or unset it.`,
      )
    }
    return { executable: named, from: 'PACKDESK_BROWSER', hasWindow: true }
  }
  const executable = wellKnownBrowsers(platform, env).find(isExecutable)
  return executable === undefined ? undefined : { executable, from: 'installed', hasWindow: true }
}
