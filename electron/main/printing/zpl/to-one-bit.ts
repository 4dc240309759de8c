import type { GreyPicture } from './read-png.ts'

/** A picture as a thermal head burns it: rows padded to bytes, 1 is black. `x` and `y` say where it belongs. */
export interface Dots {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly rowBytes: number
  readonly bits: Uint8Array
}

/** Thin strokes of small type survive at this shade and do not swell (looked at, 203 dpi, 6.5 pt Persian). */
const darkBelow = 160

/** Order in which the sixteen dots of a square turn black as a grey gets darker. */
const order = [0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5]

/** Black or white. A grey area becomes a pattern; the soft edges of letters and lines do not. */
export function toOneBit({ width, height, shades }: GreyPicture): Dots {
  const rowBytes = Math.ceil(width / 8)
  const bits = new Uint8Array(rowBytes * height)
  for (let y = 0, at = 0; y < height; y++)
    for (let x = 0; x < width; x++, at++) {
      const shade = shades[at] ?? 255
      if (shade === 255) continue
      const grey = shade > 0 && isArea(shades, at, 1) && isArea(shades, at, width)
      const limit = grey ? (order[(y & 3) * 4 + (x & 3)] ?? 0) * 16 + 8 : darkBelow
      if (shade >= limit) continue
      const byte = y * rowBytes + (x >> 3)
      bits[byte] = (bits[byte] ?? 0) | (0x80 >> (x & 7))
    }
  return { x: 0, y: 0, width, height, rowBytes, bits }
}

/** True where three neighbours of this dot's shade lie in a row. */
function isArea(shades: Uint8Array, at: number, step: number): boolean {
  const shade = shades[at]
  const before = shades[at - step] === shade
  const after = shades[at + step] === shade
  return (before && after) || (before && shades[at - 2 * step] === shade) || (after && shades[at + 2 * step] === shade)
}

/** Without the empty rows above and below and the empty bytes at both sides; undefined when nothing is black. */
export function cropped(dots: Dots): Dots | undefined {
  let top = dots.height
  let bottom = -1
  let first = dots.rowBytes
  let last = -1
  for (let y = 0, at = 0; y < dots.height; y++)
    for (let byte = 0; byte < dots.rowBytes; byte++, at++)
      if (dots.bits[at] !== 0) {
        if (top > y) top = y
        bottom = y
        if (first > byte) first = byte
        if (last < byte) last = byte
      }
  if (bottom < 0) return undefined
  const rowBytes = last - first + 1
  const height = bottom - top + 1
  const bits = new Uint8Array(rowBytes * height)
  for (let y = 0; y < height; y++) {
    const from = (top + y) * dots.rowBytes + first
    bits.set(dots.bits.subarray(from, from + rowBytes), y * rowBytes)
  }
  return { x: dots.x + first * 8, y: dots.y + top, width: rowBytes * 8, height, rowBytes, bits }
}
