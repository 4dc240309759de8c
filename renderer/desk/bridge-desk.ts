import type { DeskBridge } from '#shared/contract/desk-bridge.ts'
import type { Desk } from '#shared/contract/desk-contract.ts'
import { readAnswer, readNotice } from './desk-answer.ts'

/** The desk over Electron's bridge. */
export function bridgeDesk(bridge: DeskBridge): Desk {
  return {
    async call(method, request) {
      return readAnswer(method, await bridge[method](request))
    },
    onNotice(listener) {
      return bridge.onNotice((raw) => {
        const notice = readNotice(raw)
        if (notice !== undefined) listener(notice)
      })
    },
  }
}
