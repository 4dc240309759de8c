import type { Paper } from '../paper.ts'
import { a4Page, type NumberedPage } from './a4-page.ts'
import { a4Rules } from './a4-rules.ts'

/**
 * The style of A4 papers: ink first, one accent that prints as a dark grey on a black printer. `footer` tells loose
 * pages apart; `numbered` counts the pages of one document among several in one file.
 */
export function a4Style(paper: Paper, footer: string, numbered?: NumberedPage): string {
  return a4Page(paper, footer, numbered) + a4Rules
}
