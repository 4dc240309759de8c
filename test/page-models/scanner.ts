import { setTimeout as delay } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import { keyStream, type Layout, type StreamedKey } from '#test/builders/key-stream.ts'

/** The system's keyboard layout while a scanner types. The scanner itself is always set to US. */
export type ScannerLayout = 'us' | 'persian' | 'russian' | 'turkish'
const layouts: Readonly<Record<ScannerLayout, Layout>> = { us: 'us', persian: 'fa', russian: 'ru', turkish: 'tr' }

export interface ScanOptions {
  readonly layout?: ScannerLayout
}

/** Between two keys of a code. */
const gapMs = 7
/** People do not read the same code again faster; closer together it would be a bounce of the scanner. */
const sameCodePauseMs = 150
const otherCodePauseMs = 20
/** The capture takes an Enter for the scanner's own for so long after a code. */
const afterScanMs = 200
/**
 * Keys are stamped so far ahead of their sending: when a busy machine delivers one late, the page's clock must not
 * have passed the 80 ms of silence that end a code.
 */
const aheadMs = 400

/**
 * A hand scanner on the page's window. Its keys carry their own time, 7 ms apart, and go out without waiting for each
 * other, so a slow machine cannot stretch a code into typing. A code takes as long as it takes: scanning is never
 * faster than a hand scanner.
 */
export class Scanner {
  readonly #page: Page
  #session: Promise<CDPSession> | undefined
  #lastCode = ''
  #lastEndMs = 0

  constructor(page: Page) {
    this.#page = page
  }

  /** Reads one code; resolves when the page has had all its keys. */
  async scan(code: string, { layout = 'us' }: ScanOptions = {}): Promise<void> {
    this.#session ??= this.#page.context().newCDPSession(this.#page)
    const session = await this.#session
    const lengthMs = code.length * gapMs
    const pauseMs = code === this.#lastCode ? sameCodePauseMs : otherCodePauseMs
    const startMs = Math.max(Date.now() + aheadMs, this.#lastEndMs + pauseMs)
    this.#lastCode = code
    this.#lastEndMs = startMs + lengthMs
    await delay(Math.max(0, startMs - aheadMs - Date.now()))
    const keys = keyStream(code, { layout: layouts[layout], gapMs, startMs })
    await Promise.all(keys.flatMap((key) => press(session, key)))
  }

  /** Resolves when the last scan is so long ago that a key can only be a person's. */
  async quiet(): Promise<void> {
    await delay(Math.max(0, this.#lastEndMs + afterScanMs - Date.now()))
  }
}

const virtualKeys: Readonly<Record<string, number>> = { Enter: 13, Shift: 16, Control: 17, ' ': 32 }

/** A key down and up, physical code and the layout's character apart, as the system reports them. */
function press(session: CDPSession, { code, key, shiftKey, ctrlKey, timeMs }: StreamedKey): Promise<unknown>[] {
  const text = key === 'Enter' ? '\r' : key.length === 1 && !ctrlKey ? key : ''
  const common = {
    code,
    key,
    modifiers: (ctrlKey ? 2 : 0) + (shiftKey ? 8 : 0),
    windowsVirtualKeyCode: virtualKeys[key] ?? key.toUpperCase().codePointAt(0) ?? 0,
  }
  return [
    session.send('Input.dispatchKeyEvent', {
      ...common,
      type: text === '' ? 'rawKeyDown' : 'keyDown',
      text,
      timestamp: timeMs / 1000,
    }),
    session.send('Input.dispatchKeyEvent', { ...common, type: 'keyUp', timestamp: (timeMs + 2) / 1000 }),
  ]
}
