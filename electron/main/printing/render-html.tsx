import { renderToStaticMarkup } from 'react-dom/server'
import type { BarSource } from '#shared/documents/barcode/bars.ts'
import { type DrawnData, kindOf } from '#shared/documents/document.ts'
import { DocumentPaper } from '#shared/documents/document-paper.tsx'
import type { MediaName } from '#shared/documents/media.ts'
import { createPaper } from '#shared/documents/paper.ts'
import { paperStyle } from '#shared/documents/styles/paper-style.ts'
import { type FontFace, fontRulesFor } from './bundled-fonts.ts'

/** No scripts, no network, no frames: a paper can show what it carries and do nothing (S15). */
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"

export interface RenderTools {
  /** `bundledFontFaces()`, read once. */
  readonly fontFaces: readonly FontFace[]
  readonly bars: BarSource
}

/** A document as one self-contained page. Every text of the data goes through React, which escapes it. */
export function renderHtml(data: DrawnData, medium: MediaName, { fontFaces, bars }: RenderTools): string {
  const paper = createPaper(data.language, bars, medium)
  const body = renderToStaticMarkup(<DocumentPaper paper={paper} data={data} />)
  const style = paperStyle(paper, data)
  return [
    '<!doctype html>',
    `<html lang="${paper.language}" dir="${paper.dir}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>Packdesk ${kindOf(data)}</title>`,
    `<style>${fontRulesFor(body + style, fontFaces)}${style}</style></head>`,
    `<body>${body}</body></html>`,
  ].join('')
}
