import type { ScannedCode } from './capture.ts'

export type ScanHandler = (scan: ScannedCode) => void

/**
 * Who gets the next scan: the screen or dialog that asked last. There is one capture for the whole window, so a
 * scan always arrives somewhere, whatever has the focus. One that comes while screens change waits for the next.
 */
export class ScanRouter {
  readonly #handlers: ScanHandler[] = []
  #waiting: ScannedCode[] = []

  /** Returns how to stop listening. */
  listen(handler: ScanHandler): () => void {
    this.#handlers.push(handler)
    const waiting = this.#waiting
    this.#waiting = []
    for (const scan of waiting) handler(scan)
    return () => {
      const at = this.#handlers.indexOf(handler)
      if (at >= 0) this.#handlers.splice(at, 1)
    }
  }

  route(scan: ScannedCode): void {
    const handler = this.#handlers.at(-1)
    if (handler === undefined) this.#waiting.push(scan)
    else handler(scan)
  }
}
