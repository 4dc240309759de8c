import type { DeskNotice, DeskResult } from '#shared/contract/desk-contract.ts'
import type { SilentPrint } from './printing/windows/silent-print.ts'

/** A page size in millimetres. */
export interface PageSize {
  readonly widthMm: number
  readonly heightMm: number
}

/** A barcode's place in a picture, in dots from the top left. */
export interface CodePlace {
  readonly symbology: string
  readonly code: string
  /** Dots per module that the page chose for 203 dpi. */
  readonly dots: number
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PageImage {
  readonly png: Uint8Array
  readonly codes: readonly CodePlace[]
}

/** A child process that belongs to the desk, such as a one-desk shop's own endpoint. */
export interface Service {
  /** The first line that the service wrote to its standard output, parsed: where it listens. */
  readonly ready: unknown
  /** Asks it to end, and ends it after five seconds. */
  stop(): Promise<void>
}

/** What a shell needs from the desk to show it. Both shells carry the same two things. */
export interface DeskHost {
  /** One contract call: parsed, checked and answered; never throws, errors come back as data. */
  call(method: string, request: unknown): Promise<DeskResult<unknown>>
  onNotice(listener: (notice: DeskNotice) => void): () => void
  /** The page's files and, under /endpoint/, the endpoint with the station's token added. */
  serve(request: Request): Promise<Response>
}

/**
 * Everything the main process needs from what it runs in. Two adapters: `electron-shell` (the product) and
 * `chromium-shell` (an installed browser over loopback, and tests). Nothing else may know which one it is.
 */
export interface Shell {
  readonly name: 'electron' | 'chromium'
  /** PACKDESK_HOME: every file the program keeps lies below it. */
  readonly home: string
  /** Shows the desk. Resolves when the page can be used; rejects with what to do when it cannot. */
  open(host: DeskHost): Promise<void>
  /** Exact size, no scripts, no network, only bundled fonts. Serial: one at a time. */
  htmlToPdf(html: string, size: PageSize): Promise<Uint8Array>
  /**
   * The same document as dots: a PNG of exactly `size` at `dpi`, white ground, and where its barcodes stand, whose bars are left
   * out of the picture (elements with data-code). For thermal printers. Serial, with the PDFs.
   */
  htmlToImage(html: string, size: PageSize, dpi: number): Promise<PageImage>
  /** PDF through a Windows driver; only Electron can. Absent: such printers refuse PDF and say what to do. */
  readonly silentPrint?: SilentPrint
  /** Encrypts with what the system offers. `protected` is false where it offers nothing: the desk then says so. */
  readonly secrets: {
    readonly protected: boolean
    conceal(text: string): Promise<string>
    reveal(concealed: string): Promise<string>
  }
  /** Starts `out/main/<entry>.js` with Node and waits for its first line. Rejects with its error output. */
  runService(entry: string, args: readonly string[], env: Readonly<Record<string, string>>): Promise<Service>
  /** Runs once when the person closes the desk or the system ends it. */
  onQuit(listener: () => Promise<void>): void
}
