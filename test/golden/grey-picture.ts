import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'

/** One byte per dot, 0 is black. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly grey: Uint8Array
}

/** Small enough to keep a hundred, large enough that an eye tells one digit from another. */
export const goldenDpi = 90

/** All pages of a PDF below each other, drawn by poppler. */
export function pictureOf(pdf: Uint8Array): GreyPicture {
  const folder = mkdtempSync(join(tmpdir(), 'packdesk-golden-'))
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf)
    execFileSync('pdftoppm', ['-r', String(goldenDpi), '-gray', join(folder, 'paper.pdf'), join(folder, 'page')])
    const pages = readdirSync(folder).filter((name) => name.startsWith('page'))
    return stacked(pages.sort().map((name) => fromPgm(readFileSync(join(folder, name)))))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function stacked(pages: readonly GreyPicture[]): GreyPicture {
  const [first] = pages
  if (first === undefined) throw new Error('The PDF has no page.')
  return {
    width: first.width,
    height: pages.reduce((sum, page) => sum + page.height, 0),
    grey: new Uint8Array(Buffer.concat(pages.map((page) => page.grey))),
  }
}

function fromPgm(file: Buffer): GreyPicture {
  const header = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(file.subarray(0, 80).toString('latin1'))
  if (header === null) throw new Error('pdftoppm wrote no PGM file.')
  return { width: Number(header[1]), height: Number(header[2]), grey: new Uint8Array(file.subarray(header[0].length)) }
}

/** Sixteen greys are enough to compare by, and make a small file. */
const step = 255 / 15

export function toPng({ width, height, grey }: GreyPicture): Uint8Array {
  const png = new PNG({ width, height, colorType: 0, inputColorType: 0, inputHasAlpha: false })
  png.data = Buffer.from(grey.map((value) => Math.round(Math.round(value / step) * step)))
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, inputHasAlpha: false, deflateLevel: 9 })
}

export function fromPng(file: Uint8Array): GreyPicture {
  const { width, height, data } = PNG.sync.read(Buffer.from(file))
  return { width, height, grey: Uint8Array.from({ length: width * height }, (_, dot) => data[dot * 4] ?? 255) }
}
