import { contextBridge, ipcRenderer } from 'electron'
import type { DeskBridge } from '#shared/contract/desk-bridge.ts'
import { deskCallChannel, deskMethodNames, deskNoticeChannel } from '#shared/contract/desk-method-names.ts'

// One named function per contract method: the page can name no channel and never sees ipcRenderer or its events.

const calls = Object.fromEntries(
  deskMethodNames.map((method) => [method, (request: unknown) => ipcRenderer.invoke(deskCallChannel, method, request)]),
)

const bridge = Object.freeze({
  ...calls,
  onNotice(listener: (notice: unknown) => void) {
    const onMessage = (_event: unknown, notice: unknown) => listener(notice)
    ipcRenderer.on(deskNoticeChannel, onMessage)
    return () => {
      ipcRenderer.off(deskNoticeChannel, onMessage)
    }
  },
}) as DeskBridge

contextBridge.exposeInMainWorld('packdesk', bridge)
