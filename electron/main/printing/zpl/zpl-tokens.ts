/** One command and what follows it up to the next: `^FD` with its data, `~HS`. */
export interface ZplToken {
  readonly prefix: '^' | '~'
  /** Two letters, upper case; `A` alone for the font command, whose second letter is the font's name. */
  readonly name: string
  readonly data: string
}

/** Control characters that the printer reads as commands (ZPL guide, "Control characters"). */
const substitutes = [
  ['\u0002', '^XA'],
  ['\u0003', '^XZ'],
  ['\u000f', '^FS'],
  ['\u0010', '~'],
  ['\u001e', '^'],
  ['\u001f', ','],
] as const

/**
 * Reads ZPL as a printer does, with the usual prefixes. Bytes as Latin-1, so that nothing hides in another encoding. A
 * caret or tilde is a command wherever it stands, in a field's data as well. What stands before the first command is
 * left out; a caret at the very end is a command without a name.
 */
export function zplTokens(bytes: Uint8Array): readonly ZplToken[] {
  let text = Buffer.from(bytes).toString('latin1')
  for (const [control, command] of substitutes) text = text.replaceAll(control, command)
  const tokens: ZplToken[] = []
  for (const [, prefix, rest = ''] of text.matchAll(/([\^~])([^^~]*)/g)) {
    const length = /^A(?!$)/i.test(rest) ? 1 : 2
    tokens.push({
      prefix: prefix === '~' ? '~' : '^',
      name: rest.slice(0, length).toUpperCase(),
      data: rest.slice(length).replace(/[\r\n]+$/, ''),
    })
  }
  return tokens
}

/** The commands without what they carry: equal for two labels that differ in their texts alone. */
export const zplSkeleton = (bytes: Uint8Array): string =>
  zplTokens(bytes)
    .map(({ prefix, name }) => prefix + name)
    .join(' ')
