import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import type { DeskErrorData, DeskResult } from '#shared/contract/desk-contract.ts'
import { deskCallChannel, deskNoticeChannel } from '#shared/contract/desk-method-names.ts'
import { reason } from '#shared/reasons/reason.ts'
import type { DeskHost } from '../../shell.ts'
import type { ElectronApi } from './electron-api.ts'
import { isOwnPage } from './own-page.ts'

const refusal = (error: DeskErrorData): DeskResult<never> => ({ ok: false, error })

/** The desk's own page, in its window's main frame, is the one caller. */
function mayCall(event: IpcMainInvokeEvent, window: BrowserWindow | undefined): boolean {
  const frame = event.senderFrame
  if (frame === null || window === undefined || window.isDestroyed()) return false
  return event.sender === window.webContents && frame === window.webContents.mainFrame && isOwnPage(frame.url)
}

/**
 * Puts the contract on Electron's one channel. Sizes and shapes are the router's to judge: it is the same in both
 * shells. Returns what takes it away again.
 */
export function connectDeskIpc(
  { ipcMain }: Pick<ElectronApi, 'ipcMain'>,
  host: DeskHost,
  window: () => BrowserWindow | undefined,
): () => void {
  ipcMain.handle(deskCallChannel, async (event, method: unknown, request: unknown) => {
    if (!mayCall(event, window()))
      return refusal({
        code: 'not-permitted',
        message: 'Only the desk’s own window may call the desk.',
        because: reason('foreign-caller', {}),
      })
    if (typeof method !== 'string') return refusal({ code: 'bad-request', message: 'The method’s name must be text.' })
    return host.call(method, request)
  })
  const stopNotices = host.onNotice((notice) => {
    const target = window()
    if (target !== undefined && !target.isDestroyed()) target.webContents.send(deskNoticeChannel, notice)
  })
  return () => {
    ipcMain.removeHandler(deskCallChannel)
    stopNotices()
  }
}
