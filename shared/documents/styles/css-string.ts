/**
 * A text as a CSS string. Everything but letters and digits of ASCII is escaped by its number (a
 * space too: one after an escape would belong to it), so no text can end
 * the string, the rule or the style element.
 */
export function cssString(text: string): string {
  const escaped = [...text].map((letter) =>
    /^[A-Za-z0-9]$/.test(letter) ? letter : `\\${(letter.codePointAt(0) ?? 0).toString(16).padStart(6, '0')}`,
  )
  return `"${escaped.join('')}"`
}
