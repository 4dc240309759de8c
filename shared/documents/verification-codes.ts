import type { TaxReferenceData } from './data/common-data.ts'

/** A QR code that proves an electronic document, and what stands below it, a line each. */
export interface VerificationCode {
  readonly code: string
  readonly lines: readonly string[]
}

/**
 * Room for one code on A4, quiet zone included: the longest that the order's schema lets through is 97 modules of four dots. With
 * three, zbar read none of eight e-Arşiv codes on an office printer's raster; with four, both decoders read all.
 */
export const verificationRoomMm = 49

/**
 * The words are the law's and stay as they are in every language. KSeF (kody-qr.md of the Ministry's API): the number below KOD I,
 * OFFLINE while there is none, and only then the issuer's certificate as KOD II. Turkey (GİB, Karekod Standardı): the code alone on
 * invoices, and where it stands for the e-İrsaliye it is called e-İrsaliye Karekodu.
 */
export function verificationCodesOf(electronic: TaxReferenceData | undefined): readonly VerificationCode[] {
  if (electronic === undefined) return []
  const { system, number, link, certificateLink, karekod } = electronic
  const waits = system === 'ksef' && number === undefined
  const numbers = number === undefined ? [] : [number]
  if (karekod !== undefined)
    return [{ code: karekod, lines: [...(system === 'e-irsaliye' ? ['e-İrsaliye Karekodu'] : []), ...numbers] }]
  if (link === undefined) return []
  if (!waits) return [{ code: link, lines: numbers }]
  const first = { code: link, lines: ['OFFLINE'] }
  return certificateLink === undefined ? [first] : [first, { code: certificateLink, lines: ['CERTYFIKAT'] }]
}
