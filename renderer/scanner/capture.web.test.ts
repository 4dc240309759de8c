import { fileURLToPath } from 'node:url'
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { commonFlags } from '#electron/main/shells/chromium/browser-flags.ts'
import { findInstalledBrowser } from '#electron/main/shells/chromium/find-browser.ts'
import { keyStream, layouts, type StreamedKey, type StreamOptions } from '#test/builders/key-stream.ts'
import type { PageLog } from './capture-page.fixture.ts'
import type { Tone } from './sounds.ts'

let browser: Browser
let script: string
let page: Page
let devtools: CDPSession

beforeAll(async () => {
  script = await bundle('./capture-page.fixture.ts')
  const found = findInstalledBrowser()
  browser = await chromium.launch({
    ...(found && { executablePath: found.executable }),
    args: commonFlags(),
  })
})
afterAll(() => browser.close())

beforeEach(async () => {
  page = await browser.newPage()
  await page.setContent('<!doctype html><title>scanner</title><body></body>')
  await page.addScriptTag({ content: script })
  await page.waitForSelector('#danger')
  devtools = await page.context().newCDPSession(page)
  return () => page.close()
})

async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), formats: ['iife'], name: 'fixture' },
    },
  })
  const [result] = Array.isArray(built) ? built : [built]
  const chunk = result && 'output' in result ? result.output[0] : undefined
  if (chunk?.type !== 'chunk') throw new Error('vite built no script')
  return chunk.code
}

/** Sends a key as the system does: physical code and the layout's character apart. */
async function press({ code, key, shiftKey, ctrlKey }: StreamedKey, timestamp?: number): Promise<void> {
  const modifiers = (ctrlKey ? 2 : 0) + (shiftKey ? 8 : 0)
  const text = key === 'Enter' ? '\r' : key.length === 1 && !ctrlKey ? key : ''
  const virtual = key === 'Enter' ? 13 : key === ' ' ? 32 : (key.toUpperCase().codePointAt(0) ?? 0)
  const common = { code, key, modifiers, windowsVirtualKeyCode: virtual, ...(timestamp && { timestamp }) }
  const down = devtools.send('Input.dispatchKeyEvent', { ...common, type: text ? 'keyDown' : 'rawKeyDown', text })
  const up = devtools.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp' })
  await Promise.all([down, up])
}

async function scan(text: string, options?: StreamOptions): Promise<void> {
  // Sent without waiting: the page gets them in this order, faster than any scanner.
  await Promise.all(keyStream(text, options).map((key) => press(key)))
}
/** Like a scanner on a slow machine: every key carries the time it was pressed, and the rest of them comes late. */
async function scanTimed(text: string, inTime = text.length, lateMs = 0): Promise<void> {
  const keys = keyStream(text, { gapMs: 7, startMs: Date.now() })
  const send = (part: readonly StreamedKey[]) => Promise.all(part.map((key) => press(key, key.timeMs / 1000)))
  await send(keys.slice(0, inTime))
  await new Promise((resolve) => setTimeout(resolve, lateMs))
  await send(keys.slice(inTime))
}
const log = (): Promise<PageLog> => page.evaluate(() => window.log)
const codes = async () => (await log()).scans.map((found) => found.code)
const field = () =>
  page.$eval('#field', (element) => {
    const { value, selectionStart, selectionEnd } = element as HTMLInputElement
    return { value, selection: [selectionStart, selectionEnd] }
  })

describe('scanning', () => {
  test.each(layouts)('with nothing focused, under the %s layout', async (layout) => {
    await scan('PD:UNDO', { layout })
    await scan('85123A', { layout })
    expect(await codes()).toEqual(['PD:UNDO', '85123A'])
  })

  test('S19: no key of a scan reaches the shortcuts of the page', async () => {
    await scan('PD:CONFIRM')
    const { keys } = await log()
    expect(keys.filter((code) => !code.startsWith('Shift'))).toEqual([])
  })

  test('without a terminator, 80 ms of silence end it; a late Enter presses nothing', async () => {
    await page.focus('#danger')
    let lateMs = Number.POSITIVE_INFINITY
    // On a busy machine the Enter may come later than meant: then it is a person's, and the next try counts.
    for (let tries = 1; lateMs > 150 && tries <= 20; tries += 1) {
      await page.evaluate(() => {
        window.log.clicks = 0
      })
      await scan('4006381333931', { terminator: 'none' })
      await page.waitForFunction((count) => window.log.scans.length === count, tries)
      await press({ ...plain, code: 'Enter', key: 'Enter' })
      const { lastKeyMs, scans } = await log()
      lateMs = lastKeyMs - (scans.at(-1)?.endMs ?? 0)
    }
    expect(lateMs).toBeLessThanOrEqual(150)
    expect(await log()).toMatchObject({ clicks: 0 })
  })

  test('P25: 40 scans as fast as they can be typed: none dropped, none merged, order kept', async () => {
    const texts = Array.from({ length: 40 }, (_, index) => `59${String(index).padStart(6, '0')}`)
    for (const text of texts) await scan(text)
    expect(await codes()).toEqual(texts)
  })

  test('the same code sent twice within 80 ms is marked as a bounce', async () => {
    await scan('4006381333931')
    await scan('4006381333931')
    const { scans } = await log()
    expect(scans.map((found) => found.bounce)).toEqual([false, true])
  })

  test('half a code that a busy computer delivers late is waited for: its keys carry their own time', async () => {
    await scanTimed('2000438727935', 6, 250)
    await page.waitForFunction(() => window.log.scans.length > 0)
    expect(await codes()).toEqual(['2000438727935'])
  })

  test('a busy page does not cut a scan in two', async () => {
    await page.evaluate(() => {
      document.addEventListener('keyup', (event) => {
        if (event.code !== 'ShiftLeft') return
        const until = performance.now() + 150
        while (performance.now() < until);
      })
    })
    // Capitals press Shift: the page hangs in the middle of the code while keys wait, with the time they were pressed.
    await scanTimed('4006Z81')
    expect(await codes()).toEqual(['4006Z81'])
  })
})

const plain = { shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, timeMs: 0 }

describe('a focused button', () => {
  test('is not pressed by the Enter or a space of a scan', async () => {
    await page.focus('#danger')
    await scan('LOT 42 A')
    await scan('A1')
    expect(await log()).toMatchObject({ clicks: 0, tooShort: 1, scans: [{ code: 'LOT 42 A' }] })
  })

  test.each(['Enter', 'Space'] as const)('is pressed by a person’s %s', async (key) => {
    await page.focus('#danger')
    await page.keyboard.press(key)
    expect(await log()).toMatchObject({ clicks: 1, scans: [] })
  })
})

describe('a focused text field', () => {
  test.each(layouts)('is as it was before the scan, text, cursor and React state (%s)', async (layout) => {
    await page.focus('#field')
    await page.keyboard.type('two lanterns', { delay: 90 })
    await page.waitForTimeout(100)
    await page.$eval('#field', (element) => (element as HTMLInputElement).setSelectionRange(3, 3))
    await scan('4006381333931', { layout })
    expect(await codes()).toEqual(['4006381333931'])
    expect(await field()).toEqual({ value: 'two lanterns', selection: [3, 3] })
    expect(await page.textContent('#state')).toBe('two lanterns')
    await page.keyboard.type('!', { delay: 90 })
    expect((await field()).value).toBe('two! lanterns')
  })

  test('keeps what a person types, at once and in full', async () => {
    await page.focus('#field')
    await page.keyboard.type('Łódź 90-001', { delay: 70 })
    expect((await field()).value).toBe('Łódź 90-001')
    expect(await codes()).toEqual([])
  })

  test('a selection that the first key replaced comes back', async () => {
    await page.focus('#field')
    await page.keyboard.type('keep me', { delay: 90 })
    await page.waitForTimeout(100)
    await page.$eval('#field', (element) => (element as HTMLInputElement).select())
    await scan('PDU-EWA-7K2M')
    expect(await field()).toEqual({ value: 'keep me', selection: [0, 7] })
    expect(await codes()).toEqual(['PDU-EWA-7K2M'])
  })
})

test("a person's single key reaches the page's shortcuts, a moment later", async () => {
  await page.keyboard.press('h')
  await page.waitForFunction(() => window.log.keys.includes('KeyH'), undefined, { timeout: 1000 })
  expect(await codes()).toEqual([])
})

test('a held key repeats without becoming a scan', async () => {
  await page.focus('#field')
  for (let time = 0; time < 12; time += 1) await page.keyboard.down('a')
  await page.keyboard.up('a')
  expect((await field()).value).toBe('a'.repeat(12))
  expect(await codes()).toEqual([])
})

test('every tone plays on the real audio engine', async () => {
  const tones: Tone[] = ['right', 'line-done', 'order-done', 'wrong', 'over', 'unknown', 'attention']
  expect(await page.evaluate((all) => window.playTones(all), tones)).toEqual([])
})
