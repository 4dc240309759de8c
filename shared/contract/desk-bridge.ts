import type { DeskMethod } from './desk-contract.ts'

/**
 * What the preload puts on `window.packdesk`: one function per method and nothing else. Answers are unparsed; the
 * page's adapter parses them by the contract.
 */
export type DeskBridge = { readonly [M in DeskMethod]: (request: unknown) => Promise<unknown> } & {
  readonly onNotice: (listener: (notice: unknown) => void) => () => void
}
