import type { PrinterDpi } from '#shared/contract/printer.ts'
import { type DrawnData, kindOf } from '#shared/documents/document.ts'
import { type MediaName, mediaSizes } from '#shared/documents/media.ts'
import type { Shell } from '../../shell.ts'
import { type RenderTools, renderHtml } from '../render-html.tsx'
import { labelZpl } from './label-zpl.ts'

export interface ZplTools extends RenderTools {
  readonly htmlToImage: Shell['htmlToImage']
}

/**
 * One label as ZPL: its text as one Z64 picture, its barcodes as the printer's own. Exactly one ^XA…^XZ. Throws for
 * papers that are no labels: a thermal printer has no A4.
 */
export async function renderZpl(
  data: DrawnData,
  medium: MediaName,
  dpi: PrinterDpi,
  { htmlToImage, ...tools }: ZplTools,
): Promise<Uint8Array> {
  if (medium === 'a4')
    throw new Error(`A label printer cannot print the ${kindOf(data)}, which is A4. Choose another printer for it.`)
  const image = await htmlToImage(renderHtml(data, medium, tools), mediaSizes[medium], dpi)
  return new TextEncoder().encode(labelZpl(image, dpi))
}
