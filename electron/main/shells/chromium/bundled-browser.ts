import { mkdir } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import type { FoundBrowser } from './find-browser.ts'

/** Restores the variables on the way out, because the package reads them while it loads and unpacks. */
async function withEnv<T>(change: Readonly<Record<string, string>>, run: () => Promise<T>): Promise<T> {
  const before = Object.keys(change).map((name) => [name, process.env[name]] as const)
  Object.assign(process.env, change)
  try {
    return await run()
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
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
      flags: chromium.args.filter((flag) => !flag.startsWith('--headless') && flag !== '--disable-web-security'),
      env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(unpacked, 'fonts') },
    }
  })
}
