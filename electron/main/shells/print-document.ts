import type { PageSize } from '../shell.ts'

/**
 * Where documents are drawn: one empty page that stays, whose policy came as a header and so holds for every document
 * that is put into it later. Nothing is fetched, `sandbox` forbids scripts, forms and the navigation that a
 * `<meta refresh>` starts, and only what the document itself carries as data: is drawn. JavaScript is not switched
 * off in the engine, because then nobody could wait for the fonts: the debugger's own question runs, the page's
 * scripts do not.
 */
export const printPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox"
export const emptyPrintPage = '<!doctype html><title>Packdesk</title>'

export const printDeadlineMs = 20_000

/**
 * A first document drawn at start, with the faces and the bars that labels need, so that no person waits for it.
 * `fontFaces` are the papers' own: decoding them is most of what a first label would wait for.
 */
export const warmUpDocument = (fontFaces: string): string => `<!doctype html><html lang="fa" dir="rtl"><head><style>
@page { size: 100mm 150mm; margin: 0 } table { border-collapse: collapse } td { border: 1px solid; padding: 1mm }
body { font-family: 'Packdesk Sans', 'Packdesk Arabic' } ${fontFaces}
</style></head><body>Packdesk ۱۲۳ Łódź İstanbul Москва <b>پک‌دسک Łódź Москва</b><table><tr><td>1</td><td dir="ltr">A-1</td></tr></table>
<svg width="240" height="40">${Array.from({ length: 60 }, (_, n) => `<path d="M${n * 4} 0h${1 + (n % 3)}v40h-3z"/>`).join('')}</svg>
</body></html>`

const mmPerInch = 25.4

/** Page.printToPDF's parameters. The document's own @page size comes first, `size` where it names none. */
export const printParameters = (size: PageSize) => ({
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: false,
  displayHeaderFooter: false,
  paperWidth: size.widthMm / mmPerInch,
  paperHeight: size.heightMm / mmPerInch,
  marginTop: 0,
  marginBottom: 0,
  marginLeft: 0,
  marginRight: 0,
})

export const warmUpSize: PageSize = { widthMm: 100, heightMm: 150 }
