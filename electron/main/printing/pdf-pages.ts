import { kidsOf, type PdfTable, pdfTable, reference } from './pdf-table.ts'

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
 * Chromium's engine writes; throws for anything else instead of guessing.
 */
export function pdfPages(bytes: Uint8Array): PdfPages {
  const file = pdfTable(bytes)
  const tree = file.object(reference(file.object(file.root), 'Pages'))
  const count = /\/Count\s+(\d+)/.exec(tree)?.[1]
  const box = mediaBox(file, tree)
  if (count === undefined || box === undefined) throw new Error('The PDF has no page tree that can be read.')
  return { pages: Number(count), widthMm: box[0] * mmPerPoint, heightMm: box[1] * mmPerPoint }
}

function mediaBox(file: PdfTable, tree: string): readonly [number, number] | undefined {
  let node = tree
  for (let depth = 0; depth < 32; depth++) {
    const box = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)\s*\]/.exec(node)
    if (box !== null) return [Number(box[1]), Number(box[2])]
    const [first] = kidsOf(node)
    if (first === undefined) return undefined
    node = file.object(first)
  }
  return undefined
}
