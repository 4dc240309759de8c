import { type Media, mediaSizes } from '#shared/documents/media.ts'

const dotsPerMm: Readonly<Record<number, number>> = { 203: 8, 300: 12 }

/** What a thermal printer would make of ZPL, by a renderer that is not ours (zebrash): a PNG. */
export async function zplPicture(
  zpl: Uint8Array,
  dpi: number,
  size: Pick<Media, 'widthMm' | 'heightMm'> = mediaSizes['label-100x150'],
): Promise<Uint8Array> {
  const { ready } = await import('zpl-renderer-js')
  const { api } = await ready
  const text = new TextDecoder().decode(zpl)
  return Buffer.from(await api.zplToBase64Async(text, size.widthMm, size.heightMm, dotsPerMm[dpi] ?? 8), 'base64')
}
