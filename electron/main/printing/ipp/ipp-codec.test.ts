import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeIpp, IppFormatError } from './decode.ts'
import { encodeIpp } from './encode.ts'
import { mediaSize, supportedMedia } from './media-name.ts'
import { groupTag, type IppMessage, keyword, nameText, preamble } from './message.ts'

const int32 = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })
const text = fc.string({ unit: 'grapheme', maxLength: 60 })
const plain = fc.oneof(
  fc.record({ tag: fc.constantFrom(0x21 as const, 0x23 as const), number: int32 }),
  fc.record({ tag: fc.constant(0x22 as const), boolean: fc.boolean() }),
  fc.record({ tag: fc.constant(0x33 as const), lower: int32, upper: int32 }),
  fc.record({ tag: fc.constantFrom(0x41, 0x42, 0x44, 0x45, 0x47, 0x48, 0x49), text }),
  fc.record({
    tag: fc.constantFrom(0x10, 0x12, 0x13, 0x30, 0x31, 0x32, 0x35),
    bytes: fc.uint8Array({ maxLength: 40 }),
  }),
)
const { attribute } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    plain,
    fc.record({ tag: fc.constant(0x34 as const), members: fc.array(tie('attribute'), { maxLength: 3 }) }),
  ),
  attribute: fc.record({
    name: fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' }),
    values: fc.array(tie('value'), { minLength: 1, maxLength: 3 }),
  }),
}))
const message = fc.record({
  version: fc.constant([1, 1] as const),
  code: fc.integer({ min: 0, max: 0xffff }),
  requestId: int32,
  groups: fc.array(fc.record({ tag: fc.constantFrom(1, 2, 4, 5), attributes: fc.array(attribute, { maxLength: 4 }) }), {
    maxLength: 4,
  }),
  data: fc.uint8Array({ maxLength: 50 }),
}) as fc.Arbitrary<IppMessage>

describe('IPP on the wire', () => {
  test('every message survives encoding and decoding', () => {
    fc.assert(
      fc.property(message, (given) => {
        const bytes = encodeIpp(given)
        expect(decodeIpp(bytes)).toEqual(given)
        // What comes from a socket is a Buffer in the middle of a larger one.
        const pooled = Buffer.concat([Buffer.from('before'), bytes]).subarray(6)
        expect(decodeIpp(pooled)).toEqual(given)
      }),
      { seed: 8010, numRuns: 500 },
    )
  }, 30_000)

  test('a message cut anywhere is an IppFormatError or a whole one, never anything else', () => {
    fc.assert(
      fc.property(message, fc.nat(), (given, at) => {
        const bytes = encodeIpp(given)
        try {
          decodeIpp(bytes.slice(0, at % bytes.length))
        } catch (error) {
          expect(error).toBeInstanceOf(IppFormatError)
        }
      }),
      { seed: 8011, numRuns: 500 },
    )
  })

  test('random bytes never hang and never throw anything but IppFormatError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        try {
          decodeIpp(bytes)
        } catch (error) {
          expect(error).toBeInstanceOf(IppFormatError)
        }
      }),
      { seed: 631, numRuns: 1000 },
    )
  })

  test('the bytes of a request are those of RFC 8010', () => {
    const bytes = encodeIpp({
      version: [1, 1],
      code: 0x000b,
      requestId: 1,
      groups: [{ tag: groupTag.operation, attributes: [...preamble, keyword('a', 'x', 'y')] }],
      data: new Uint8Array(),
    })
    expect(Buffer.from(bytes).toString('latin1')).toBe(
      '\x01\x01\x00\x0b\x00\x00\x00\x01\x01' +
        '\x47\x00\x12attributes-charset\x00\x05utf-8' +
        '\x48\x00\x1battributes-natural-language\x00\x02en' +
        '\x44\x00\x01a\x00\x01x\x44\x00\x00\x00\x01y\x03',
    )
  })

  test('a value that IPP cannot carry is refused, not cut', () => {
    const attributes = [nameText('job-name', 'x'.repeat(40_000))]
    expect(() =>
      encodeIpp({ version: [1, 1], code: 2, requestId: 1, groups: [{ tag: 1, attributes }], data: new Uint8Array() }),
    ).toThrow(RangeError)
  })
})

describe('media', () => {
  const label = { widthMm: 100, heightMm: 150, pwg: 'om_small-photo_100x150mm' }

  test.each([
    ['na_index-4x6_4x6in', { widthMm: 4 * 25.4, heightMm: 6 * 25.4 }],
    ['iso_a4_210x297mm', { widthMm: 210, heightMm: 297 }],
    ['auto', undefined],
  ])('%s', (name, size) => {
    expect(mediaSize(name)).toEqual(size)
  })

  test('4×6 in and A6 are not 100×150 mm', () => {
    expect(supportedMedia(label, ['na_index-4x6_4x6in', 'iso_a6_105x148mm', 'custom_max_300x600mm'])).toBeUndefined()
  })

  test('the size under another name is taken by the printer’s name', () => {
    expect(supportedMedia(label, ['iso_a4_210x297mm', 'oe_w283h425_100x150mm'])).toBe('oe_w283h425_100x150mm')
    expect(supportedMedia(label, ['oe_w283h425_100x150mm', label.pwg])).toBe(label.pwg)
  })
})
