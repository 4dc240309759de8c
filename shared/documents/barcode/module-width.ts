/** One dot of a 203 dpi thermal printer is an eighth of a millimetre. */
export const dotMm = 0.125

/** Light space that both symbologies need on each side, in modules. */
export const quietModules = 10

/**
 * Dots per module for a symbol that has `modules` modules: the widest of `dots` with which bars and quiet zones fit
 * into `roomMm`; undefined when none does. Whole dots only: a bar of 2.6 dots decodes in two of eight prints, one of
 * three dots in eight of eight, worn ones too (facts-printing §2).
 */
export function dotsPerModule(modules: number, roomMm: number, dots: readonly number[] = [3, 2]): number | undefined {
  return dots.find((width) => (modules + 2 * quietModules) * width * dotMm <= roomMm)
}
