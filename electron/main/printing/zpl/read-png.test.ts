import fc from 'fast-check'
import { PNG } from 'pngjs'
import { describe, expect, test } from 'vitest'
import { readPng } from './read-png.ts'
import { cropped, toOneBit } from './to-one-bit.ts'

/** A picture of these greens, written by an encoder that is not ours. */
function png(width: number, greens: readonly number[], filterType: -1 | 0 | 1 | 2 | 3 | 4, colorType: 0 | 2 | 6) {
  const height = greens.length / width
  const picture = new PNG({ width, height })
  greens.forEach((green, at) => {
    picture.data.set([green, green, green, 255], at * 4)
  })
  return PNG.sync.write(picture, { filterType, colorType })
}

describe('pictures', () => {
  test('come out as another encoder wrote them, whatever its filters and colours', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 20 }),
        fc.constantFrom(-1, 0, 1, 2, 3, 4),
        fc.constantFrom(0, 2, 6),
        fc.infiniteStream(fc.nat(255)),
        (width, height, filter, color, stream) => {
          const greens = [...stream.take(width * height)]
          const read = readPng(png(width, greens, filter, color))
          expect([read.width, read.height]).toEqual([width, height])
          expect([...read.shades]).toEqual(greens)
        },
      ),
      { seed: 64, numRuns: 150 },
    )
  })

  test('that are no PNG, or not whole, are refused with words', () => {
    const whole = png(4, new Array(16).fill(0), 0, 2)
    expect(() => readPng(new Uint8Array(40))).toThrow(/no PNG/)
    const sixteenBit = Buffer.from(whole)
    sixteenBit[24] = 16
    expect(() => readPng(sixteenBit)).toThrow(/Report this/)
    const taller = Buffer.from(whole)
    taller.writeUInt32BE(9, 20)
    expect(() => readPng(taller)).toThrow(/not whole/)
  })

  test('become dots: dark is 1, the row is padded with white', () => {
    const dots = toOneBit(readPng(png(10, [0, 255, 0, 255, 255, 255, 255, 255, 255, 0], 0, 2)))
    expect(dots).toMatchObject({ width: 10, height: 1, rowBytes: 2 })
    expect([...dots.bits]).toEqual([0b10100000, 0b01000000])
  })

  test('keep their greys as patterns, and the soft edge of a line as a line', () => {
    const blacks = (shade: number) => {
      const { bits } = toOneBit({ width: 16, height: 16, shades: new Uint8Array(256).fill(shade) })
      return bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0)
    }
    expect([0, 64, 128, 192, 255].map(blacks)).toEqual([256, 192, 128, 64, 0])
    const line = new Uint8Array(16 * 16).fill(255)
    for (let y = 0; y < 16; y++) line.set([150, 0, 200], y * 16 + 4)
    const { bits } = toOneBit({ width: 16, height: 16, shades: line })
    for (let y = 0; y < 16; y++) expect([bits[y * 2], bits[y * 2 + 1]]).toEqual([0b00001100, 0])
  })

  test('are cropped to what is black, at its place; a blank one is nothing', () => {
    const greens = new Array<number>(24 * 5).fill(255)
    greens[24 * 2 + 17] = 0
    greens[24 * 3 + 10] = 0
    const dots = toOneBit(readPng(png(24, greens, 4, 6)))
    expect(cropped(dots)).toEqual({
      ...{ x: 8, y: 2, width: 16, height: 2, rowBytes: 2 },
      bits: Uint8Array.from([0, 0b01000000, 0b00100000, 0]),
    })
    expect(cropped(toOneBit(readPng(png(24, new Array(48).fill(255), 0, 2))))).toBeUndefined()
  })
})
