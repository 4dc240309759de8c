const tail = /startxref\s+(\d+)\s+%%EOF\s*$/
const printable = /^[A-Za-z0-9:._-]{1,150}$/

/**
 * The same PDF under another title, which Chromium's viewer gives to the spooler as the document's name: by it the job is
 * found there. Appended as an update (ISO 32000-1 §7.5.6), so every byte of the paper stays. A file whose table is packed
 * comes back as it is: then the spooler's list cannot be searched and the outcome is unknown.
 */
export function withTitle(pdf: Uint8Array, title: string): Uint8Array {
  if (!printable.test(title)) throw new RangeError(`"${title}" cannot be a document's name`)
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1')
  const before = tail.exec(text)
  const trailer = text.slice(text.lastIndexOf('trailer'))
  const size = /\/Size\s+(\d+)/.exec(trailer)?.[1]
  const root = /\/Root\s+(\d+\s+\d+\s+R)/.exec(trailer)?.[1]
  if (before === null || !trailer.startsWith('trailer') || size === undefined || root === undefined) return pdf
  const number = Number(size)
  const start = text.endsWith('\n') ? '' : '\n'
  const object = `${number} 0 obj\n<</Title (${title})>>\nendobj\n`
  const at = pdf.byteLength + start.length
  const table = `xref\n${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`
  const end = `trailer\n<</Size ${number + 1} /Root ${root} /Info ${number} 0 R /Prev ${before[1]}>>\nstartxref\n${at + object.length}\n%%EOF\n`
  return Buffer.concat([pdf, Buffer.from(`${start}${object}${table}${end}`, 'latin1')])
}
