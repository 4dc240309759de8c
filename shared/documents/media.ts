import { z } from 'zod'
import type { DocumentKind } from './document-kind.ts'

export const mediaNameSchema = z.enum(['a4', 'label-100x150', 'label-4x6', 'label-a6'])
export type MediaName = z.infer<typeof mediaNameSchema>

export interface Media {
  readonly widthMm: number
  readonly heightMm: number
  /** Self-describing PWG name (PWG 5101.1), as print servers know it. */
  readonly pwg: string
}

/** 4×6 in, 100×150 and A6 are three different media: one sent to another is clipped or shifted (field-guide §2.1). */
export const mediaSizes: Readonly<Record<MediaName, Media>> = {
  a4: { widthMm: 210, heightMm: 297, pwg: 'iso_a4_210x297mm' },
  'label-100x150': { widthMm: 100, heightMm: 150, pwg: 'om_small-photo_100x150mm' },
  'label-4x6': { widthMm: 101.6, heightMm: 152.4, pwg: 'na_index-4x6_4x6in' },
  'label-a6': { widthMm: 105, heightMm: 148, pwg: 'iso_a6_105x148mm' },
}

export const labelMedia = ['label-100x150', 'label-4x6', 'label-a6'] as const satisfies readonly MediaName[]

/** What a document may be printed on; the first is taken where nobody chose. */
export const mediaOf: Readonly<Record<DocumentKind, readonly [MediaName, ...MediaName[]]>> = {
  invoice: ['a4'],
  'credit-note': ['a4'],
  waybill: ['a4'],
  'packing-slip': ['a4'],
  label: labelMedia,
  'pick-list': ['a4'],
  'return-slip': ['a4'],
  'tote-label': labelMedia,
  'handover-sheet': ['a4'],
  'courier-sheet': ['a4'],
  'command-sheet': ['a4'],
  calibration: ['a4', ...labelMedia],
}
