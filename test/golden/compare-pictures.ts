import type { GreyPicture } from './grey-picture.ts'

export interface Place {
  /** Upper left corner in dots. */
  readonly x: number
  readonly y: number
  /** Share of the place's dots that differ, 0 to 1. */
  readonly share: number
}

/** A place is about two letters wide: another digit is a good part of it, but nothing on a whole page. */
const placeDots = 8
/**
 * Measured: a third of a dot aside changes a blurred dot by 28 greys, another digit of grey 8-pt type eight dots of a
 * place by more than 32.
 */
const greyTolerance = 32
const shareTolerance = 0.07

/**
 * Where two pictures of a paper differ, worst first; empty when they show the same. Compared after a blur of one dot,
 * so that an edge may lie half a dot elsewhere, but no line, letter or mark may.
 */
export function differences(before: GreyPicture, now: GreyPicture): Place[] {
  if (before.width !== now.width || before.height !== now.height) return [{ x: 0, y: 0, share: 1 }]
  const one = blurred(before)
  const other = blurred(now)
  const found: Place[] = []
  // Places overlap by half, so that what lies on a border is whole in one of them.
  for (let y = 0; y < now.height; y += placeDots / 2)
    for (let x = 0; x < now.width; x += placeDots / 2) {
      const share = differingShare(one, other, now, x, y)
      if (share > shareTolerance) found.push({ x, y, share })
    }
  return found.sort((a, b) => b.share - a.share)
}

function differingShare(
  one: Uint8Array,
  other: Uint8Array,
  { width, height }: GreyPicture,
  left: number,
  top: number,
): number {
  let differing = 0
  for (let y = top; y < Math.min(top + placeDots, height); y++)
    for (let x = left; x < Math.min(left + placeDots, width); x++)
      if (Math.abs((one[y * width + x] ?? 0) - (other[y * width + x] ?? 0)) > greyTolerance) differing++
  return differing / placeDots ** 2
}

/** Each dot as the mean of itself and its neighbours. */
function blurred({ width, height, grey }: GreyPicture): Uint8Array {
  const rows = new Uint16Array(grey.length)
  for (let at = 0; at < grey.length; at++) {
    const x = at % width
    const here = grey[at] ?? 0
    rows[at] = (x > 0 ? (grey[at - 1] ?? 0) : here) + here + (x < width - 1 ? (grey[at + 1] ?? 0) : here)
  }
  const out = new Uint8Array(grey.length)
  for (let at = 0; at < grey.length; at++) {
    const y = Math.floor(at / width)
    const here = rows[at] ?? 0
    out[at] = ((y > 0 ? (rows[at - width] ?? 0) : here) + here + (y < height - 1 ? (rows[at + width] ?? 0) : here)) / 9
  }
  return out
}
