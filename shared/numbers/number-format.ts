import { z } from 'zod'
import { gs1CheckDigit, s10CheckDigit } from './check-digits.ts'

/** How a serial becomes the number that people and scanners read. */
export const numberFormatSchema = z.discriminatedUnion('kind', [
  /** `{station}`, `{year}` and the serial: FV/ST1/2026/000123. A series belongs to one station. */
  z.object({ kind: z.literal('document'), prefix: z.string().max(10), digits: z.int().min(1).max(12) }),
  /** UPU S10: two letters, eight digits, check digit, country. */
  z.object({
    kind: z.literal('s10'),
    service: z.string().regex(/^[A-Z]{2}$/),
    country: z.string().regex(/^[A-Z]{2}$/),
  }),
  /** GS1 SSCC-18: extension digit, company prefix, serial, check digit. */
  z.object({
    kind: z.literal('sscc'),
    extension: z.string().regex(/^\d$/),
    companyPrefix: z.string().regex(/^\d{7,10}$/),
  }),
  /** A carrier's own pattern: letters and a padded serial. */
  z.object({ kind: z.literal('plain'), prefix: z.string().regex(/^[A-Z0-9]{0,8}$/), digits: z.int().min(4).max(18) }),
])
export type NumberFormat = z.infer<typeof numberFormatSchema>

/** The highest serial that a format can hold. */
export function capacity(format: NumberFormat): number {
  const digits = format.kind === 's10' ? 8 : format.kind === 'sscc' ? 16 - format.companyPrefix.length : format.digits
  return 10 ** Math.min(digits, 15) - 1
}

/**
 * Writes a serial in its format. `series` names the owner of a document series ("ST1/2026").
 * Throws RangeError when the serial does not fit: a cut number would be somebody else's.
 */
export function formatNumber(format: NumberFormat, serial: number, series = ''): string {
  if (!Number.isInteger(serial) || serial < 0 || serial > capacity(format))
    throw new RangeError(`serial ${serial} does not fit a ${format.kind} number`)
  switch (format.kind) {
    case 'document':
      return [format.prefix, series, String(serial).padStart(format.digits, '0')]
        .filter((part) => part !== '')
        .join('/')
    case 's10': {
      const digits = String(serial).padStart(8, '0')
      return `${format.service}${digits}${s10CheckDigit(digits)}${format.country}`
    }
    case 'sscc': {
      const reference = String(serial).padStart(16 - format.companyPrefix.length, '0')
      const digits = `${format.extension}${format.companyPrefix}${reference}`
      return `${digits}${gs1CheckDigit(digits)}`
    }
    case 'plain':
      return `${format.prefix}${String(serial).padStart(format.digits, '0')}`
  }
}

/** The serial that a number of this format and series was made from; undefined for any other text. */
export function readSerial(format: NumberFormat, number: string, series = ''): number | undefined {
  const digits = serialDigits(format, number, series)
  if (digits === undefined || !/^\d{1,16}$/.test(digits)) return undefined
  const serial = Number(digits)
  return serial <= capacity(format) && formatNumber(format, serial, series) === number ? serial : undefined
}

function serialDigits(format: NumberFormat, number: string, series: string): string | undefined {
  switch (format.kind) {
    case 'document':
      return number.slice(number.lastIndexOf('/') + 1)
    case 's10':
      return number.slice(2, 10)
    case 'sscc':
      return number.slice(1 + format.companyPrefix.length, -1)
    case 'plain':
      return series === '' ? number.slice(format.prefix.length) : undefined
  }
}
