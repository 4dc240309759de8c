import { createTurns } from '../in-turn.ts'
import type { PageImage, PageSize } from '../shell.ts'
import { printDeadlineMs, warmUpDocument, warmUpSize } from './print-document.ts'

/** One warm page that draws documents. */
export interface PrintPage {
  print(html: string, size: PageSize): Promise<Uint8Array>
  picture(html: string, size: PageSize, dpi: number): Promise<PageImage>
  /** Ends it, also when it no longer answers. */
  close(): Promise<void>
}

export interface SerialPrinter {
  print(html: string, size: PageSize): Promise<Uint8Array>
  /** The document as dots, in turn with the others: `Shell.htmlToImage`. */
  picture(html: string, size: PageSize, dpi: number): Promise<PageImage>
  /** Opens and warms the page ahead of the first document. */
  warm(): Promise<void>
  close(): Promise<void>
}

export interface SerialPrinterOptions {
  /** The font-face rules that the papers carry, for the warm-up. */
  readonly fontFaces?: () => Promise<string>
  /** Papers as they are really drawn, for the warm-up: what the first of a day would load, these have loaded. */
  readonly papers?: () => Promise<readonly string[]>
  readonly deadlineMs?: number
}

async function withDeadline<T>(work: Promise<T>, deadlineMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new Error(`The document was not drawn within ${deadlineMs / 1000} s. Nothing was printed; print it again.`),
        ),
      deadlineMs,
    )
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}

/**
 * Draws one document at a time in one page that is kept warm. A page that failed or was late is never used again:
 * the next document gets a new one.
 */
export function createSerialPrinter(
  openPage: () => Promise<PrintPage>,
  { fontFaces = async () => '', papers = async () => [], deadlineMs = printDeadlineMs }: SerialPrinterOptions = {},
): SerialPrinter {
  let page: Promise<PrintPage> | undefined
  const inTurn = createTurns()
  let closed = false

  async function warmPage(): Promise<PrintPage> {
    const opened = await openPage()
    try {
      const document = warmUpDocument(await fontFaces())
      // Measured: the engine's first documents still load and compile code; after six the next is like any other.
      for (let n = 0; n < 6; n++) await opened.print(document, warmUpSize)
      for (const paper of await papers()) await opened.print(paper, warmUpSize)
      return opened
    } catch (error) {
      await opened.close()
      throw error
    }
  }

  async function drop(failed: Promise<PrintPage>): Promise<void> {
    if (page === failed) page = undefined
    try {
      await (await withDeadline(failed, 1000)).close()
    } catch (error) {
      // It never opened or no longer answers. The next document opens another; the reason has reached the caller.
      if (!(error instanceof Error)) throw error
    }
  }

  async function draw<T>(work: (opened: PrintPage) => Promise<T>): Promise<T> {
    if (closed) throw new Error('Packdesk is ending and draws no more documents.')
    page ??= warmPage()
    const current = page
    try {
      return await withDeadline(current.then(work), deadlineMs)
    } catch (error) {
      await drop(current)
      throw error
    }
  }

  return {
    print: (html, size) => inTurn(() => draw((opened) => opened.print(html, size))),
    picture: (html, size, dpi) => inTurn(() => draw((opened) => opened.picture(html, size, dpi))),
    warm: () =>
      inTurn(async () => {
        page ??= warmPage()
        const current = page
        try {
          await withDeadline(current, deadlineMs)
        } catch (error) {
          await drop(current)
          throw error
        }
      }),
    async close() {
      closed = true
      if (page !== undefined) await drop(page)
    },
  }
}
