import type { Session, WebContents } from 'electron'
import { isOwnPage } from './own-page.ts'

/** A window shows one place and opens nothing, whatever its content asks. `allowed` decides about navigations. */
export function guardContents(contents: WebContents, allowed: (address: string) => boolean): void {
  const stay = (event: { preventDefault(): void; readonly url: string }) => {
    if (!allowed(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-redirect', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}

export const guardDeskContents = (contents: WebContents): void => guardContents(contents, isOwnPage)

/** No camera, no location, no USB, no clipboard reading: the desk needs none, so every question is answered no. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault()
    choose(null)
  })
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault()
    choose('')
  })
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault()
    choose()
  })
  session.on('will-download', (event) => event.preventDefault())
}
