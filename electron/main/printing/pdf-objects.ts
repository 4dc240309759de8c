import { inflateSync } from 'node:zlib'

/** Objects of a PDF by number, as text; and the file's trailers, the last one first. */
export interface PdfObjects {
  readonly objects: ReadonlyMap<number, string>
  readonly trailers: readonly string[]
}

/** Nobody prints a label of more: a small file that unpacks without end is refused. */
const unpackedLimit = 64 * 1024 * 1024

/**
 * All objects of any PDF, also those packed into object streams. Of an object that was written anew the last one counts, as
 * in the file's own table. Throws for a file that is cut, encrypted or packed in another way.
 */
export function pdfObjects(bytes: Uint8Array): PdfObjects {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!/^\s{0,4}%PDF-\d/.test(text.slice(0, 20)) || !text.slice(-2048).includes('%%EOF'))
    throw new Error('The PDF is cut or is none.')
  const objects = new Map<number, string>()
  const trailers: string[] = []
  const header = /(?:^|[\r\n\s])(\d{1,9})\s+(\d{1,5})\s+obj\b/g
  for (let match = header.exec(text); match !== null; match = header.exec(text)) {
    const start = match.index + match[0].length
    const { body, end } = objectAt(text, start)
    header.lastIndex = end
    if (/\/Type\s*\/ObjStm\b/.test(body)) {
      for (const [number, packed] of packedObjects(body, bytes, text, start)) objects.set(number, packed)
      continue
    }
    if (/\/Type\s*\/XRef\b/.test(body)) trailers.unshift(body)
    objects.set(Number(match[1]), body)
  }
  for (const match of text.matchAll(/\btrailer\s*(<<[\s\S]{0,4000}?>>)\s*startxref/g)) trailers.unshift(match[1] ?? '')
  if (trailers.some((trailer) => /\/Encrypt\b/.test(trailer))) throw new Error('The PDF is encrypted.')
  return { objects, trailers }
}

/** An object's dictionary, and where the text goes on behind its stream: bytes of pictures look like anything. */
function objectAt(text: string, start: number): { body: string; end: number } {
  const close = text.indexOf('endobj', start)
  const stream = text.indexOf('stream', start)
  if (stream === -1 || (close !== -1 && close < stream)) {
    const end = close === -1 ? text.length : close
    return { body: text.slice(start, end), end }
  }
  const body = text.slice(start, stream)
  const length = Number(/\/Length\s+(\d+)(?!\d|\s+\d+\s+R)/.exec(body)?.[1] ?? 0)
  const end = text.indexOf('endstream', stream + length)
  if (end === -1) throw new Error('The PDF is cut: a stream has no end.')
  return { body, end }
}

function packedObjects(body: string, bytes: Uint8Array, text: string, start: number): [number, string][] {
  const count = Number(/\/N\s+(\d+)/.exec(body)?.[1])
  const first = Number(/\/First\s+(\d+)/.exec(body)?.[1])
  const filter = /\/Filter\s*\[?\s*\/(\w+)/.exec(body)?.[1]
  if (filter !== undefined && filter !== 'FlateDecode') throw new Error(`The PDF is packed with ${filter}.`)
  const keyword = text.indexOf('stream', start) + 'stream'.length
  const begin = keyword + (text.startsWith('\r\n', keyword) ? 2 : 1)
  const end = text.indexOf('endstream', begin)
  const packed = bytes.subarray(begin, end)
  const plain = (
    filter === undefined ? Buffer.from(packed) : inflateSync(packed, { maxOutputLength: unpackedLimit, finishFlush: 2 })
  ).toString('latin1')
  const places = plain.slice(0, first).trim().split(/\s+/).map(Number)
  return Array.from({ length: count }, (_, index) => {
    const from = first + (places[index * 2 + 1] ?? 0)
    const to = index + 1 < count ? first + (places[index * 2 + 3] ?? 0) : plain.length
    return [places[index * 2] ?? 0, plain.slice(from, to)]
  })
}
