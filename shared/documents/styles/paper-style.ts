import type { DocumentData } from '../document.ts'
import type { Paper } from '../paper.ts'
import { printable, printableCode } from '../printable-text.ts'
import { a4Style } from './a4-style.ts'
import { commonStyle, fontStack } from './common-style.ts'
import { labelStyle } from './label-style.ts'

/** The whole style sheet of a paper, but for the fonts, which the main process brings. */
export function paperStyle(paper: Paper, data: DocumentData): string {
  const family = `html,body{font-family:${fontStack(paper.language)}}`
  if (data.kind === 'label') return `${commonStyle}${family}${labelStyle}`
  const seller = printable(data.seller.address.company ?? data.seller.address.name, 60)
  return `${commonStyle}${family}${a4Style(paper, `${seller} · ${printableCode(data.number, 40)}`)}`
}
