/** A text as Code 128 for `^BC`. */
export interface Code128Field {
  /** `A` leaves the choice of subsets to the printer, `N` writes it out. */
  readonly mode: 'A' | 'N'
  /** Before `encodeField`. */
  readonly data: string
  /** Width in modules, without quiet zones, as the shortest choice of subsets has it. */
  readonly modules: number
}

/** In subset B these three stand for the printer's codes, so they are written as such (ZPL guide, ^BC). */
const invoked: Readonly<Record<string, string>> = { '>': '>0', '^': '><', '~': '>=' }

/**
 * Letters and digits go in automatic mode, which packs digits in pairs. Text with one of the three letters that steer
 * the printer is written out in subset B, where they can be told from commands. Printable ASCII only.
 */
export function code128Field(text: string): Code128Field {
  if (!/^[\x20-\x7e]+$/.test(text))
    throw new Error('A barcode holds letters that Code 128 does not have. Print the label as a PDF.')
  if (/[>^~]/.test(text)) {
    const data = `>:${text.replace(/[>^~]/g, (letter) => invoked[letter] ?? letter)}`
    return { mode: 'N', data, modules: modulesOf(text.length) }
  }
  return { mode: 'A', data: text, modules: modulesOf(symbolsOf(text)) }
}

/** Eleven modules a symbol, with start and check symbol, and thirteen for the stop. */
const modulesOf = (symbols: number) => 11 * (symbols + 2) + 13

/** The fewest symbols in subsets B and C: per position, what it takes to get there in each. */
function symbolsOf(text: string): number {
  let before = { B: Number.POSITIVE_INFINITY, C: Number.POSITIVE_INFINITY }
  let here = { B: 0, C: 0 }
  for (let at = 0; at < text.length; at++) {
    const pair = /^\d\d$/.test(text.slice(at - 1, at + 1)) ? before.C + 1 : Number.POSITIVE_INFINITY
    const one = here.B + 1
    before = here
    here = { B: Math.min(one, pair + 1), C: Math.min(pair, one + 1) }
  }
  return Math.min(here.B, here.C)
}
