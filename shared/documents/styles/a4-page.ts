import type { Paper } from '../paper.ts'
import { fontStack } from './common-style.ts'
import { cssString } from './css-string.ts'

/** One document among several in one file: the CSS page name that its root element bears, and how many pages it has. */
export interface NumberedPage {
  /** A CSS identifier of its own within the file. */
  readonly page: string
  readonly of: number
}

/**
 * Margins and the foot of the page: whose it is, and "page x of y". Chromium counts `page` through the whole file and
 * resets it nowhere, so a numbered document counts its own pages: the page rule increments a counter of its own.
 */
export function a4Page(paper: Paper, footer: string, numbered?: NumberedPage): string {
  const [before, between, after] = paper.words.page
  const digits = paper.language === 'fa' ? ',persian' : ''
  const own = numbered === undefined ? 'page' : `of-${numbered.page}`
  const count = numbered === undefined ? `counter(pages${digits})` : cssString(paper.number(numbered.of))
  const margin = `font-family:${fontStack(paper.language)};font-size:7.5pt;color:#5c645f;direction:${paper.dir}`
  const [start, end] = paper.dir === 'rtl' ? ['right', 'left'] : ['left', 'right']
  const numbers = `${cssString(before)} counter(${own}${digits}) ${cssString(between)} ${count} ${cssString(after)}`
  const counting = numbered === undefined ? '' : `counter-increment:page ${own};`
  return `
@page${numbered === undefined ? '' : ` ${numbered.page}`}{size:210mm 297mm;margin:13mm 14mm 17mm;${counting}
@bottom-${start}{content:${cssString(footer)};${margin}}
@bottom-${end}{content:${numbers};${margin}}}`
}
