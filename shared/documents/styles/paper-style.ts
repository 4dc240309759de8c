import type { DrawnData } from '../document.ts'
import type { Paper } from '../paper.ts'
import { printable, printableCode } from '../printable-text.ts'
import type { NumberedPage } from './a4-page.ts'
import { a4Style } from './a4-style.ts'
import { commonStyle, fontStack } from './common-style.ts'
import { labelStyle } from './label-style.ts'
import { sheetStyle } from './sheet-style.ts'

/**
 * The whole style sheet of a paper, but for the fonts, which the main process brings. `numbered` where several A4 papers,
 * possibly in several languages, share one file.
 */
export function paperStyle(paper: Paper, data: DrawnData, numbered?: NumberedPage): string {
  const family = `html,body,main[lang=${paper.language}]{font-family:${fontStack(paper.language)}}`
  if (paper.media.name !== 'a4') return `${commonStyle}${family}${labelStyle(paper)}`
  const seller = printable(data.seller.address.company ?? data.seller.address.name, 60)
  const footer = [seller, printableCode(referenceOf(data), 40)].filter((text) => text !== '').join(' · ')
  return `${commonStyle}${family}${a4Style(paper, footer, numbered)}${sheetStyle}`
}

/** What a loose page is told apart by. */
function referenceOf(data: DrawnData): string {
  if ('number' in data) return data.number
  return data.kind === 'return-slip' ? data.returnNumber : data.orderNumber
}
