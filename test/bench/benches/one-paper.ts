import type { DrawnData } from '#shared/documents/document.ts'
import { mediaOf, mediaSizes } from '#shared/documents/media.ts'
import { aLabel, anInvoice } from '#test/builders/document-data.ts'
import type { Bench } from '../bench.ts'
import { compare } from '../measure.ts'
import { parcelNumber } from '../printing/parcel-number.ts'
import { loadDrawing, openRig, timed } from '../printing/print-rig.ts'
import { wkhtmltopdfMs } from '../printing/wkhtmltopdf.ts'

type Drawing = typeof import('#electron/main/printing/render-html.tsx')

const languages = ['en', 'tr', 'pl', 'ru', 'fa'] as const

/** One warm paper, its HTML made within our time, against a process on the same HTML, made before its time. */
function onePaper(name: string, paper: (serial: number) => DrawnData): Bench {
  return {
    name,
    atMost: 0.3,
    async run({ folder }) {
      const { renderHtml } = await loadDrawing<Drawing>('#electron/main/printing/render-html.tsx')
      const { printer, tools } = await openRig()
      await printer.warm()
      let serial = 0
      try {
        const sizeOf = (data: DrawnData) => mediaSizes[mediaOf[data.kind][0]]
        const html = (data: DrawnData) => renderHtml(data, mediaOf[data.kind][0], tools)
        const ours = () => {
          serial += 1
          const data = paper(serial)
          return timed(() => printer.print(html(data), sizeOf(data)))
        }
        const peer = () => {
          const data = paper(serial)
          return wkhtmltopdfMs(folder, html(data), sizeOf(data))
        }
        return await compare('a wkhtmltopdf process on the same HTML', 10, ours, peer)
      } finally {
        await printer.close()
      }
    },
  }
}

const languageOf = (serial: number) => languages[serial % languages.length] ?? 'en'

export const labelVsWkhtmltopdf = onePaper('label-vs-wkhtmltopdf', (serial) =>
  aLabel(languageOf(serial), { orderNumber: `L-${serial}`, parcel: parcelNumber(serial) }),
)
export const invoiceVsWkhtmltopdf = onePaper('invoice-vs-wkhtmltopdf', (serial) =>
  anInvoice(languageOf(serial), { orderNumber: `I-${serial}` }),
)
