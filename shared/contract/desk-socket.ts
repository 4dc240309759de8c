import { z } from 'zod'

/**
 * What travels over the Chromium shell's WebSocket at /desk. The page sends `deskSocketCallSchema`; the main
 * process sends the other two. `result` and `notice` are parsed by the contract, at the adapter.
 */
export const deskSocketCallSchema = z.object({ id: z.int(), method: z.string(), request: z.unknown() })
export const deskSocketMessageSchema = z.union([
  z.object({ id: z.int(), result: z.unknown() }),
  z.object({ notice: z.unknown() }),
])
export type DeskSocketMessage = z.infer<typeof deskSocketMessageSchema>

export const deskSocketPath = '/desk'

/** Close codes (4000–4999 are the application's). */
export const deskSocketClose = {
  /** Another page of this desk is open: one page may write at a time. */
  otherPage: 4409,
  /** The desk is ending. */
  ending: 4410,
} as const
