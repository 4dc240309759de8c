import { type PdfObjects, pdfObjects } from './pdf-objects.ts'

/** A page as a printer puts it out, in millimetres. */
export interface PdfPageSize {
  readonly widthMm: number
  readonly heightMm: number
}

const mmPerPoint = 25.4 / 72
const mostPages = 500

/** Sizes of all pages of any PDF, such as a carrier's label that a shop bought. Throws with what is wrong with the file. */
export function pdfSizes(bytes: Uint8Array): PdfPageSize[] {
  const file = pdfObjects(bytes)
  const root = file.trailers.map((trailer) => reference(trailer, 'Root')).find((found) => found !== undefined)
  const pages = root === undefined ? undefined : reference(file.objects.get(root) ?? '', 'Pages')
  if (pages === undefined) throw new Error('The PDF has no page tree that can be read.')
  const sizes: PdfPageSize[] = []
  walk(file, pages, {}, sizes, new Set())
  if (sizes.length === 0) throw new Error('The PDF has no pages.')
  return sizes
}

interface Inherited {
  readonly media?: string | undefined
  readonly crop?: string | undefined
  readonly rotate?: string | undefined
}

function walk(file: PdfObjects, id: number, from: Inherited, sizes: PdfPageSize[], seen: Set<number>): void {
  const node = file.objects.get(id)
  if (node === undefined || seen.has(id)) throw new Error('The PDF’s page tree is broken.')
  seen.add(id)
  const own: Inherited = {
    media: value(file, node, 'MediaBox') ?? from.media,
    crop: value(file, node, 'CropBox') ?? from.crop,
    rotate: value(file, node, 'Rotate') ?? from.rotate,
  }
  const kids = value(file, node, 'Kids')
  if (kids !== undefined) {
    for (const kid of kids.matchAll(/(\d+)\s+\d+\s+R/g)) walk(file, Number(kid[1]), own, sizes, seen)
    return
  }
  if (sizes.length >= mostPages) throw new Error(`The PDF has more than ${mostPages} pages.`)
  sizes.push(sizeOf(node, own))
}

function sizeOf(page: string, { media, crop, rotate }: Inherited): PdfPageSize {
  const box = (crop ?? media ?? '').match(/[-+.\d]+/g)?.map(Number) ?? []
  const [left, bottom, right, top] = box
  if (left === undefined || bottom === undefined || right === undefined || top === undefined || box.some(Number.isNaN))
    throw new Error('A page of the PDF states no size.')
  const unit = Number(/\/UserUnit\s+([\d.]+)/.exec(page)?.[1] ?? 1) * mmPerPoint
  const across = Math.abs(right - left) * unit
  const down = Math.abs(top - bottom) * unit
  const turned = Number(rotate ?? 0) % 180 !== 0
  return turned ? { widthMm: down, heightMm: across } : { widthMm: across, heightMm: down }
}

function reference(dictionary: string, key: string): number | undefined {
  const found = new RegExp(`/${key}\\s+(\\d+)\\s+\\d+\\s+R`).exec(dictionary)?.[1]
  return found === undefined ? undefined : Number(found)
}

/** An array or a number, also where it stands in an object of its own. */
function value(file: PdfObjects, dictionary: string, key: string): string | undefined {
  const direct = new RegExp(`/${key}\\s*(\\[[^\\]]*\\]|-?\\d+(?!\\d|\\s+\\d+\\s+R))`).exec(dictionary)?.[1]
  if (direct !== undefined) return direct
  const id = reference(dictionary, key)
  return id === undefined ? undefined : file.objects.get(id)?.trim()
}
