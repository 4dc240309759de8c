import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

/** A page as a 1-bit printer gets it: one bit per dot, rows padded to bytes, 1 is black. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly rowBytes: number
  readonly bits: Uint8Array
}

/** Looks at PDFs with tools that are not ours: poppler, zbar, zxing. */
export interface PaperReader {
  fonts(pdf: Uint8Array): string[]
  /** Every page as 1-bit dots. */
  rasters(pdf: Uint8Array, dpi: number): Raster[]
  /** Decoded texts by decoder, GS1 text without brackets and separators, sorted. */
  barcodes(pdf: Uint8Array, dpi: number): Promise<{ readonly zbar: string[]; readonly zxing: string[] }>
  text(pdf: Uint8Array): string
  close(): void
}

export function createPaperReader(): PaperReader {
  const folder = mkdtempSync(join(tmpdir(), 'packdesk-paper-'))
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const bytes = readFileSync(wasm)
  prepareZXingModule({
    overrides: { wasmBinary: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) },
  })
  const file = join(folder, 'paper.pdf')

  function pages(pdf: Uint8Array, dpi: number, ...format: string[]): string[] {
    for (const name of readdirSync(folder)) rmSync(join(folder, name))
    writeFileSync(file, pdf)
    execFileSync('pdftoppm', ['-r', String(dpi), ...format, file, join(folder, 'page')])
    return readdirSync(folder)
      .filter((name) => name.startsWith('page'))
      .sort()
      .map((name) => join(folder, name))
  }

  return {
    fonts(pdf) {
      writeFileSync(file, pdf)
      return execFileSync('pdffonts', [file], { encoding: 'utf8' })
        .split('\n')
        .slice(2)
        .flatMap((line) => (line === '' ? [] : [line.slice(0, 37).trim()]))
    },
    rasters: (pdf, dpi) => pages(pdf, dpi, '-mono').map((path) => parsePbm(readFileSync(path))),
    async barcodes(pdf, dpi) {
      const files = pages(pdf, dpi, '-mono', '-png')
      const zbar = zbarTexts(files)
      const zxing: string[] = []
      for (const path of files)
        for (const found of await readBarcodes(new Uint8Array(readFileSync(path)), {
          formats: ['Code128', 'EAN13', 'QRCode'],
          tryHarder: true,
          maxNumberOfSymbols: 100,
        }))
          zxing.push(found.text)
      const plain = (texts: string[]) =>
        texts
          .map((text) => text.replace(/[()]/g, ''))
          .filter((text) => text !== '')
          .sort()
      return { zbar: plain(zbar), zxing: plain(zxing) }
    },
    text(pdf) {
      writeFileSync(file, pdf)
      return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** zbarimg ends with 4 when a page holds no code, as the later pages of an invoice do: that is no failure. */
function zbarTexts(files: readonly string[]): string[] {
  const symbologies = ['code128', 'ean13', 'qrcode'].map((name) => `-S${name}.enable`)
  const { status, stdout } = spawnSync('zbarimg', ['--quiet', '--raw', '-Sdisable', ...symbologies, ...files], {
    encoding: 'utf8',
  })
  if (status !== 0 && status !== 4) throw new Error(`zbarimg ended with ${status}`)
  return stdout.split('\n')
}

function parsePbm(file: Buffer): Raster {
  const header = /^P4\s+(?:#[^\n]*\n)?(\d+)\s+(\d+)\s/.exec(file.subarray(0, 80).toString('latin1'))
  if (header === null) throw new Error('pdftoppm wrote no PBM file')
  const width = Number(header[1])
  return {
    width,
    height: Number(header[2]),
    rowBytes: Math.ceil(width / 8),
    bits: new Uint8Array(file.subarray(header[0].length)),
  }
}

/** The rows between two heights, counted in millimetres from the top; whole bytes, for comparing. */
export function rowsOf(raster: Raster, dpi: number, fromMm: number, toMm: number): string {
  const row = (mm: number) => Math.round((mm / 25.4) * dpi)
  return Buffer.from(raster.bits.subarray(row(fromMm) * raster.rowBytes, row(toMm) * raster.rowBytes)).toString(
    'base64',
  )
}

/** A rectangle of the page, in millimetres from its upper left corner: one character per dot, for comparing. */
export function partOf(
  raster: Raster,
  dpi: number,
  box: { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number },
): string {
  const dot = (mm: number) => Math.round((mm / 25.4) * dpi)
  let dots = ''
  for (let y = dot(box.top); y < Math.min(dot(box.bottom), raster.height); y++)
    for (let x = dot(box.left); x < Math.min(dot(box.right), raster.width); x++)
      dots += ((raster.bits[y * raster.rowBytes + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1
  return dots
}
