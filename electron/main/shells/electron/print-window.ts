import { randomUUID } from 'node:crypto'
import { documentsPerPage, emptyPrintPage, printParameters, printPolicy, settledExpression } from '../print-document.ts'
import type { PrintPage } from '../serial-printer.ts'
import type { ElectronApi } from './electron-api.ts'
import { denyPermissions, guardContents } from './guard-contents.ts'
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
  const window = new electron.BrowserWindow({
    show: false,
    webPreferences: {
      session: partition,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      devTools: false,
      backgroundThrottling: false,
    },
  })
  const { webContents } = window
  guardContents(webContents, (address) => address === printAddress)
  try {
    webContents.debugger.attach('1.3')
    let drawn = 0
    let frameId = ''
    const freshPage = async () => {
      await window.loadURL(printAddress)
      const tree = (await webContents.debugger.sendCommand('Page.getFrameTree')) as {
        frameTree: { frame: { id: string } }
      }
      frameId = tree.frameTree.frame.id
    }
    return {
      async print(html, size) {
        if (drawn++ % documentsPerPage === 0) await freshPage()
        await webContents.debugger.sendCommand('Page.setDocumentContent', { frameId, html })
        const settled = (await webContents.debugger.sendCommand('Runtime.evaluate', {
          expression: settledExpression,
          awaitPromise: true,
        })) as { result: { value?: unknown } }
        if (settled.result.value !== true)
          throw new Error('The document did not settle. Nothing was printed; print it again.')
        const wanted = printParameters(size)
        return webContents.printToPDF({
          preferCSSPageSize: wanted.preferCSSPageSize,
          printBackground: wanted.printBackground,
          generateTaggedPDF: wanted.generateTaggedPDF,
          pageSize: { width: wanted.paperWidth, height: wanted.paperHeight },
          margins: { top: 0, bottom: 0, left: 0, right: 0 },
        })
      },
      close: async () => window.destroy(),
    }
  } catch (error) {
    window.destroy()
    throw error
  }
}
