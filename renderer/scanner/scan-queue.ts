export interface ScanQueue<T> {
  /** Takes the scan at once; it is handled when all earlier ones are. */
  push(scan: T): void
  /** Scans that are waiting or being handled. */
  readonly length: number
}

/**
 * First in, first out, one at a time: a scan that comes while the journal still writes the one before is not
 * dropped and not handled twice. One that fails goes to `onError`, and the next one has its turn.
 */
export function createScanQueue<T>(
  handle: (scan: T) => Promise<void> | void,
  onError: (error: unknown, scan: T) => void,
): ScanQueue<T> {
  const waiting: T[] = []
  let running = false
  const run = async () => {
    running = true
    for (let scan = waiting[0]; scan !== undefined; scan = waiting[0]) {
      try {
        await handle(scan)
      } catch (error) {
        onError(error, scan)
      }
      waiting.shift()
    }
    running = false
  }
  return {
    push(scan) {
      waiting.push(scan)
      if (!running) void run()
    },
    get length() {
      return waiting.length
    },
  }
}
