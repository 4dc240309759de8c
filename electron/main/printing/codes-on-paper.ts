import { type DocumentData, kindOf } from '#shared/documents/document.ts'

/** The barcodes of a paper, as their texts. A paper of no order has no code that proves it. */
export function codesOnPaper(document: DocumentData): string[] {
  const codes = kindOf(document) === 'label' ? labelCodes(document) : [document.orderNumber, ...parcelCodes(document)]
  return [...new Set(codes.filter((code) => code !== ''))]
}

function labelCodes(document: DocumentData): string[] {
  if (document.kind === 'label') return [document.parcel.trackingNumber ?? '', document.parcel.sscc]
  return document.kind === 'shop-file' ? [document.file.trackingNumber ?? ''] : []
}

const parcelCodes = (document: DocumentData): string[] =>
  document.kind === 'waybill' ? document.parcels.map((parcel) => parcel.trackingNumber ?? '') : []
