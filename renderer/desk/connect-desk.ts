import './packdesk-global.ts'
import { z } from 'zod'
import type { Desk } from '#shared/contract/desk-contract.ts'
import { deskSocketPath } from '#shared/contract/desk-socket.ts'
import { bridgeDesk } from './bridge-desk.ts'
import { withDeadline } from './deadline.ts'
import { connectSocketDesk } from './socket-desk.ts'

/**
 * The desk that this page belongs to: Electron's bridge, or the Chromium shell's WebSocket. Rejects with DeskError
 * `not-permitted` when another window of this desk is open (show its message; open no store), and `internal` when
 * the main process does not answer.
 */
export async function connectDesk(): Promise<Desk> {
  // The page's policy has no unsafe-eval, which zod would try to use.
  z.config({ jitless: true })
  if (window.packdesk !== undefined) return withDeadline(bridgeDesk(window.packdesk))
  const address = new URL(deskSocketPath, window.location.href)
  address.protocol = 'ws:'
  return withDeadline(await connectSocketDesk({ address: address.href, open: (target) => new WebSocket(target) }))
}
