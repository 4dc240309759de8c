import type { ShopFileData } from '#shared/documents/document.ts'
import { type MediaName, mediaSizes } from '#shared/documents/media.ts'
import type { Shell } from '../shell.ts'
import type { Wanted } from './deliver/delivery.ts'
import { FileMissing, NotPrintable } from './not-printable.ts'
import { sha256Of } from './paper-store.ts'
import { pdfSizes } from './pdf-sizes.ts'
import { checkShopZpl } from './zpl/check-shop-zpl.ts'
import { labelZpl } from './zpl/label-zpl.ts'

export interface ShopFileTools {
  readonly htmlToPdf: Shell['htmlToPdf']
  readonly htmlToImage?: Shell['htmlToImage'] | undefined
  /** Bytes of a shop's file, or undefined while it is not here. */
  readonly shopFile?: ((sha256: string) => Promise<Uint8Array | undefined>) | undefined
}

export interface DrawnFile {
  readonly pdf: Uint8Array | undefined
  readonly zpl: Uint8Array | undefined
  readonly pages: number
}

/** A page may be this much smaller or larger than the medium: carriers round inches and points. */
const toleranceMm = 1
/** A picture of another shape would be stretched, and its bars with it. */
const shapeTolerance = 0.02

/** A paper of the shop's own for a printer. Throws FileMissing and NotPrintable; nothing of it is redrawn or scaled. */
export async function drawShopFile(
  data: ShopFileData,
  medium: MediaName,
  { format, dpi }: Wanted,
  tools: ShopFileTools,
): Promise<DrawnFile> {
  const { file } = data
  const name = `The shop’s ${file.kind} of order ${data.orderNumber.slice(0, 40)}`
  const bytes = await bytesOf(data, name, tools)
  if (file.format === 'zpl') {
    if (format !== 'zpl')
      throw refusal(`${name} is ZPL, which only a label printer that speaks ZPL can print. Choose one.`, 'wrong-media')
    const check = checkShopZpl(bytes)
    if ('refused' in check) throw refusal(`${name} was not printed. ${check.refused}`, 'wrong-shape')
    return { pdf: undefined, zpl: bytes, pages: 1 }
  }
  if (file.format === 'pdf') {
    if (format === 'zpl')
      throw refusal(`${name} is a PDF, which this label printer cannot print: it is set to ZPL.`, 'wrong-media')
    return { pdf: bytes, zpl: undefined, pages: checkedPdf(bytes, name, medium, file.kind === 'label') }
  }
  const html = pictureHtml(bytes, medium, name)
  const pdf = await tools.htmlToPdf(html, mediaSizes[medium])
  if (format === 'pdf') return { pdf, zpl: undefined, pages: 1 }
  if (tools.htmlToImage === undefined || medium === 'a4')
    throw refusal(`${name} is a picture that this label printer cannot print.`, 'wrong-media')
  const image = await tools.htmlToImage(html, mediaSizes[medium], dpi)
  return { pdf, zpl: new TextEncoder().encode(labelZpl(image, dpi)), pages: 1 }
}

const refusal = (message: string, code: 'wrong-media' | 'wrong-shape') => new NotPrintable(message, { code })

async function bytesOf({ file }: ShopFileData, name: string, tools: ShopFileTools): Promise<Uint8Array> {
  const bytes = await tools.shopFile?.(file.sha256)
  if (bytes === undefined)
    throw new FileMissing(`${name} is not on this desk yet. It is printed when it has arrived.`, file.sha256)
  if (sha256Of(bytes) !== file.sha256)
    throw refusal(`${name} is damaged on this desk: it is not the file that the shop sent.`, 'wrong-shape')
  return bytes
}

function checkedPdf(bytes: Uint8Array, name: string, medium: MediaName, single: boolean): number {
  const wanted = mediaSizes[medium]
  let sizes: ReturnType<typeof pdfSizes>
  try {
    sizes = pdfSizes(bytes)
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error)
    throw refusal(`${name} cannot be read, so it was not printed. ${words}`, 'wrong-shape')
  }
  const other = sizes.find(
    ({ widthMm, heightMm }) =>
      Math.abs(widthMm - wanted.widthMm) > toleranceMm || Math.abs(heightMm - wanted.heightMm) > toleranceMm,
  )
  if (other !== undefined)
    throw new NotPrintable(
      `${name} is ${other.widthMm.toFixed(0)}×${other.heightMm.toFixed(0)} mm and the paper ${wanted.widthMm}×${wanted.heightMm} mm, so it was not printed: it would come out cut or scaled. Print it on its own size.`,
      { code: 'wrong-media', detail: `${other.widthMm.toFixed(1)}×${other.heightMm.toFixed(1)} mm` },
    )
  if (single && sizes.length !== 1)
    throw refusal(`${name} has ${sizes.length} pages instead of one, so it was not printed.`, 'wrong-shape')
  return sizes.length
}

/** A page that is the picture and nothing else. */
function pictureHtml(png: Uint8Array, medium: MediaName, name: string): string {
  const { widthMm, heightMm } = mediaSizes[medium]
  const size = pngSize(png)
  if (size === undefined) throw refusal(`${name} is no PNG picture, so it was not printed.`, 'wrong-shape')
  const shape = size.width / size.height / (widthMm / heightMm)
  if (Math.abs(shape - 1) > shapeTolerance)
    throw refusal(
      `${name} is a picture of ${size.width}×${size.height} dots, another shape than the paper (${widthMm}×${heightMm} mm), so it was not printed.`,
      'wrong-shape',
    )
  const data = Buffer.from(png.buffer, png.byteOffset, png.byteLength).toString('base64')
  // A hair less than the page: an image of exactly its height can spill onto a second one.
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"><title>Packdesk shop-file</title><style>@page{size:${widthMm}mm ${heightMm}mm;margin:0}html,body{margin:0;background:#fff}img{display:block;width:${widthMm}mm;height:${heightMm - 0.1}mm;image-rendering:pixelated}</style></head><body><img alt="" src="data:image/png;base64,${data}"></body></html>`
}

function pngSize(png: Uint8Array): { width: number; height: number } | undefined {
  const view = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  if (view.length < 24 || view.readUInt32BE(0) !== 0x89504e47 || view.toString('latin1', 12, 16) !== 'IHDR')
    return undefined
  const width = view.readUInt32BE(16)
  const height = view.readUInt32BE(20)
  return width > 0 && height > 0 && width <= 20_000 && height <= 20_000 ? { width, height } : undefined
}
