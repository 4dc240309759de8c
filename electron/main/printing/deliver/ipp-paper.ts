import { type MediaName, mediaNameSchema, mediaSizes } from '#shared/documents/media.ts'
import { supportedMedia } from '../ipp/media-name.ts'
import type { IppPrinter } from '../ipp/print-operations.ts'
import type { QueueEntry } from '../system-queues.ts'
import type { Dispatch, Readiness } from './delivery.ts'

/** Names under which servers and printers take ZPL untouched, best first. */
const zplTypes = [
  'application/vnd.cups-raw',
  'application/vnd.zebra-zpl',
  'application/vnd.zpl',
  'application/octet-stream',
]

/** A CUPS queue without a driver hands every byte on: a PDF would come out as pages of letters. */
export const isRawQueue = ({ model }: Pick<IppPrinter, 'model'>) => /\braw\b/i.test(model)

/** Media of a printer by our names. */
export function mediaNames({ media }: Pick<IppPrinter, 'media'>): MediaName[] {
  return mediaNameSchema.options.filter((name) => supportedMedia(mediaSizes[name], media) !== undefined)
}

export type HowToSend = { readonly format: string; readonly media: string | undefined }

/** How a paper goes to this printer, or why it never may. Without a size that it has it would print on another one. */
export function howToSend(
  printer: IppPrinter,
  paper: Pick<Dispatch, 'kind' | 'media'>,
  entry: QueueEntry,
  name: string,
): HowToSend | Extract<Readiness, { refused: string }> {
  const wanted = mediaSizes[paper.media]
  const size = `${wanted.widthMm}×${wanted.heightMm} mm`
  const refuse = (code: 'wrong-media' | 'refused', words: string, detail: string) =>
    ({ ready: false, refused: words, cause: { code, printer: name, detail } }) as const
  if (entry.media.length > 0 && !entry.media.includes(paper.media))
    return refuse(
      'wrong-media',
      `${name} is set up without ${size} paper, so the ${paper.kind} was not sent. Choose another printer for it or change the printer's settings.`,
      size,
    )
  if (entry.format === 'zpl') {
    const format =
      printer.formats.length === 0
        ? 'application/octet-stream'
        : zplTypes.find((type) => printer.formats.includes(type))
    if (format !== undefined) return { format, media: undefined }
    return refuse('refused', `${name} takes no ZPL. Set it to PDF in the printer's settings.`, 'ZPL')
  }
  if (isRawQueue(printer))
    return refuse(
      'refused',
      `${name} is a queue without a driver: a PDF would come out as pages of letters. Set it to ZPL if it is a label printer, or give the queue a driver.`,
      printer.model,
    )
  const found = supportedMedia(wanted, printer.media)
  if (found !== undefined) return { format: 'application/pdf', media: found }
  return refuse(
    'wrong-media',
    `${name} has no ${size} paper (${wanted.pwg}), so the ${paper.kind} was not sent: it would come out on another size. Choose another printer for it or add the size to the queue.`,
    `${size} (${wanted.pwg})`,
  )
}
