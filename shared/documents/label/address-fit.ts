import { fittedPoints, lineHeightOf, pointMm, widthPerPoint } from './text-width.ts'

export interface AddressPart {
  readonly name: 'name' | 'company' | 'street' | 'city' | 'country' | 'pick-up'
  readonly text: string
}

export interface FittedPart extends AddressPart {
  readonly points: number
  readonly lines: number
  readonly lineHeight: number
}

interface Sizes {
  readonly most: number
  readonly least: number
  /** Smallest size at which one line is still better than two. */
  readonly breakBelow: number
  readonly maxLines: number
}

/** The city is the largest: belts and couriers sort by it. */
const sizes: Readonly<Record<AddressPart['name'], Sizes>> = {
  name: { most: 17, least: 8, breakBelow: 11, maxLines: 2 },
  company: { most: 12, least: 7, breakBelow: 7, maxLines: 1 },
  street: { most: 14, least: 7.5, breakBelow: 11.5, maxLines: 3 },
  city: { most: 28, least: 10, breakBelow: 13, maxLines: 2 },
  country: { most: 11.5, least: 7, breakBelow: 7, maxLines: 1 },
  'pick-up': { most: 12, least: 7.5, breakBelow: 7.5, maxLines: 1 },
}

function fitPart(part: AddressPart, widthMm: number, scale: number): FittedPart {
  const { most, least, breakBelow, maxLines } = sizes[part.name]
  const top = Math.max(least, most * scale)
  const oneLine = fittedPoints(part.text, widthMm, top, least)
  const lineHeight = lineHeightOf(part.text)
  if (oneLine >= Math.min(breakBelow, top) || maxLines === 1) return { ...part, points: oneLine, lines: 1, lineHeight }
  // Broken lines are never full: words do not divide evenly.
  const points = Math.max(least, Math.min(top, breakBelow))
  const lines = Math.ceil((widthPerPoint(part.text) * points) / (widthMm * 0.88))
  return { ...part, points, lines: Math.min(maxLines, Math.max(2, lines)), lineHeight }
}

export function heightOf(parts: readonly FittedPart[]): number {
  return parts.reduce((sum, part) => sum + part.points * part.lineHeight * part.lines * pointMm, 0)
}

/**
 * Sizes for the parts of an address so that all of it stands in the room, as large as it can. What does not fit even
 * at the smallest sizes loses lines from the longest part, never the city, and shrinks as a whole only then.
 */
export function fitAddress(parts: readonly AddressPart[], widthMm: number, heightMm: number): readonly FittedPart[] {
  for (let scale = 1; scale > 0.3; scale -= 0.03) {
    const fitted = parts.map((part) => fitPart(part, widthMm, scale))
    if (heightOf(fitted) <= heightMm) return fitted
  }
  let fitted = parts.map((part) => fitPart(part, widthMm, 0.3))
  while (heightOf(fitted) > heightMm) {
    const most = Math.max(...fitted.filter((part) => part.name !== 'city').map((part) => part.lines), 0)
    if (most <= 1) break
    const cut = fitted.findLastIndex((part) => part.name !== 'city' && part.lines === most)
    fitted = fitted.map((part, index) => (index === cut ? { ...part, lines: part.lines - 1 } : part))
  }
  const shrink = Math.min(1, heightMm / heightOf(fitted))
  return fitted.map((part) => ({ ...part, points: part.points * shrink }))
}
