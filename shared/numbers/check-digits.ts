/**
 * GS1 mod-10 check digit (SSCC, GTIN-8/12/13/14): weights 3, 1, 3 … from the right.
 * Throws RangeError on anything but digits.
 */
export function gs1CheckDigit(digits: string): number {
  if (!/^\d+$/.test(digits)) throw new RangeError(`GS1 numbers are digits only, not "${digits}"`)
  const sum = [...digits]
    .reverse()
    .reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10
}

const s10Weights = [8, 6, 4, 2, 3, 5, 9, 7]

/** UPU S10 check digit of an eight-digit serial: 11 − (Σ mod 11), where 10 becomes 0 and 11 becomes 5. */
export function s10CheckDigit(serial: string): number {
  if (!/^\d{8}$/.test(serial)) throw new RangeError(`an S10 serial has eight digits, not "${serial}"`)
  const sum = [...serial].reduce((total, digit, index) => total + Number(digit) * (s10Weights[index] ?? 0), 0)
  const check = 11 - (sum % 11)
  return check === 10 ? 0 : check === 11 ? 5 : check
}

/** True for a whole GS1 number (SSCC, GTIN) whose last digit is right. */
export function isGs1Number(digits: string): boolean {
  return /^\d{8,18}$/.test(digits) && gs1CheckDigit(digits.slice(0, -1)) === Number(digits.at(-1))
}
