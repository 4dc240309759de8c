import type { Symbology } from './symbology.ts'

/** One dot of a 203 dpi thermal printer is an eighth of a millimetre. */
export const dotMm = 0.125

/** Light space that Code 128 and GS1-128 need on each side, in modules. */
export const quietModules = 10

/** Light space on each side, in modules. EAN-13 needs 11 before and 7 after; both sides get the wider one. */
export const quietModulesOf: Readonly<Record<Symbology, number>> = {
  code128: quietModules,
  sscc: quietModules,
  ean13: 11,
  qr: 4,
}

/**
 * Dots per module to try, widest first. Where an office printer's dots do not meet ours, two of ours are not read, and
 * EAN-13 not below four (facts-printing §2): such a code stands there as text alone.
 */
export const dotsOf: Readonly<Record<Symbology, readonly number[]>> = {
  code128: [3],
  sscc: [3],
  ean13: [4],
  qr: [4, 3],
}

/**
 * Dots per module for a symbol that has `modules` modules: the widest of `dots` with which bars and quiet zones fit
 * into `roomMm`; undefined when none does. Whole dots only: a bar of 2.6 dots decodes in two of eight prints, one of
 * three dots in eight of eight, worn ones too (facts-printing §2).
 */
export function dotsPerModule(
  modules: number,
  roomMm: number,
  dots: readonly number[] = dotsOf.code128,
  quiet: number = quietModules,
): number | undefined {
  return dots.find((width) => (modules + 2 * quiet) * width * dotMm <= roomMm)
}

/** A length on the paper, moved to the dot at or before it. */
export function onDots(mm: number): number {
  return Math.floor(mm / dotMm + 1e-6) * dotMm
}
