import { renderToStaticMarkup } from 'react-dom/server'
import type { BarSource } from '#shared/documents/barcode/bars.ts'
import { type DrawnData, kindOf } from '#shared/documents/document.ts'
import { DocumentPaper } from '#shared/documents/document-paper.tsx'
import type { MediaName } from '#shared/documents/media.ts'
import { createPaper } from '#shared/documents/paper.ts'
import { paperStyle } from '#shared/documents/styles/paper-style.ts'
import type { Language } from '#shared/order/intake.ts'
import { type FontFace, fontRulesFor } from './bundled-fonts.ts'

/** No scripts, no network, no frames: a paper can show what it carries and do nothing (S15). */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"

/** Chromium shrinks a whole file when one line of it reaches beyond the page, and bars would lose their dots. */
const trueToSize = 'main{overflow-x:clip}'

export interface RenderTools {
  /** `bundledFontFaces()`, read once. */
  readonly fontFaces: readonly FontFace[]
  readonly bars: BarSource
}

/** What a document puts into a page. */
export interface PaperParts {
  readonly language: Language
  readonly dir: 'ltr' | 'rtl'
  readonly title: string
  readonly body: string
  readonly style: string
}

/** A document's part of a page. Every text of the data goes through React, which escapes it. */
export function paperParts(data: DrawnData, medium: MediaName, bars: BarSource): PaperParts {
  const paper = createPaper(data.language, bars, medium)
  return {
    language: paper.language,
    dir: paper.dir,
    title: `Packdesk ${kindOf(data)}`,
    body: renderToStaticMarkup(<DocumentPaper paper={paper} data={data} />),
    style: paperStyle(paper, data),
  }
}

/** One self-contained page. */
export function pageOf({ language, dir, title, body, style }: PaperParts, fontFaces: readonly FontFace[]): string {
  return [
    '<!doctype html>',
    `<html lang="${language}" dir="${dir}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${title}</title>`,
    `<style>${fontRulesFor(body + style, fontFaces)}${trueToSize}${style}</style></head>`,
    `<body>${body}</body></html>`,
  ].join('')
}

/** A document as one self-contained page. */
export const renderHtml = (data: DrawnData, medium: MediaName, { fontFaces, bars }: RenderTools): string =>
  pageOf(paperParts(data, medium, bars), fontFaces)
