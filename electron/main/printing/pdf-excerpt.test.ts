import { expect, test } from 'vitest'
import { pdfExcerpt } from './pdf-excerpt.ts'
import { pdfPages } from './pdf-pages.ts'

/** A file laid out as Chromium's engine lays out one of many pages: a tree of trees, fonts that several pages share. */
const objects = [
  '<</Type /Catalog /Pages 2 0 R>>',
  '<</Type /Pages /Count 3 /Kids [3 0 R 4 0 R]>>',
  '<</Type /Pages /Count 2 /Parent 2 0 R /Kids [5 0 R 6 0 R]>>',
  '<</Type /Pages /Count 1 /Parent 2 0 R /Kids [7 0 R]>>',
  '<</Type /Page /MediaBox [0 0 283 425] /Contents 8 0 R /Parent 3 0 R>>',
  '<</Type /Page /MediaBox [0 0 283 425] /Contents 9 0 R /Resources <</Font <</F1 11 0 R>>>> /StructParents 1 /Annots [12 0 R] /Parent 3 0 R>>',
  '<</Type /Page /MediaBox [0 0 283 425] /Contents 10 0 R /Resources <</Font <</F1 11 0 R>>>> /Parent 4 0 R>>',
  '<</Length 11>> stream\n(Ayla) Tj \nendstream',
  // What stands in a stream is no reference and no end: it is nobody's text but the page's.
  '<</Length 31>> stream\n(Zofia) 8 0 R endobj 5 0 obj Tj\nendstream',
  '<</Length 11>> stream\n(Ivan) Tj \nendstream',
  '<</Type /Font /BaseFont /NotoSans>>',
  '<</Type /Annot /Dest [5 0 R /Fit]>>',
]

function fileOf(bodies: readonly string[]): Uint8Array {
  let text = '%PDF-1.4\n'
  const places = bodies.map((body, index) => {
    const at = text.length
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  const size = bodies.length + 1
  text += `xref\n0 ${size}\n0000000000 65535 f \n${places.join('')}trailer\n<</Size ${size}\n/Root 1 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

const textOf = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1')

test('a page is taken with what it names, byte for byte, and without the pages of others', () => {
  const excerpt = pdfExcerpt(fileOf(objects), 2, 1)
  const text = textOf(excerpt)
  expect(pdfPages(excerpt).pages).toBe(1)
  expect(text).toContain(`9 0 obj\n${objects[8]}\nendobj`)
  expect(text).toContain(`11 0 obj\n${objects[10]}\nendobj`)
  expect(text).not.toMatch(/Ay|Ivan/)
  expect(text).toMatch(/6 0 obj\n<<\/Type \/Page [^\n]*\/Parent 2 0 R>>/)
  expect(text).not.toContain('StructParents')
})

test('pages are taken over the borders of the tree’s branches, in their order', () => {
  const excerpt = pdfExcerpt(fileOf(objects), 2, 2)
  expect(pdfPages(excerpt).pages).toBe(2)
  expect(textOf(excerpt)).toContain('/Kids [6 0 R 7 0 R]')
  expect(textOf(pdfExcerpt(excerpt, 2, 1))).toMatch(/\(Ivan\)/)
})

test('pages that are not there, a cut file and a page whose size stands above it are refused', () => {
  const file = fileOf(objects)
  for (const [first, count] of [
    [0, 1],
    [3, 2],
    [4, 1],
    [1, 0],
  ] as const)
    expect(() => pdfExcerpt(file, first, count)).toThrow('3 pages')
  expect(() => pdfExcerpt(file.subarray(0, -40), 1, 1)).toThrow('cut')
  const inherits = objects.map((object) => object.replace('/MediaBox [0 0 283 425] /Contents 8', '/Contents 8'))
  expect(() => pdfExcerpt(fileOf(inherits), 1, 1)).toThrow('another way')
})
