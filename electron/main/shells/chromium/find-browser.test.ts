import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { findInstalledBrowser, wellKnownBrowsers } from './find-browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'packdesk-browser-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('PACKDESK_BROWSER comes first, and a wrong one is an error instead of another browser', () => {
  const program = join(folder, 'my-browser')
  writeFileSync(program, '#!/bin/sh\n')
  expect(() => findInstalledBrowser('linux', { PACKDESK_BROWSER: program })).toThrow(/cannot be started/)
  chmodSync(program, 0o755)
  expect(findInstalledBrowser('linux', { PACKDESK_BROWSER: program })).toMatchObject({
    executable: program,
    from: 'PACKDESK_BROWSER',
  })
  expect(() => findInstalledBrowser('linux', { PACKDESK_BROWSER: folder })).toThrow(/PACKDESK_BROWSER/)
})

test('Chromium, Chrome and Edge are looked for on every system', () => {
  expect(wellKnownBrowsers('linux', { PATH: folder })).toEqual(
    expect.arrayContaining([join(folder, 'chromium'), '/usr/bin/microsoft-edge']),
  )
  expect(wellKnownBrowsers('darwin', { HOME: '/Users/a' })).toContain(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  )
  expect(wellKnownBrowsers('win32', { 'PROGRAMFILES(X86)': 'C:\\P' })).toContain(
    'C:\\P\\Microsoft\\Edge\\Application\\msedge.exe',
  )
})
