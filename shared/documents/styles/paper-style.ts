import type { DrawnData } from '../document.ts'
import type { Paper } from '../paper.ts'
import { printable, printableCode } from '../printable-text.ts'
import { a4Style } from './a4-style.ts'
import { commonStyle, fontStack } from './common-style.ts'
import { labelStyle } from './label-style.ts'
import { sheetStyle } from './sheet-style.ts'

/** The whole style sheet of a paper, but for the fonts, which the main process brings. */
export function paperStyle(paper: Paper, data: DrawnData): string {
  const family = `html,body{font-family:${fontStack(paper.language)}}`
  if (paper.media.name !== 'a4') return `${commonStyle}${family}${labelStyle(paper)}`
  const seller = printable(data.seller.address.company ?? data.seller.address.name, 60)
  return `${commonStyle}${family}${a4Style(paper, `${seller} · ${printableCode(referenceOf(data), 40)}`)}${sheetStyle}`
}

/** What a loose page is told apart by. */
function referenceOf(data: DrawnData): string {
  if ('number' in data) return data.number
  return data.kind === 'return-slip' ? data.returnNumber : data.orderNumber
}
