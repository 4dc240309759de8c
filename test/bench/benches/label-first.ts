import { mediaSizes } from '#shared/documents/media.ts'
import { aLabel } from '#test/builders/document-data.ts'
import type { Bench } from '../bench.ts'
import { median } from '../measure.ts'
import { parcelNumber } from '../printing/parcel-number.ts'
import { loadDrawing, openRig, timed } from '../printing/print-rig.ts'

type Drawing = typeof import('#electron/main/printing/render-html.tsx')

const languages = ['en', 'tr', 'pl', 'ru', 'fa'] as const
const rounds = 7
const warmOnes = 10

/** Numbers of its own, so that no barcode was drawn before. */
const labelOf = (language: (typeof languages)[number], serial: number) =>
  aLabel(language, { orderNumber: `F-${serial}`, parcel: parcelNumber(serial) })

/** The first label after a start, once the desk has warmed its page, against the median of later ones of the same page. */
export const labelFirst: Bench = {
  name: 'label-first-vs-warm',
  atMost: 1.3,
  async run() {
    const { renderHtml } = await loadDrawing<Drawing>('#electron/main/printing/render-html.tsx')
    const firsts: number[] = []
    const warms: number[] = []
    for (let round = 0; round <= rounds; round += 1) {
      const { printer, tools } = await openRig()
      await printer.warm()
      const language = languages[round % languages.length] ?? 'en'
      const print = (serial: number) =>
        timed(() =>
          printer.print(
            renderHtml(labelOf(language, round * 100 + serial), 'label-100x150', tools),
            mediaSizes['label-100x150'],
          ),
        )
      try {
        const first = await print(0)
        const later: number[] = []
        for (let serial = 1; serial <= warmOnes; serial += 1) later.push(await print(serial))
        // The first round compiles this process's own code, which a desk has done long before.
        if (round === 0) continue
        firsts.push(first)
        warms.push(median(later))
      } finally {
        await printer.close()
      }
    }
    const samples = firsts.map((ms, index) => ms / (warms[index] ?? Number.NaN))
    const against = 'a warm label of the same page'
    return { against, ratio: median(samples), medianMs: median(firsts), peerMedianMs: median(warms), samples }
  },
}
