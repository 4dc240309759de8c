import type { DrawnData } from '#shared/documents/document.ts'
import { documentKindSchema } from '#shared/documents/document-kind.ts'
import { type MediaName, mediaOf } from '#shared/documents/media.ts'
import { anInvoice } from '../builders/document-data.ts'
import { electronicPapers } from '../builders/electronic-papers.ts'
import { aGiftSlip, aPickRound } from '../builders/sheet-data.ts'
import { everyPaper } from '../hostile/every-paper.ts'

/** A paper whose picture is kept in this folder, as `<name>.png`. */
export interface GoldenPaper {
  readonly name: string
  readonly medium: MediaName
  readonly data: DrawnData
}

const languages = ['en', 'tr', 'pl', 'ru', 'fa'] as const

const inEveryLanguage = languages.flatMap((language): GoldenPaper[] => [
  ...documentKindSchema.options.flatMap((kind) =>
    mediaOf[kind].map((medium) => {
      const data = everyPaper(language, medium).find((paper) => paper.kind === kind)
      if (data === undefined) throw new Error(`There is no sample of the ${kind}: add it to every-paper.ts.`)
      return { name: nameOf(kind, language, medium), medium, data }
    }),
  ),
  { name: `gift-slip-${language}`, medium: 'a4', data: aGiftSlip(language) },
  { name: `pick-round-${language}`, medium: 'a4', data: aPickRound(language) },
  { name: `invoice-copy-${language}`, medium: 'a4', data: anInvoice(language, { copy: 2 }) },
])

/** Every document × language × medium, and the shapes of a paper that one sample does not show. */
export const goldenPapers: readonly GoldenPaper[] = [
  ...inEveryLanguage,
  ...electronicPapers.map(({ name, data }): GoldenPaper => ({ name, medium: 'a4', data })),
]

function nameOf(kind: string, language: string, medium: MediaName): string {
  return medium === 'a4' ? `${kind}-${language}` : `${kind}-${language}-${medium.replace('label-', '')}`
}
