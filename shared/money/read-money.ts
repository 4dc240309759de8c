import { asciiDigits } from '../validation/ascii-digits.ts'
import { minorDigits } from './money.ts'

/**
 * An amount that a person typed, in minor units; undefined when it is none. Any digits, any thousands mark
 * (space, comma, point, ٬), comma or point or ٫ for the decimals: "1 234,50", "1,234.50" and "۱۲۳۴٫۵" are the same
 * złoty. Never through a fraction, and never a negative one.
 */
export function readMoney(text: string, currency: string): number | undefined {
  const digits = minorDigits(currency)
  const written = asciiDigits(text)
    .replace(/[\s\u00a0\u202f’']/g, '')
    .replace(/٬/g, ',')
  if (!/^\d[\d.,٫]*$/.test(written)) return undefined
  const decimals = digits === 0 ? undefined : new RegExp(`[.,٫](\\d{1,${digits}})$`).exec(written)
  const whole = decimals === null || decimals === undefined ? written : written.slice(0, decimals.index)
  const fraction = (decimals?.[1] ?? '').padEnd(digits, '0')
  if (!/^\d+$/.test(whole) && !/^\d{1,3}([.,]\d{3})+$/.test(whole)) return undefined
  const minor = Number(whole.replace(/\D/g, '') + fraction)
  return Number.isSafeInteger(minor) ? minor : undefined
}
