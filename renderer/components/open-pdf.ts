import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

export type { PDFDocumentProxy } from 'pdfjs-dist'

GlobalWorkerOptions.workerSrc = workerUrl

/**
 * Opens a paper for drawing. Everything comes from the page's own origin: neither eval nor WebAssembly, which the
 * page's policy forbids. `close` also ends the worker. Rejects when the bytes are no PDF.
 */
export function openPdf(bytes: Uint8Array): {
  readonly document: Promise<PDFDocumentProxy>
  close(): Promise<void>
} {
  // The worker takes the bytes away from whoever hands them over.
  const task = getDocument({ data: bytes.slice(), useWasm: false, useSystemFonts: true, enableXfa: false })
  return { document: task.promise, close: () => task.destroy() }
}
