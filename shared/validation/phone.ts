import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min'
import { asciiDigits } from './ascii-digits.ts'

export interface Phone {
  /** The country's numbering plan has such a number. Whether somebody answers is another question. */
  readonly valid: boolean
  /** As people of that country dial and read it: "0912 345 6789", "512 345 678". Abroad: with the country code. */
  readonly local: string
  /** E.164, for programs: "+989123456789". */
  readonly dial: string
}

/**
 * Reads a telephone number as the people of `country` (ISO 3166-1 alpha-2) write it, in any digits. Undefined where
 * no number can be made out at all. The local form is that of the order's country; a number from elsewhere keeps its
 * country code.
 */
export function readPhone(text: string, country: string): Phone | undefined {
  const written = asciiDigits(text).trim()
  const home = isSupportedCountry(country) ? country : undefined
  const read = parsePhoneNumberFromString(written, home)
  if (read === undefined) return undefined
  const isHome = read.country === undefined ? home !== undefined && written[0] !== '+' : read.country === country
  return {
    valid: read.isValid(),
    local: isHome ? read.formatNational() : read.formatInternational(),
    dial: read.number,
  }
}

/** For the eye: the local form, or what was written where it is no number. */
export function localPhone(text: string, country: string): string {
  const phone = readPhone(text, country)
  return phone?.valid ? phone.local : asciiDigits(text).trim()
}
