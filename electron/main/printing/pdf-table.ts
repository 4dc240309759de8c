/** A PDF as Chromium's engine writes it: plain objects, one cross-reference table, one trailer. */
export interface PdfTable {
  /** What stands before the first object: the version and a line of bytes that marks the file as binary. */
  readonly header: string
  /** Numbers of objects are below it. */
  readonly size: number
  /** The catalog's number. */
  readonly root: number
  /** An object as it stands in the file, from `12 0 obj` to behind `endobj`, its stream as latin1. Throws when there is none. */
  object(number: number): string
}

/**
 * Objects by their places in the file's own table, so that text or a picture inside a page can never pass for one. Throws
 * for a file that is cut or laid out in another way instead of guessing.
 */
export function pdfTable(bytes: Uint8Array): PdfTable {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!text.startsWith('%PDF-') || !/%%EOF\s*$/.test(text.slice(-64))) throw new Error('The PDF is cut or is none.')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-128))?.[1] ?? Number.NaN)
  const head = /^xref\s+0 (\d+)\s*\n?/.exec(text.slice(start, start + 40))
  if (head === null) throw new Error('The PDF has no table of its objects.')
  const size = Number(head[1])
  const places = new Map<number, number>()
  for (let number = 0; number < size; number++) {
    const at = start + head[0].length + number * 20
    const offset = /^(\d{10}) \d{5} n/.exec(text.slice(at, at + 20))?.[1]
    if (offset !== undefined) places.set(number, Number(offset))
  }
  // An object ends before the next one begins: a stream may hold anything, also the word endobj.
  const ends = new Map<number, number>()
  const inOrder = [...places.values()].sort((a, b) => a - b)
  for (const [index, offset] of inOrder.entries()) ends.set(offset, inOrder[index + 1] ?? start)
  return {
    header: text.slice(0, inOrder[0] ?? start),
    size,
    root: reference(text.slice(text.lastIndexOf('trailer')), 'Root'),
    object(number) {
      const offset = places.get(number)
      const object = offset === undefined ? '' : text.slice(offset, ends.get(offset)).trimEnd()
      if (!object.startsWith(`${number} 0 obj`) || !object.endsWith('endobj'))
        throw new Error(`The PDF's object ${number} is not where its table says.`)
      return object
    },
  }
}

/** The number of the object that a dictionary names under a key. Throws when it names none. */
export function reference(dictionary: string, key: string): number {
  const found = new RegExp(`/${key}\\s+(\\d+)\\s+\\d+\\s+R`).exec(dictionary)?.[1]
  if (found === undefined) throw new Error(`The PDF names no ${key}.`)
  return Number(found)
}

/** Numbers of the objects under a node of the page tree, in order; none under a page. */
export function kidsOf(node: string): number[] {
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1] ?? ''
  return [...kids.matchAll(/(\d+)\s+\d+\s+R/g)].map((kid) => Number(kid[1]))
}
