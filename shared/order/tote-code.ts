import { asciiDigits } from '../validation/ascii-digits.ts'

/** A tote's code as scanned or typed ("T-014", "tote-7"), in its one spelling; undefined for any other code. */
export function toteCode(scanned: string): string | undefined {
  const code = asciiDigits(scanned).trim().toUpperCase()
  return /^(TOTE|T)-[A-Z0-9-]{1,40}$/.test(code) ? code : undefined
}
