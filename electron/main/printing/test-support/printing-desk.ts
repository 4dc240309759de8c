import { afterEach, beforeEach } from 'vitest'
import type { Printing, PrintingOptions } from '../create-printing.ts'
import { openPrinting, removeHome, temporaryHome } from './desk.ts'
import { tinyPdf } from './tiny-pdf.ts'

export interface PrintingDesk {
  /** This test's folder. */
  readonly home: string
  /** What was drawn in this test. */
  readonly html: readonly string[]
  /** The desk's printing on that folder, started; one that still runs is stopped first. A page for each sheet comes out. */
  started(options?: Partial<PrintingOptions>): Promise<Printing>
}

/** A desk that prints, with a folder of its own for each test of the file; both are gone after it. */
export function aPrintingDesk(): PrintingDesk {
  let home = ''
  let html: string[] = []
  let running: Printing | undefined

  async function stop(): Promise<void> {
    const printing = running
    running = undefined
    await printing?.stop()
  }

  beforeEach(async () => {
    home = await temporaryHome()
    html = []
  })
  afterEach(async () => {
    await stop()
    await removeHome(home)
  })

  return {
    get home() {
      return home
    },
    get html() {
      return html
    },
    async started(options = {}) {
      await stop()
      const opened = await openPrinting(home, {
        htmlToPdf: async (page, size) => {
          html.push(page)
          const sheets = Math.max(1, page.split('<packdesk-sheet').length - 1)
          return tinyPdf(sheets, size.widthMm, size.heightMm, `%${page.length}\n`)
        },
        ...options,
      })
      running = opened
      await opened.start()
      return opened
    },
  }
}
