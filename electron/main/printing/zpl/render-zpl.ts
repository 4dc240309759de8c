import type { PrinterDpi } from '#shared/contract/printer.ts'
import type { DrawnData } from '#shared/documents/document.ts'
import type { MediaName } from '#shared/documents/media.ts'
import type { Shell } from '../../shell.ts'
import type { RenderTools } from '../render-html.tsx'

export interface ZplTools extends RenderTools {
  readonly htmlToImage: Shell['htmlToImage']
}

/** One label as ZPL: its text as one Z64 picture, its barcodes as the printer's own. Exactly one ^XA…^XZ. */
export async function renderZpl(
  _data: DrawnData,
  _medium: MediaName,
  _dpi: PrinterDpi,
  _tools: ZplTools,
): Promise<Uint8Array> {
  throw new Error('Labels are not drawn as ZPL yet.')
}
