import { getDocument, type PDFDocumentProxy, PDFWorker } from 'pdfjs-dist'
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url'

export type { PDFDocumentProxy } from 'pdfjs-dist'

/**
 * Opens a paper for drawing. Everything comes from the page's own origin: neither eval nor WebAssembly nor a worker
 * from a blob, which the page's policy forbids. `close` also ends the worker. Rejects when the bytes are no PDF.
 */
export function openPdf(bytes: Uint8Array): {
  readonly document: Promise<PDFDocumentProxy>
  close(): Promise<void>
} {
  // Given by hand: left to itself pdf.js wraps its worker into a blob where it does not trust the origin (app:).
  const port = new Worker(workerUrl, { type: 'module' })
  const worker = PDFWorker.create({ port })
  // The worker takes the bytes away from whoever hands them over.
  const task = getDocument({ data: bytes.slice(), worker, useWasm: false, useSystemFonts: true, enableXfa: false })
  return {
    document: task.promise,
    async close() {
      await task.destroy()
      worker.destroy()
      port.terminate()
    },
  }
}
