import type { LabelData } from '../document.ts'
import type { MediaName } from '../media.ts'
import { printable } from '../printable-text.ts'

/** Heights in millimetres, whole dots each, so that no text can move what is below it. */
interface LabelMeasures {
  readonly widthMm: number
  readonly heightMm: number
  /** Free edge: A6 sheets come out of lasers too, which print no edge. */
  readonly top: number
  readonly side: number
  readonly head: number
  readonly from: number
  readonly note: number
  readonly strip: number
  readonly due: number
  readonly tracking: number
  readonly trackingBars: number
  readonly sscc: number
  readonly ssccBars: number
}

/** Chromium cuts a page of 150 mm to 149.95: the rows stay half a millimetre short of it. */
const measures: Readonly<Record<Exclude<MediaName, 'a4'>, LabelMeasures>> = {
  'label-100x150': {
    ...{ widthMm: 100, heightMm: 149.5, top: 0, side: 3 },
    ...{ head: 14, from: 10.5, note: 8, strip: 11.5, due: 12.5 },
    ...{ tracking: 22.5, trackingBars: 14.5, sscc: 39, ssccBars: 32 },
  },
  'label-4x6': {
    ...{ widthMm: 101.6, heightMm: 151.875, top: 0, side: 3.25 },
    ...{ head: 14.5, from: 10.5, note: 8, strip: 12, due: 13 },
    ...{ tracking: 23.5, trackingBars: 15.5, sscc: 39, ssccBars: 32 },
  },
  'label-a6': {
    ...{ widthMm: 105, heightMm: 147.5, top: 3.5, side: 5 },
    ...{ head: 12, from: 10, note: 7.5, strip: 11, due: 12 },
    ...{ tracking: 21.5, trackingBars: 13.5, sscc: 38.5, ssccBars: 32 },
  },
}

export interface LabelLayout extends LabelMeasures {
  /** What is left for the recipient. */
  readonly to: number
  readonly has: {
    readonly note: boolean
    readonly due: boolean
    readonly tracking: boolean
    readonly sscc: boolean
  }
}

export function labelMeasures(medium: MediaName): LabelMeasures {
  return measures[medium === 'a4' ? 'label-100x150' : medium]
}

/** The rows of this label on this medium: rows that it has no use for leave their height to the recipient. */
export function labelLayout(data: LabelData, medium: MediaName): LabelLayout {
  const rows = labelMeasures(medium)
  const has = {
    note: printable(data.deliveryNote ?? '', 1) !== '',
    due: data.dueOnDelivery > 0,
    tracking: (data.parcel.trackingNumber ?? '') !== '',
    sscc: data.parcel.sscc !== '',
  }
  const fixed =
    rows.top * 2 +
    rows.head +
    rows.from +
    rows.strip +
    (has.note ? rows.note : 0) +
    (has.due ? rows.due : 0) +
    (has.tracking ? rows.tracking : 0) +
    (has.sscc ? rows.sscc : 0)
  return { ...rows, to: rows.heightMm - fixed, has }
}

/** Room for bars on the narrowest label, quiet zones included: what fits there fits all. */
export const labelRoomMm = 94
/** Room for the QR code beside the recipient, quiet zone included. */
export const qrRoomMm = 22
/** An SSCC takes four dots, 0.5 mm: GS1 asks for 0.495 mm at least on a logistic label. */
export const ssccDots: readonly number[] = [4, 3]
/** A label printer's dots are ours: a long tracking number may have two, which a clean print gives back. */
export const trackingDots: readonly number[] = [3, 2]
/** Below three dots a carrier's phone reads a worn QR code no more. */
export const qrDots: readonly number[] = [4, 3]
