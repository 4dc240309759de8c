import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { allFontRules, bundledFontFaces } from '../../printing/bundled-fonts.ts'
import { createSerialPrinter } from '../serial-printer.ts'
import { bundledBrowser } from './bundled-browser.ts'
import { openPrintPage } from './print-page.ts'

const folder = mkdtempSync(join(tmpdir(), 'packdesk-bundled-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('where no browser is installed, the one from npm prints, out of a folder of ours', async () => {
  const before = { ...process.env }
  const browser = await bundledBrowser(folder)
  expect(process.env).toEqual(before)
  expect(browser.executable.startsWith(folder)).toBe(true)
  expect(browser.hasWindow).toBe(false)
  expect(browser.flags?.filter((flag) => /web-security|insecure/.test(flag))).toEqual([])
  expect((await bundledBrowser(folder)).executable).toBe(browser.executable)
  const printer = createSerialPrinter(() => openPrintPage(browser))
  const pdf = await printer.print(
    `<!doctype html><style>${allFontRules(await bundledFontFaces())} @page { size: 100mm 150mm } p { font-family: 'Packdesk Sans' }</style><p>parcel</p>`,
    {
      widthMm: 100,
      heightMm: 150,
    },
  )
  await printer.close()
  const file = join(folder, 'label.pdf')
  writeFileSync(file, pdf)
  expect(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).trim()).toBe('parcel')
})
