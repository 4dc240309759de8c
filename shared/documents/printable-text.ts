/**
 * Code points that the bundled fonts draw in both weights (Noto Sans latin to greek and vietnamese, Vazirmatn arabic),
 * without controls and formats. Read from the fonts' cmaps; `papers.web.test.ts` prints them all and asks pdffonts.
 * Anything else would silently pull a system font, and the same paper would look different on another machine.
 */
const coverage =
  '20-7E A0-AC AE-2CC 2CE-2D7 2DA 2DC-2FF 370-377 37A-37F 384-38A 38C 38E-3A1 3A3-3E1 3F0-482 48A-52F ' +
  '60C-60D 610-612 615 61B 61F 621-63A 63D 640-658 65A-65B 660-671 674 679 67C 67E 681 685-686 688-689 691 693 695-696 ' +
  '698 69A 6A0-6A1 6A4 6A9-6AD 6AF 6B5 6BA 6BC-6BE 6C0-6C3 6C6-6D0 6D2-6D5 6F0-6F9 1E00-1EFF 2009 200C 2010-2011 ' +
  '2013-2014 2018-201A 201C-201E 2020 2022 2026 2032-2033 2039-203A 2044 20A0-20C0 2113 2116 2122 2212 FFFD'

/** First and last code point of each range that may be printed. */
export const printableRanges: readonly (readonly [number, number])[] = coverage.split(' ').map((range) => {
  const [first = '', last = first] = range.split('-')
  return [Number.parseInt(first, 16), Number.parseInt(last, 16)]
})

const printablePoints: ReadonlySet<number> = new Set(
  printableRanges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index)),
)

const isPrintable = (point: number) => printablePoints.has(point)

const isDrawable = (text: string) => text !== '' && [...text].every((letter) => isPrintable(letter.codePointAt(0) ?? 0))

/** Pictures and invisible characters carry nothing that a carrier's person has to read. */
const droppable = /^[\p{C}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{M}\p{Zl}\p{Zp}]$/u

/**
 * Text from outside as it may stand on paper: one line, no direction overrides, at most two vowel marks on a letter,
 * only characters that the bundled fonts draw (others become their plain form, or U+FFFD so that the gap is seen),
 * at most `limit` characters with an ellipsis where something was cut (S17).
 */
export function printable(text: string, limit: number): string {
  // Nobody can see more than the limit, so a 10 MB name costs no more than a long one.
  const start = text.slice(0, limit * 8 + 64).normalize('NFC')
  const letters: string[] = []
  let marks = 0
  for (const letter of [...start.replace(/\s/gu, ' ')].map(drawableForm).join('')) {
    // Marks that no letter took up exist in the Arabic font alone: on another font's letter they pull a system font.
    // The same holds for the joiner that Persian writes inside words.
    const isMark = /^[\p{M}\u200c]$/u.test(letter)
    marks = isMark ? marks + 1 : 0
    if (isMark && (marks > 2 || !/^[\p{Script=Arabic}\p{M}]/u.test(letters.at(-1) ?? ''))) continue
    if (letter === ' ' && (letters.length === 0 || letters.at(-1) === ' ')) continue
    letters.push(letter)
    if (letters.length > limit) break
  }
  const all = letters.join('')
  const kept =
    letters.length > limit
      ? `${letters
          .slice(0, limit - 1)
          .join('')
          .trimEnd()}…`
      : all
  return kept.trim().replace(/\u200c+$/u, '')
}

function drawableForm(letter: string): string {
  if (isDrawable(letter)) return letter
  if (droppable.test(letter)) return ''
  const compatible = letter.normalize('NFKC')
  if (isDrawable(compatible)) return compatible
  const base = letter.normalize('NFKD').replace(/\p{M}/gu, '')
  return isDrawable(base) ? base : '\ufffd'
}

/**
 * A code, a SKU or a document's number as people read it. Its letters belong to it, ТД and ŁD as much as FV: without them it
 * would be another number. What bars can hold is the bars' affair.
 */
export function printableCode(text: string, limit: number): string {
  return printable(text, limit)
}
