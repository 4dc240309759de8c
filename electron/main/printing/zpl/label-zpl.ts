import type { PageImage } from '../../shell.ts'
import { nativeCode } from './native-code.ts'
import { readPng } from './read-png.ts'
import { cropped, type Dots, toOneBit } from './to-one-bit.ts'
import { z64 } from './z64.ts'

const pictureField = ({ x, y, rowBytes, bits }: Dots, data: string) =>
  `^FO${x},${y}^GFA,${bits.length},${bits.length},${rowBytes},${data}^FS`

/**
 * What jobs before may have left behind is set back: place, direction, mirror, inverse, copies. How the label is cut or
 * peeled (^MM), darkness and speed are the printer's own and are left alone.
 */
const begin = (width: number, height: number) => `^XA^CI28^PON^PMN^LRN^FWN^LH0,0^LS0^PW${width}^LL${height}^PQ1,0,0,N`

/** One drawn label as ZPL: the text as one picture, the barcodes as the printer's own. */
export function labelZpl({ png, codes }: PageImage, dpi: number): string {
  const dots = toOneBit(readPng(png))
  const text = cropped(dots)
  return [
    begin(dots.width, dots.height),
    text === undefined ? '' : pictureField(text, z64(text.bits)),
    ...codes.map((place) => nativeCode(place, dpi)),
    '^XZ\n',
  ].join('')
}

/** The same label with its bars in the picture; what the hybrid is measured against. */
export function pictureZpl(png: Uint8Array, encoding: 'z64' | 'hex'): string {
  const dots = toOneBit(readPng(png))
  const data = encoding === 'z64' ? z64(dots.bits) : Buffer.from(dots.bits).toString('hex').toUpperCase()
  return `${begin(dots.width, dots.height)}${pictureField(dots, data)}^XZ\n`
}
