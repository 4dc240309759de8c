import { keyStream } from '#test/builders/key-stream.ts'

/**
 * Put into a page before its own scripts: presses a scanner's keys and sees, from outside and the same way for any
 * page, when a scan is journalled (the WebSocket's answer), stored (the event's transaction is complete) and shown (a
 * packed count has changed).
 */
export interface ScanTimes {
  /** Milliseconds after the last key. */
  readonly journalled: number
  readonly stored: number
  readonly shown: number
}

declare global {
  interface Window {
    readonly scanProbe: {
      press(text: string): void
      key(code: string): void
      /** Scans one code after the other, each when the one before has arrived everywhere. */
      scanAll(codes: readonly string[], pauseMs: number): Promise<ScanTimes[]>
    }
  }
}

type Mark = keyof ScanTimes

const deadlineMs = 3_000
const tries = 4
let seen = new Map<Mark, number>()
let notice: () => void = () => undefined

function mark(what: Mark): void {
  if (seen.has(what)) return
  seen.set(what, performance.now())
  if (seen.size === 3) notice()
}

const transaction = IDBDatabase.prototype.transaction
IDBDatabase.prototype.transaction = function (stores, mode, options) {
  const started = transaction.call(this, stores, mode, options)
  const names = [this.name, ...(typeof stores === 'string' ? [stores] : stores)]
  if (mode === 'readwrite' && names.some((name) => name.includes('order_events')))
    started.addEventListener('complete', () => mark('stored'))
  return started
}

// Before the page's own listener: what that does with the answer runs before the next listener is called.
const heard = new WeakSet<WebSocket>()
const listen = WebSocket.prototype.addEventListener
WebSocket.prototype.addEventListener = function (this: WebSocket, type: string, ...rest: [EventListener]) {
  if (type === 'message' && !heard.has(this)) {
    heard.add(this)
    listen.call(this, 'message', () => mark('journalled'))
  }
  listen.call(this, type, ...rest)
}

const packed = () =>
  [...document.querySelectorAll('[data-testid=packed]')].reduce((sum, cell) => sum + Number(cell.textContent), 0)
let packedBefore = 0
new MutationObserver(() => {
  if (packed() === packedBefore + 1) mark('shown')
}).observe(document, { subtree: true, childList: true, characterData: true })

function dispatch(type: 'keydown' | 'keyup', key: KeyboardEventInit): void {
  const target = document.activeElement ?? document.body
  target.dispatchEvent(new KeyboardEvent(type, { ...key, bubbles: true, cancelable: true, composed: true }))
}

function tap(code: string): void {
  dispatch('keydown', { code, key: code })
  dispatch('keyup', { code, key: code })
}

/** Returns when the last key went down. */
function press(text: string): number {
  let lastKeyMs = 0
  for (const { timeMs: _, ...key } of keyStream(text)) {
    lastKeyMs = performance.now()
    dispatch('keydown', key)
    dispatch('keyup', key)
  }
  return lastKeyMs
}

/** A burst that a busy machine tore apart is no scan, for any desk: then the code is scanned again, as a person would. */
async function scanned(code: string): Promise<ScanTimes> {
  for (let left = tries - 1; ; left -= 1) {
    try {
      return await scan(code)
    } catch (error) {
      if (left === 0 || seen.size > 0) throw error
      // What was left of the burst may have been taken for another code, which has to be acknowledged.
      tap('Space')
      await new Promise((resolve) => setTimeout(resolve, 300))
    }
  }
}

async function scan(code: string): Promise<ScanTimes> {
  packedBefore = packed()
  seen = new Map()
  const arrived = new Promise<void>((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`after ${code} only this was seen: ${[...seen.keys()].join(', ')}`)),
      deadlineMs,
    )
    notice = () => {
      clearTimeout(late)
      resolve()
    }
  })
  const pressedMs = press(code)
  await arrived
  const after = (what: Mark) => (seen.get(what) ?? Number.NaN) - pressedMs
  return { journalled: after('journalled'), stored: after('stored'), shown: after('shown') }
}

Object.assign(window, {
  scanProbe: {
    press,
    key: tap,
    async scanAll(codes: readonly string[], pauseMs: number) {
      const times: ScanTimes[] = []
      for (const code of codes) {
        times.push(await scanned(code))
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
      return times
    },
  },
})
