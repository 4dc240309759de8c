import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { qrRoomMm, trackingDots } from '../label/label-layout.ts'
import { verificationRoomMm } from '../verification-codes.ts'
import { grouped, ssccText } from './barcode.tsx'
import { encodeBars, rememberedBars } from './bars.ts'
import { dotsPerModule } from './module-width.ts'

describe('bars', () => {
  test('Code 128 is eleven modules a symbol and two more for the stop', () => {
    // Start C, three pairs, check, stop.
    expect(encodeBars('code128', '536365')?.modules).toBe(6 * 11 + 2)
  })

  test('an SSCC is start C, FNC1, ten pairs, check and stop: 156 modules and never less', () => {
    expect(encodeBars('sscc', '340123450000000000')?.modules).toBe(14 * 11 + 2)
  })

  test.each(['', '12', '34012345000000000X', '3401234500000000001', '340123450000000001'])(
    '%j is no SSCC and has no bars',
    (text) => {
      expect(encodeBars('sscc', text)).toBeUndefined()
    },
  )

  test.each(['', 'سفارش', 'a\u0000b', 'x'.repeat(49), 'ż'])('%j has no Code 128 bars', (text) => {
    expect(encodeBars('code128', text)).toBeUndefined()
  })

  test.each(['', '4006381333932', '400638133393', '40063813339311', 'ABC'])(
    '%j is no EAN-13 and has no bars',
    (text) => {
      expect(encodeBars('ean13', text)).toBeUndefined()
    },
  )

  test('an EAN-13 is 95 modules', () => {
    expect(encodeBars('ean13', '4006381333931')).toMatchObject({ modules: 95, rows: 1 })
  })

  test('a QR code is a square with its three eyes, each dark run in one piece', () => {
    const qr = encodeBars('qr', 'https://narvan.example/t/536365')
    expect(qr?.rows).toBe(qr?.modules)
    const side = qr?.modules ?? 0
    for (const [x, y] of [
      [0, 0],
      [side - 7, 0],
      [0, side - 7],
    ])
      expect(qr?.path).toContain(`M${x} ${y}h7v1h-7z`)
  })

  test('a QR code carries plain addresses up to 512 letters; a label has room for 152 at three dots, A4 for all at four', () => {
    const room = (letters: number, mm: number) =>
      dotsPerModule(encodeBars('qr', 'h'.repeat(letters))?.modules ?? 0, mm, [4, 3], 4)
    expect([room(152, qrRoomMm), room(153, qrRoomMm)]).toEqual([3, undefined])
    expect(room(512, verificationRoomMm)).toBe(4)
    for (const text of ['h'.repeat(513), 'https://narvan.example/پیگیری', ''])
      expect(encodeBars('qr', text)).toBeUndefined()
  })

  test('whatever ASCII it is given: whole modules, bars within the symbol, first and last module dark', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[\x20-\x7e]{1,48}$/), (text) => {
        const bars = encodeBars('code128', text)
        expect(bars).toBeDefined()
        const drawn = [...(bars?.path ?? '').matchAll(/M(\d+) 0h(\d+)v1h-\d+z/g)].map((m) => [
          Number(m[1]),
          Number(m[2]),
        ])
        expect(drawn.at(0)?.[0]).toBe(0)
        expect((drawn.at(-1)?.[0] ?? 0) + (drawn.at(-1)?.[1] ?? 0)).toBe(bars?.modules)
        expect(drawn.map(([x, w]) => `M${x} 0h${w}v1h-${w}z`).join('')).toBe(bars?.path)
      }),
      { seed: 128, numRuns: 200 },
    )
  })

  test('a remembered pattern is the same object, and the oldest goes when the cache is full', () => {
    const bars = rememberedBars(2)
    const first = bars('code128', 'A')
    expect(bars('code128', 'A')).toBe(first)
    bars('code128', 'B')
    bars('code128', 'C')
    expect(bars('code128', 'A')).not.toBe(first)
    expect(bars('code128', 'A')).toEqual(first)
  })
})

describe('module width', () => {
  test('three dots where they fit, none where they do not; two where a label asks for them', () => {
    expect(dotsPerModule(156, 94)).toBe(3)
    expect(dotsPerModule(156, 60)).toBeUndefined()
    expect(dotsPerModule(156, 60, trackingDots)).toBe(2)
    expect(dotsPerModule(156, 40, trackingDots)).toBeUndefined()
  })

  test('an SSCC fits a 100 mm label at four dots, 0.5 mm, quiet zones included', () => {
    expect(dotsPerModule(156, 94, [4, 3])).toBe(4)
  })
})

test.each([
  ['RR473124829GB', 'RR 473 124 829 GB'],
  ['663003000012345678901234', '6630 0300 0012 3456 7890 1234'],
  ['FV/ST1/2026/000123', 'FV/ST1/2026/000123'],
  ['536365', '536365'],
])('%s reads %s', (code, text) => {
  expect(grouped(code)).toBe(text)
})

test('the text of an SSCC shows its identifier and keeps all digits', () => {
  expect(ssccText('340123450000000000').replaceAll(' ', '')).toBe('(00)340123450000000000')
})
