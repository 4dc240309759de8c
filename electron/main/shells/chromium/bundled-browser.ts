import { mkdir, writeFile } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { FoundBrowser } from './find-browser.ts'

// It is meant for crawling foreign sites; ours needs no loosened security, and playwright chooses the headless mode.
const unwanted = /^--(headless|disable-web-security|allow-running-insecure-content)/

/** Puts every variable back on the way out: the package reads some while it loads and unpacks, and sets others. */
async function withEnv<T>(change: Readonly<Record<string, string>>, run: () => Promise<T>): Promise<T> {
  const before = { ...process.env }
  Object.assign(process.env, change)
  try {
    return await run()
  } finally {
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name]
    Object.assign(process.env, before)
  }
}

/** The package's own configuration names Lambda's folders only; an engine that finds no font draws blank paper. */
async function fontConfiguration(unpacked: string): Promise<string> {
  const file = join(unpacked, 'packdesk-fonts.conf')
  const folders = [join(unpacked, 'fonts'), '/usr/share/fonts'].map((folder) => `<dir>${folder}</dir>`)
  const cache = `<cachedir>${join(unpacked, 'fonts-cache')}</cachedir>`
  await writeFile(file, `<?xml version="1.0"?><fontconfig>${folders.join('')}${cache}</fontconfig>\n`)
  return file
}

/**
 * The headless Chromium inside @sparticuz/chromium (Linux x64): prints, tests and demonstrates, but has no window.
 * Said to run in AWS Lambda, it also unpacks the system libraries that a bare Debian lacks.
 */
export async function bundledBrowser(folder: string): Promise<FoundBrowser> {
  if (process.platform !== 'linux') throw new Error('The browser inside @sparticuz/chromium runs on Linux only.')
  const unpacked = join(folder, 'chromium')
  await mkdir(unpacked, { recursive: true, mode: 0o700 })
  return withEnv({ AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x', TMPDIR: unpacked }, async () => {
    const { default: chromium } = await import('@sparticuz/chromium')
    const executable = await chromium.executablePath()
    const libraries = [join(unpacked, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(delimiter)
    return {
      executable,
      from: '@sparticuz/chromium',
      hasWindow: false,
      flags: chromium.args.filter((flag) => !unwanted.test(flag)),
      env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: await fontConfiguration(unpacked) },
    }
  })
}
