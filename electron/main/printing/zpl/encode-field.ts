/** What stands in a field as itself; everything else is written as its bytes in hex. */
const plain = /^[A-Za-z0-9 .:/()+-]$/

/** Controls of both sets, line ends, marks that turn the writing direction: no field carries them. */
const carriesNothing = /[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu

/**
 * A field's data, for `^FH^FD…^FS` under `^CI28`: the one way that text gets into ZPL (S16). Printers also take control
 * characters for commands (STX for ^XA, ETX for ^XZ), so they are dropped; caret, tilde, comma and the escape itself
 * exist in hex only, so no text can begin a command or end its field, whatever it is.
 */
export function encodeField(text: string): string {
  let field = ''
  for (const letter of text.replace(carriesNothing, '')) field += plain.test(letter) ? letter : hexOf(letter)
  return field
}

/** UTF-8 in hex; half a surrogate pair becomes U+FFFD. */
function hexOf(letter: string): string {
  let hex = ''
  for (const byte of new TextEncoder().encode(letter)) hex += `_${byte.toString(16).toUpperCase().padStart(2, '0')}`
  return hex
}
