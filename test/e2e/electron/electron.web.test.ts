import '#renderer/desk/packdesk-global.ts'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from 'playwright'
import { describe, expect, test } from 'vitest'
import { hasDisplay } from '#electron/main/shells/chromium/app-window.ts'
import { runsAsRoot } from '#electron/main/shells/chromium/browser-flags.ts'
import { installedElectron } from '#electron/start/electron-binary.ts'

const root = join(import.meta.dirname, '..', '..', '..')
const program = installedElectron(root)

/** What keeps Electron itself from being driven here. */
const obstacle =
  program === undefined
    ? 'Electron’s binary is not in node_modules/electron/dist'
    : hasDisplay()
      ? undefined
      : 'there is no display for its window'

if (program === undefined || obstacle !== undefined) {
  test('@electron is left out here, and says why', () => {
    expect(obstacle).toMatch(/binary is not in|no display/)
    expect(installedElectron(root) === undefined || !hasDisplay()).toBe(true)
  })
} else {
  describe('@electron', () => {
    test('E2 E3 E4 E7 E20 the desk opens in a sandboxed window, answers its page and ends', async () => {
      const home = mkdtempSync(join(tmpdir(), 'packdesk-electron-'))
      const sandbox = runsAsRoot() ? ['--no-sandbox'] : []
      const app = await _electron.launch({ executablePath: program, args: [...sandbox, root, '--', '--home', home] })
      try {
        const page = await app.firstWindow()
        await page.waitForLoadState()
        expect(page.url()).toBe('app://packdesk/')
        expect(
          await page.evaluate(() => [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')]),
        ).toEqual(['undefined', 'undefined'])
        const info = await page.evaluate(() => window.packdesk?.['desk.info']({}))
        expect(info).toMatchObject({ ok: true, value: { shell: 'electron', home } })
      } finally {
        await app.close()
        rmSync(home, { recursive: true, force: true })
      }
    })
  })
}
