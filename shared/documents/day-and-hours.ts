import type { Paper } from './paper.ts'
import { printable } from './printable-text.ts'

/** "14:00–18:00", in Persian "۱۴:۰۰ تا ۱۸:۰۰": a dash between digits turns round in right-to-left text, a word does not. */
export function hoursText(paper: Paper, window: { readonly from: string; readonly to: string }): string {
  return inDigits(paper, `${printable(window.from, 5)}${paper.words.until}${printable(window.to, 5)}`)
}

/** Day and time of an ISO date and time by the clock of this machine, which is the station's. Empty for anything else. */
export function momentText(paper: Paper, iso: string): string {
  const at = new Date(iso)
  if (!/^\d{4}-\d{2}-\d{2}/.test(iso) || Number.isNaN(at.getTime())) return ''
  if (!iso.includes('T')) return paper.day(iso)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${String(at.getFullYear()).padStart(4, '0')}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${paper.day(day)} ${inDigits(paper, `${two(at.getHours())}:${two(at.getMinutes())}`)}`
}

function inDigits(paper: Paper, text: string): string {
  return text.replace(/[0-9]/g, (digit) => paper.number(Number(digit)))
}
