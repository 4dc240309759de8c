import type { Printer } from '#shared/contract/printer.ts'
import type { DocumentKind } from '#shared/documents/document-kind.ts'
import { labelMedia, type MediaName, mediaOf } from '#shared/documents/media.ts'

export interface Route {
  readonly media: MediaName
  /** What may be chosen: what the paper can be on and the printer has, and what is chosen already. */
  readonly choices: readonly MediaName[]
  /** Why nothing can come out as things are; a printer that says nothing about its media has none. */
  readonly fault: 'no-paper' | 'labels-only' | undefined
}

const isLabel = (medium: MediaName) => labelMedia.some((label) => label === medium)

/** On what a paper comes out of a printer. `printer` undefined: it is not there, its media are not known. */
export function routeOf(kind: DocumentKind, chosen: MediaName | undefined, printer: Printer | undefined): Route {
  const possible = mediaOf[kind]
  const media = chosen ?? possible[0]
  const has = printer?.media ?? []
  const lies = (medium: MediaName) => has.length === 0 || has.includes(medium)
  const choices = possible.filter((medium) => lies(medium) || medium === media)
  if (printer?.format === 'zpl' && !isLabel(media)) return { media, choices, fault: 'labels-only' }
  return { media, choices, fault: lies(media) ? undefined : 'no-paper' }
}
