import type { Paper } from './paper.ts'

/** "14:00–18:00" in the digits of the language; shown left to right everywhere. */
export function hoursText(paper: Paper, window: { readonly from: string; readonly to: string }): string {
  return inDigits(paper, `${window.from}–${window.to}`)
}

/** The time of an ISO date and time, as written: whoever makes the data writes the station's clock. Empty without one. */
export function timeText(paper: Paper, iso: string): string {
  const time = /T(\d{2}:\d{2})/.exec(iso)?.[1]
  return time === undefined ? '' : inDigits(paper, time)
}

/** Plain digits as the language writes them, everything else as it is. */
export function inDigits(paper: Paper, text: string): string {
  return text.replace(/[0-9]/g, (digit) => paper.number(Number(digit)))
}
