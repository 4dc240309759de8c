import { randomUUID } from 'node:crypto'
import { createDocumentDrawer } from '../draw-documents.ts'
import { emptyPrintPage, printParameters, printPolicy } from '../print-document.ts'
import type { PrintPage } from '../serial-printer.ts'
import type { ElectronApi } from './electron-api.ts'
import { denyPermissions, guardContents } from './guard-contents.ts'
import { openHiddenWindow } from './hidden-window.ts'
import { printAddress } from './own-page.ts'

/** A hidden, sandboxed window in a partition of its own that lives in memory and reaches no network. */
export async function openPrintWindow(electron: ElectronApi): Promise<PrintPage> {
  // Without "persist:" a partition is in memory; a new name gives each window a fresh one.
  const partition = electron.session.fromPartition(`print-${randomUUID()}`)
  denyPermissions(partition)
  partition.webRequest.onBeforeRequest((details, answer) => answer({ cancel: details.url !== printAddress }))
  partition.protocol.handle(
    'print',
    () =>
      new Response(emptyPrintPage, {
        headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': printPolicy },
      }),
  )
  const window = openHiddenWindow(electron, partition)
  const { webContents } = window
  guardContents(webContents, (address) => address === printAddress)
  try {
    webContents.debugger.attach('1.3')
    const drawer = await createDocumentDrawer(
      {
        send: (method, parameters) => webContents.debugger.sendCommand(method, parameters),
        navigate: () => window.loadURL(printAddress),
      },
      (size) => {
        const wanted = printParameters(size)
        return webContents.printToPDF({
          preferCSSPageSize: wanted.preferCSSPageSize,
          printBackground: wanted.printBackground,
          generateTaggedPDF: wanted.generateTaggedPDF,
          pageSize: { width: wanted.paperWidth, height: wanted.paperHeight },
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
        })
      },
    )
    return {
      print: drawer.print,
      // Not run in Electron yet. A window that is not shown may give no frames to capture: then this waits, the serial
      // printer's deadline ends it with words, and the label can still be printed as a PDF (docs/printers.md).
      picture: drawer.picture,
      close: async () => window.destroy(),
    }
  } catch (error) {
    window.destroy()
    throw error
  }
}
