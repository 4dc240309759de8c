/** Decimal places of a currency's minor unit where they are not two (ISO 4217). */
const places: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  // The rial has a minor unit on paper only; Packdesk counts whole rials (shared/order/intake.ts).
  IRR: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
}

/**
 * "12.90" → 1290, exactly: no floating point. More decimals than the currency has are rounded half away from
 * zero. Throws RangeError on anything that is not a plain decimal number, and on amounts too large to count.
 */
export function minorUnits(text: string, currency: string): number {
  const match = /^(-?)(\d+)(?:\.(\d*))?$/.exec(text.trim())
  if (match === null) throw new RangeError(`expected an amount such as 12.90, not "${text}"`)
  const digits = places[currency] ?? 2
  const [, sign, whole = '0', fraction = ''] = match
  const kept = BigInt(whole + fraction.slice(0, digits).padEnd(digits, '0'))
  const rounded = kept + (fraction.charAt(digits) >= '5' ? 1n : 0n)
  const amount = Number(rounded)
  if (!Number.isSafeInteger(amount)) throw new RangeError(`expected an amount that can be counted, not "${text}"`)
  return sign === '-' && amount !== 0 ? -amount : amount
}
