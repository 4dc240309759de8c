import type { DrawnData } from '#shared/documents/document.ts'
import { type MediaName, mediaOf, mediaSizes } from '#shared/documents/media.ts'
import { aLabel, anInvoice } from '#test/builders/document-data.ts'
import type { Bench, BenchContext } from '../bench.ts'
import { type Comparison, compare } from '../measure.ts'
import { parcelNumber } from '../printing/parcel-number.ts'
import { loadDrawing, openRig, type PrintRig, timed } from '../printing/print-rig.ts'
import { startWeasyPrint } from '../printing/weasyprint.ts'
import { wkhtmltopdfMs } from '../printing/wkhtmltopdf.ts'

type Batches = typeof import('#electron/main/printing/draw-batch.ts')

const languages = ['en', 'tr', 'pl', 'ru', 'fa'] as const
const papers = 100
const languageOf = (serial: number) => languages[Math.floor(serial / papers) % languages.length] ?? 'en'

interface Drawn {
  readonly ms: number
  /** What the browser was given: the peer gets the same. */
  readonly html: string
}

/** Draws a hundred papers of one language as the desk does a batch, its HTML included. */
function drawer(rig: PrintRig, { drawBatch }: Batches, paper: (serial: number) => DrawnData, medium: MediaName) {
  let serial = 0
  return async (): Promise<Drawn> => {
    let html = ''
    const tools = {
      ...rig.tools,
      htmlToPdf: (page: string, size: Parameters<PrintRig['printer']['print']>[1]) => {
        html = page
        return rig.printer.print(page, size)
      },
      htmlToImage: (...args: Parameters<PrintRig['printer']['picture']>) => rig.printer.picture(...args),
      shopFile: async () => undefined,
    }
    const batch = Array.from({ length: papers }, () => {
      serial += 1
      return paper(serial - 1)
    })
    const ms = await timed(() => drawBatch(batch, medium, { format: 'pdf', dpi: 203 }, tools))
    return { ms, html }
  }
}

/** Each round the peer draws the HTML that our side has just drawn. */
async function against(
  peerName: string,
  rounds: number,
  draw: () => Promise<Drawn>,
  peer: (html: string) => Promise<number>,
): Promise<Comparison> {
  let html = (await draw()).html
  const ours = async () => {
    const drawn = await draw()
    html = drawn.html
    return drawn.ms
  }
  return compare(peerName, rounds, ours, () => peer(html))
}

async function withRig<T>(work: (rig: PrintRig, batches: Batches) => Promise<T>): Promise<T> {
  const batches = await loadDrawing<Batches>('#electron/main/printing/draw-batch.ts')
  const rig = await openRig()
  await rig.printer.warm()
  try {
    return await work(rig, batches)
  } finally {
    await rig.printer.close()
  }
}

export const labels100: Bench = {
  name: 'labels-100-vs-wkhtmltopdf',
  atMost: 1,
  run: ({ folder }: BenchContext) =>
    withRig((rig, batches) => {
      const label = (serial: number) =>
        aLabel(languageOf(serial), { orderNumber: `B-${serial}`, parcel: parcelNumber(serial) })
      const medium = mediaOf.label[0]
      return against('wkhtmltopdf on the same HTML', 7, drawer(rig, batches, label, medium), (html) =>
        wkhtmltopdfMs(folder, html, mediaSizes[medium]),
      )
    }),
}

export const invoices100: Bench = {
  name: 'invoices-100-vs-weasyprint',
  atMost: 0.2,
  run: ({ folder }: BenchContext) =>
    withRig(async (rig, batches) => {
      const invoice = (serial: number) => anInvoice(languageOf(serial), { orderNumber: `B-${serial}` })
      const weasy = startWeasyPrint(folder)
      try {
        const draw = drawer(rig, batches, invoice, 'a4')
        return await against('WeasyPrint in-process on the same HTML', 5, draw, (html) => weasy.ms(html))
      } finally {
        await weasy.close()
      }
    }),
}
