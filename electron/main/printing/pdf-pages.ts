/** What a PDF says about its pages. */
export interface PdfPages {
  readonly pages: number
  /** Size of the first page in millimetres. */
  readonly widthMm: number
  readonly heightMm: number
}

const mmPerPoint = 25.4 / 72

/**
 * Reads page count and size as the file's own page tree has them: trailer → Root → Pages → Count. Reads the files that
 * Chromium's engine writes (plain objects, one trailer); throws for anything else instead of guessing.
 */
export function pdfPages(bytes: Uint8Array): PdfPages {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (!text.startsWith('%PDF-') || !/%%EOF\s*$/.test(text.slice(-64))) throw new Error('The PDF is cut or is none.')
  const trailer = text.slice(text.lastIndexOf('trailer'))
  const root = objectText(text, reference(trailer, 'Root'))
  const tree = objectText(text, reference(root, 'Pages'))
  const count = /\/Count\s+(\d+)/.exec(tree)?.[1]
  const box = mediaBox(text, tree)
  if (count === undefined || box === undefined) throw new Error('The PDF has no page tree that can be read.')
  return { pages: Number(count), widthMm: box[0] * mmPerPoint, heightMm: box[1] * mmPerPoint }
}

function reference(dictionary: string, key: string): string {
  const match = new RegExp(`/${key}\\s+(\\d+)\\s+(\\d+)\\s+R`).exec(dictionary)
  if (match === null) throw new Error(`The PDF names no ${key}.`)
  return `${match[1]} ${match[2]}`
}

/** An object by its place in the cross-reference table, so that text inside a page can never pass for one. */
function objectText(text: string, id: string): string {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-128))?.[1] ?? Number.NaN)
  const header = /^xref\s+0 (\d+)\s*\n?/.exec(text.slice(start, start + 40))
  const [number = ''] = id.split(' ')
  const at = header === null ? Number.NaN : start + header[0].length + Number(number) * 20
  const offset = Number(/^(\d{10}) \d{5} n/.exec(text.slice(at, at + 20))?.[1] ?? Number.NaN)
  const object = text.slice(offset, text.indexOf('endobj', offset))
  if (!object.startsWith(`${id} obj`)) throw new Error(`The PDF's object ${number} is not where its table says.`)
  return object
}

function mediaBox(text: string, tree: string): readonly [number, number] | undefined {
  let node = tree
  for (let depth = 0; depth < 32; depth++) {
    const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(node)
    if (box !== null) return [Number(box[1]), Number(box[2])]
    const first = /\/Kids\s*\[\s*(\d+\s+\d+)\s+R/.exec(node)?.[1]
    if (first === undefined) return undefined
    node = objectText(text, first.replace(/\s+/, ' '))
  }
  return undefined
}
