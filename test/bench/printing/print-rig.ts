import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { tsImport } from 'tsx/esm/api'
import { allFontRules, bundledFontFaces } from '#electron/main/printing/bundled-fonts.ts'
import type { RenderTools } from '#electron/main/printing/render-html.tsx'
import { findInstalledBrowser } from '#electron/main/shells/chromium/find-browser.ts'
import { openPrintPage } from '#electron/main/shells/chromium/print-page.ts'
import { createSerialPrinter, type SerialPrinter } from '#electron/main/shells/serial-printer.ts'

/** The desk's own printing page, with what its papers are drawn with. */
export interface PrintRig {
  readonly printer: SerialPrinter
  readonly tools: RenderTools
}

/**
 * Loads a module that draws with React: tsx reads the JSX setting from a tsconfig that names the file; the root one, which
 * it takes by itself, names none.
 */
export async function loadDrawing<T>(specifier: string): Promise<T> {
  const tsconfig = fileURLToPath(new URL('../../../tsconfig.base.json', import.meta.url))
  return tsImport(specifier, { parentURL: import.meta.url, tsconfig })
}

type WarmUp = typeof import('#electron/main/printing/warm-up-labels.ts')
type Bars = typeof import('#shared/documents/barcode/bars.ts')

/** A printing page of its own, not warm yet. The caller closes the printer. */
export async function openRig(): Promise<PrintRig> {
  const browser = findInstalledBrowser()
  if (browser === undefined) throw new Error('No Chromium, Chrome or Edge is installed: set PACKDESK_BROWSER.')
  const fontFaces = await bundledFontFaces()
  const { rememberedBars } = await loadDrawing<Bars>('#shared/documents/barcode/bars.ts')
  const { warmUpLabels } = await loadDrawing<WarmUp>('#electron/main/printing/warm-up-labels.ts')
  const printer = createSerialPrinter(() => openPrintPage(browser), {
    fontFaces: async () => allFontRules(fontFaces),
    papers: () => warmUpLabels(),
  })
  return { printer, tools: { fontFaces, bars: rememberedBars() } }
}

export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

/** Throws with what to install when a peer's program is not here; as root on Debian it is installed first. */
export function needPeer(program: string, debianPackage: string): void {
  if (existsSync(program)) return
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get'))
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', debianPackage], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
  if (!existsSync(program)) throw new Error(`The peer is not installed: sudo apt-get install ${debianPackage}`)
}
