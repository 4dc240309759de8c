import { z } from 'zod'

/** Characters. KSeF's longest link, of an RSA-2048 certificate, has about 480; the QR code of 512 is 49 mm wide. */
export const verificationTextLimit = 512

const plainLink = /^https:\/\/[A-Za-z0-9][A-Za-z0-9.-]*(:\d{1,5})?([/?#][A-Za-z0-9._~:/?#[\]@!$&'()*+,;=%-]*)?$/

/**
 * A link that stands on paper as a QR code, exactly as the shop's system gave it. Whoever scans it trusts the paper, so it is a
 * plain https address of ASCII letters: no user before an @, no spaces, nothing that changes the direction of writing.
 */
export const verificationLinkSchema = z
  .string()
  .max(verificationTextLimit)
  .regex(plainLink, 'an https address without a user, in plain letters')
  // Not the schema itself: it would cut spaces off, and what is on paper would not be what was sent.
  .refine((link) => z.url().safeParse(link).success, 'an https address')

/** One flat JSON object of texts and numbers: what is more than that is no karekod. */
function isKarekod(text: string): boolean {
  if (!/^\{[\x20-\x7e]*\}$/.test(text)) return false
  try {
    const values = Object.values(JSON.parse(text))
    return values.length > 0 && values.every((value) => typeof value === 'string' || typeof value === 'number')
  } catch {
    return false
  }
}

/** What the QR code of a Turkish e-document holds: no link but JSON, after the Karekod Standardı Kılavuzu of the GİB. */
export const karekodSchema = z
  .string()
  .max(verificationTextLimit)
  .refine(isKarekod, 'the JSON of the karekod, on one line in plain letters')

/** What proves an electronic document on paper; each is given by the system that issued it, none is made here. */
export const verificationCodes = {
  /** KSeF: KOD I. */
  link: verificationLinkSchema.optional(),
  /** KSeF: KOD II, of an invoice that was issued offline; printed while it has no number. */
  certificateLink: verificationLinkSchema.optional(),
  karekod: karekodSchema.optional(),
}

/** An electronic document that the tax office knows of, or will: KSeF, e-Arşiv, e-İrsaliye, the Iranian 22 characters. */
export const taxReferenceSchema = z
  .object({
    document: z.enum(['invoice', 'waybill', 'credit-note']),
    system: z.enum(['ksef', 'e-fatura', 'e-arsiv', 'e-irsaliye', 'ir-tax', 'other']),
    /** Absent only where an invoice was issued offline and KSeF has not answered yet. */
    number: z.string().min(1).max(100).optional(),
    at: z.iso.datetime({ offset: true }).optional(),
    ...verificationCodes,
  })
  .refine(({ system, number, link }) => number !== undefined || (system === 'ksef' && link !== undefined), {
    message: 'the number of the electronic document, or with ksef the link of an invoice that was issued offline',
    path: ['number'],
  })
