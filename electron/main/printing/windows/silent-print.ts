/** One PDF for a printer of Windows, printed without a dialog. */
export interface SilentPaper {
  /** Exactly a printer's name; an empty one would be the default printer and is refused. */
  readonly deviceName: string
  readonly pdf: Uint8Array
  /** The document's name in the spooler: how the job is found there. */
  readonly title: string
  readonly widthMm: number
  readonly heightMm: number
  readonly dpi: number
}

export type SilentResult =
  /** Nothing was handed over. */
  | { readonly result: 'not-begun'; readonly why: string; readonly missing: boolean }
  /** Electron says that it gave the paper to the spooler, or that it failed; either may be wrong (electron #53083). */
  | { readonly result: 'said'; readonly success: boolean; readonly why: string }

/** Printing with the system's driver, which only the Electron shell can. */
export interface SilentPrint {
  print(paper: SilentPaper): Promise<SilentResult>
}
