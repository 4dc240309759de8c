import type { DeskBridge } from '#shared/contract/desk-bridge.ts'

declare global {
  interface Window {
    /** There under Electron, put there by the preload; absent in a browser. */
    readonly packdesk?: DeskBridge
  }
}
