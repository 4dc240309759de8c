import { mediaSizes } from '#shared/documents/media.ts'
import { aLabel } from '#test/builders/document-data.ts'
import type { Bench } from '../bench.ts'
import { compare } from '../measure.ts'
import { parcelNumber } from '../printing/parcel-number.ts'
import { loadDrawing, openRig, timed } from '../printing/print-rig.ts'

type Drawing = typeof import('#electron/main/printing/render-html.tsx')
type Zpl = typeof import('#electron/main/printing/zpl/render-zpl.ts')

const languages = ['en', 'tr', 'pl', 'ru', 'fa'] as const
const medium = 'label-100x150'

/** A label for a thermal printer of 203 dpi against the same label as a PDF, both from its data, in the same warm page. */
export const zplVsPdf: Bench = {
  name: 'zpl-vs-pdf',
  atMost: 2,
  async run() {
    const { renderHtml } = await loadDrawing<Drawing>('#electron/main/printing/render-html.tsx')
    const { renderZpl } = await loadDrawing<Zpl>('#electron/main/printing/zpl/render-zpl.ts')
    const { printer, tools } = await openRig()
    await printer.warm()
    let serial = 0
    const label = () => {
      serial += 1
      const language = languages[Math.floor(serial / 2) % languages.length] ?? 'en'
      return aLabel(language, { orderNumber: `Z-${serial}`, parcel: parcelNumber(serial) })
    }
    try {
      const zplTools = { ...tools, htmlToImage: printer.picture }
      const ours = () => timed(() => renderZpl(label(), medium, 203, zplTools))
      const pdf = () => timed(() => printer.print(renderHtml(label(), medium, tools), mediaSizes[medium]))
      return await compare('the PDF of the same label', 20, ours, pdf)
    } finally {
      await printer.close()
    }
  },
}
