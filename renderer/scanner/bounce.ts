/** Two identical reads closer than this are one read that the scanner sent twice. */
export const bounceWindowMs = 80

export interface TimedCode {
  readonly code: string
  readonly startMs: number
  readonly endMs: number
}

/**
 * True when a scan repeats the one before it within the window, from the end of that one to the start of this.
 * A bounce is shown and can be taken back by scanning again; it is not counted.
 */
export function isBounce(previous: TimedCode | undefined, scan: TimedCode): boolean {
  return previous !== undefined && previous.code === scan.code && scan.startMs - previous.endMs < bounceWindowMs
}
