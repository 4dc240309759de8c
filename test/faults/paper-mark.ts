/** What a fault run finds on a sheet: which paper it is, and whether it says REPRINT. */
export interface SheetMark {
  readonly paper: string
  readonly reprint: boolean
}

/** Paper ids are order numbers of this form: order, kind, sheet. */
const paperId = /F\d{6}[A-Z]\d{0,2}/

/** The sheets of a drawn page of HTML, in order: one, or those of a batch. */
export function marksOf(html: string): SheetMark[] {
  const bodies = html.includes('<packdesk-sheet') ? html.split('<packdesk-sheet').slice(1) : [html]
  return bodies.map((body) => {
    const paper = paperId.exec(body.slice(body.indexOf('<main')))?.[0]
    if (paper === undefined) throw new Error('a sheet does not say which paper it is')
    return { paper, reprint: body.includes('class="reprint"') }
  })
}

const begin = '%packdesk '

/** As a comment in a PDF. */
export const asComment = (marks: readonly SheetMark[]) => `${begin}${JSON.stringify(marks)}\n`

export function marksInPdf(pdf: Uint8Array): SheetMark[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const start = text.indexOf(begin)
  if (start === -1) throw new Error('the PDF holds no marks')
  return JSON.parse(text.slice(start + begin.length, text.indexOf('\n', start)))
}

/** In ZPL the paper's id is a barcode, and REPRINT another one. */
export const marksInZpl = (label: string): SheetMark[] => {
  const paper = paperId.exec(label)?.[0]
  return paper === undefined ? [] : [{ paper, reprint: label.includes('REPRINT') }]
}
