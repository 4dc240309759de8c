import { kidsOf, type PdfTable, pdfTable, reference } from './pdf-table.ts'

/**
 * Some pages of a file of Chromium's engine as a file of their own: every page, font and picture byte for byte as it is
 * there, and nothing of the other pages, which are other people's. `first` is counted from 1. Throws when they are not there.
 */
export function pdfExcerpt(bytes: Uint8Array, first: number, count: number): Uint8Array {
  const file = pdfTable(bytes)
  const tree = reference(file.object(file.root), 'Pages')
  const nodes = new Set<number>()
  const all = pagesUnder(file, tree, nodes)
  const wanted = all.slice(first - 1, first - 1 + count)
  if (first < 1 || count < 1 || wanted.length !== count)
    throw new Error(`The PDF has ${all.length} pages, not pages ${first} to ${first + count - 1}.`)
  const objects = new Map<number, string>()
  for (const page of wanted) {
    objects.set(page, ownPage(file.object(page), tree))
    takeWith(file, page, objects, nodes)
  }
  const kids = wanted.map((page) => `${page} 0 R`).join(' ')
  objects.set(tree, `${tree} 0 obj\n<</Type /Pages\n/Count ${count}\n/Kids [${kids}]>>\nendobj`)
  objects.set(file.root, `${file.root} 0 obj\n<</Type /Catalog\n/Pages ${tree} 0 R>>\nendobj`)
  return written(file, objects)
}

function pagesUnder(file: PdfTable, number: number, seen: Set<number>): number[] {
  if (seen.has(number)) throw new Error('The PDF’s page tree is broken.')
  seen.add(number)
  const node = file.object(number)
  if (isNode(node)) return kidsOf(node).flatMap((kid) => pagesUnder(file, kid, seen))
  // What stands above a page would be lost with the tree.
  if (!/\/Type\s*\/Page\b/.test(node) || !/\/MediaBox\b/.test(node))
    throw new Error('The PDF’s page tree is laid out in another way.')
  return [number]
}

const isNode = (object: string) => /\/Type\s*\/Pages\b/.test(object)

/** A page under the new tree; it has no place any more in a tree of the whole file's structure. */
const ownPage = (page: string, tree: number) =>
  page.replace(/\/Parent\s+\d+\s+\d+\s+R/, `/Parent ${tree} 0 R`).replace(/\/StructParents\s+\d+/, '')

/** Adds what a page names, and what that names: what stands on it, fonts, pictures. Never another page: a link to one leads nowhere. */
function takeWith(file: PdfTable, page: number, objects: Map<number, string>, nodes: ReadonlySet<number>): void {
  const open = [page]
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const dictionary = (objects.get(number) ?? '').split(/>>\s*stream\r?\n/, 1)[0] ?? ''
    for (const [, named] of dictionary.matchAll(/(\d+)\s+0\s+R\b/g)) {
      const other = Number(named)
      if (objects.has(other) || nodes.has(other)) continue
      objects.set(other, file.object(other))
      open.push(other)
    }
  }
}

/** Objects keep their numbers, so that nothing inside of them changes; the numbers between are free. */
function written({ header, size, root }: PdfTable, objects: ReadonlyMap<number, string>): Uint8Array {
  let text = header
  const places = new Map<number, number>()
  for (const [number, object] of [...objects].sort(([a], [b]) => a - b)) {
    places.set(number, text.length)
    text += `${object}\n`
  }
  const start = text.length
  const free = '0000000000 65535 f \n'
  text += `xref\n0 ${size}\n`
  for (let number = 0; number < size; number++) {
    const place = places.get(number)
    text += place === undefined ? free : `${String(place).padStart(10, '0')} 00000 n \n`
  }
  text += `trailer\n<</Size ${size}\n/Root ${root} 0 R>>\nstartxref\n${start}\n%%EOF\n`
  return new Uint8Array(Buffer.from(text, 'latin1'))
}
