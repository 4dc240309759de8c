/** A point in millimetres. */
export const pointMm = 25.4 / 72

/**
 * Widths in em of the bold bundled fonts, rounded up by class of letter. Papers are drawn where nobody can measure
 * letters, and a size that is a little too small is better than a line that is cut.
 */
function letterEm(letter: string): number {
  if (/[\p{M}\p{Cf}]/u.test(letter)) return 0
  if (/[ .,:;'’|!iIljtfıİŁłі/()\-·]/u.test(letter)) return 0.36
  if (/[mwMWЖШЩЮФМжшщюмфыД@%—№…]/u.test(letter)) return 0.96
  if (/[٠-٩۰-۹]/.test(letter)) return 0.7
  if (/\p{Script=Arabic}/u.test(letter)) return 0.56
  if (/\p{Lu}/u.test(letter)) return 0.71
  if (/\p{Script=Cyrillic}/u.test(letter)) return 0.66
  return 0.6
}

/** About how wide a text is at one point of size, in millimetres. */
export function widthPerPoint(text: string): number {
  let em = 0
  for (const letter of text) em += letterEm(letter)
  return em * pointMm
}

/** The largest size in points, by quarters, at which the text stands on one line in the room; never below `least`. */
export function fittedPoints(text: string, roomMm: number, most: number, least: number): number {
  const width = widthPerPoint(text)
  const points = width === 0 ? most : Math.floor((roomMm / width) * 4) / 4
  return Math.max(least, Math.min(most, points))
}

/** Arabic letters reach further up and down than Latin ones. */
export function lineHeightOf(text: string): number {
  return /\p{Script=Arabic}/u.test(text) ? 1.44 : 1.17
}
