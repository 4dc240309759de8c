import type { ScannedCode } from './capture.ts'

export type ScanHandler = (scan: ScannedCode) => void

/**
 * Who gets the next scan: the screen or dialog that asked last. There is one capture for the whole window, so a
 * scan always arrives somewhere, whatever has the focus.
 */
export class ScanRouter {
  readonly #handlers: ScanHandler[] = []

  /** Returns how to stop listening. */
  listen(handler: ScanHandler): () => void {
    this.#handlers.push(handler)
    return () => {
      const at = this.#handlers.indexOf(handler)
      if (at >= 0) this.#handlers.splice(at, 1)
    }
  }

  route(scan: ScannedCode): void {
    this.#handlers.at(-1)?.(scan)
  }
}
