export interface MediaSize {
  readonly widthMm: number
  readonly heightMm: number
}

/** Size that a self-describing PWG media name states (PWG 5101.1), or undefined: na_index-4x6_4x6in, iso_a4_210x297mm. */
export function mediaSize(pwgName: string): MediaSize | undefined {
  const match = /_(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)(in|mm)$/.exec(pwgName)
  if (match === null) return undefined
  const scale = match[3] === 'in' ? 25.4 : 1
  return { widthMm: Number(match[1]) * scale, heightMm: Number(match[2]) * scale }
}

/**
 * The name under which a printer has a size: the standard one, or its own for exactly that size (drivers call
 * 100×150 mm by many names). A size range (`custom_min…`) is no promise that this size is loaded and never chosen.
 */
export function supportedMedia(
  wanted: MediaSize & { readonly pwg: string },
  supported: readonly string[],
): string | undefined {
  if (supported.includes(wanted.pwg)) return wanted.pwg
  return supported.find((name) => {
    if (name.startsWith('custom_')) return false
    const size = mediaSize(name)
    return (
      size !== undefined &&
      Math.abs(size.widthMm - wanted.widthMm) < 0.2 &&
      Math.abs(size.heightMm - wanted.heightMm) < 0.2
    )
  })
}
