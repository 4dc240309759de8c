const letters: Readonly<Record<string, string>> = {
  ي: 'ی',
  ى: 'ی',
  ئ: 'ی',
  ك: 'ک',
  ة: 'ه',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ؤ: 'و',
  // ۀ and ۂ come apart into these and a mark.
  ە: 'ه',
  ہ: 'ه',
  ھ: 'ه',
  ё: 'е',
  ł: 'l',
  ı: 'i',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  đ: 'd',
}

/**
 * Text as the search compares it: case, diacritics, Arabic and Persian letter forms and digits, ZWNJ and
 * harakat make no difference (field-guide §2.9). Locale-independent: İ, I, ı and i are one letter everywhere.
 */
export function fold(text: string): string {
  return (
    text
      .replace(/[İI]/g, 'i')
      .toLowerCase()
      .normalize('NFD')
      // Combining marks, Arabic harakat, hamza and tatweel, zero-width characters and bidi controls.
      .replace(/[\p{Mn}\u0621\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
      // After the marks are gone: ǣ is æ with a mark, and æ is ae.
      .replace(/\p{L}/gu, (letter) => letters[letter] ?? letter)
      .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
      .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
      .normalize('NFC')
      .replace(/\s+/g, ' ')
      .trim()
  )
}

/** Digits only, for telephone numbers: +98 912 … and 0912 … share their ending. */
export function foldDigits(text: string): string {
  return fold(text).replace(/\D/g, '')
}

/** Country code, and how many digits follow it. */
const countries: readonly (readonly [code: string, digits: number])[] = [
  ['98', 10],
  ['90', 10],
  ['48', 9],
  ['44', 10],
  ['7', 10],
  // Russia's trunk 8 stands where others write 0.
  ['8', 10],
]

/**
 * A telephone number as it is within its country, so that 0912…, +98 912… and 00 98 912… are one. Takes digits; those
 * of a country that is not known here stay, without the zeros in front.
 */
export function nationalDigits(digits: string): string {
  const bare = digits.replace(/^0+/, '')
  const country = countries.find(([code, length]) => bare.startsWith(code) && bare.length === code.length + length)
  return country === undefined ? bare : bare.slice(country[0].length)
}
