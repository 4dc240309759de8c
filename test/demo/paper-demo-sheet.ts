import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { bundledFontNames } from '#electron/main/printing/bundled-fonts.ts'
import { pdfPages } from '#electron/main/printing/pdf-pages.ts'
import type { PictureCodes } from '#electron/main/printing/zpl/test-support/picture-codes.ts'
import { barcodesOf, type PaperBarcode } from '#shared/documents/barcodes-of.ts'
import type { DrawnData } from '#shared/documents/document.ts'
import type { Media } from '#shared/documents/media.ts'
import { legalFields } from '#shared/legal/legal-check.ts'

export const dpis = [203, 300] as const

export type CodeReader = (png: Uint8Array) => Promise<PictureCodes>

/** One paper in `paper.json`. */
export interface DemoPaper {
  readonly kind: string
  readonly language: string
  readonly country: string
  readonly mediaMm: readonly [number, number]
  readonly file: string
  readonly pages: number
  readonly fonts: readonly string[]
  readonly barcodes: readonly {
    readonly symbology: string
    readonly text: string
    readonly decoded: Readonly<Record<string, readonly string[]>>
  }[]
  readonly legal: Readonly<Record<string, boolean>>
  /** Every page as 1-bit dots, 203 dpi first. */
  readonly pictures: readonly string[]
}

/** Which decoders read each code in these pictures. */
async function decoders(pictures: readonly string[], read: CodeReader): Promise<(text: string) => string[]> {
  const zbar = new Set<string>()
  const zxing = new Set<string>()
  for (const picture of pictures) {
    const found = await read(readFileSync(picture))
    for (const text of found.zbar) zbar.add(text)
    for (const text of found.zxing) zxing.add(text)
  }
  return (text) => [...(zbar.has(text) ? ['zbar'] : []), ...(zxing.has(text) ? ['zxing'] : [])]
}

/** Every page as 1-bit dots, as a thermal head or a laser's raster has them. */
function picturesOf(file: string, dpi: number): string[] {
  const prefix = file.replace(/\.pdf$/, `-${dpi}dpi`)
  execFileSync('pdftoppm', ['-r', String(dpi), '-mono', '-png', file, prefix])
  return readdirSync(dirname(file))
    .filter((name) => name.startsWith(`${basename(prefix)}-`) && name.endsWith('.png'))
    .sort()
    .map((name) => join(dirname(file), name))
}

function fontsOf(file: string): string[] {
  const lines = execFileSync('pdffonts', [file], { encoding: 'utf8' }).split('\n').slice(2)
  const names = lines.flatMap((line) => (line === '' ? [] : [line.slice(0, 37).trim()]))
  return [...new Set(names.map((name) => name.replace(/^[A-Z]{6}\+/, '')))].sort()
}

/** Wide enough that every print is read: three dots, four for EAN-13 (facts of printing: worn prints). */
export const mustBeRead = ({ symbology, dots }: PaperBarcode) => dots >= (symbology === 'ean13' ? 4 : 3)

/** Looks at a paper with tools that are not ours; adds to `problems` what is not as it must be. */
export async function lookAt(
  data: DrawnData,
  media: Media,
  file: string,
  read: CodeReader,
  problems: string[],
): Promise<DemoPaper> {
  const { pages, widthMm, heightMm } = pdfPages(readFileSync(file))
  const name = basename(file)
  if (Math.abs(widthMm - media.widthMm) > 0.3 || Math.abs(heightMm - media.heightMm) > 0.3)
    problems.push(`${name}: the media box is ${widthMm.toFixed(1)}×${heightMm.toFixed(1)} mm`)
  const fonts = fontsOf(file)
  for (const font of fonts)
    if (!bundledFontNames.includes(font.replace(/-.*$/, ''))) problems.push(`${name}: the font ${font} is not bundled`)
  const pictures: string[] = []
  const readBy: Record<string, (text: string) => string[]> = {}
  for (const dpi of dpis) {
    const made = picturesOf(file, dpi)
    pictures.push(...made.map((picture) => basename(picture)))
    readBy[dpi] = await decoders(made, read)
  }
  const expected = barcodesOf(data)
  const barcodes = expected.map(({ symbology, text }) => ({
    symbology,
    text,
    decoded: Object.fromEntries(dpis.map((dpi) => [dpi, readBy[dpi]?.(text) ?? []])),
  }))
  for (const code of expected.filter(mustBeRead))
    for (const dpi of dpis) {
      const by = readBy[dpi]?.(code.text) ?? []
      if (by.length < 2) problems.push(`${name}: ${code.symbology} ${code.text} at ${dpi} dpi is read by [${by}] only`)
    }
  return {
    kind: data.kind,
    language: data.language,
    country: data.seller.address.country,
    mediaMm: [Math.round(widthMm * 10) / 10, Math.round(heightMm * 10) / 10],
    file: name,
    pages,
    fonts,
    barcodes,
    legal: Object.fromEntries(legalFields(data).map(({ field, found }) => [field, found])),
    pictures,
  }
}

/** Keeps a label's ZPL with its picture, and reads that picture. */
export async function lookAtZpl(
  data: DrawnData,
  zpl: Uint8Array,
  picture: Uint8Array,
  file: string,
  read: CodeReader,
  problems: string[],
): Promise<void> {
  writeFileSync(file, zpl)
  writeFileSync(`${file}.png`, picture)
  const readBy = await decoders([`${file}.png`], read)
  for (const code of barcodesOf(data).filter(mustBeRead)) {
    const by = readBy(code.text)
    if (by.length < 2) problems.push(`${basename(file)}: ${code.symbology} ${code.text} is read by [${by}] only`)
  }
}
