import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeField } from './encode-field.ts'
import { zplSkeleton } from './zpl-tokens.ts'

const inField = (text: string) => new TextEncoder().encode(`^XA^FH_^FD${encodeField(text)}^FS^XZ`)
const decoded = (field: string) =>
  Buffer.from(
    field.replace(/_([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

describe('a ZPL field (S16)', () => {
  test.each([
    ['RR473124829GB', 'RR473124829GB'],
    ['^XZ', '_5EXZ'],
    ['~JR', '_7EJR'],
    ['50 %', '50 _25'],
    ['a_b', 'a_5Fb'],
    ['a,b', 'a_2Cb'],
    ['>:A', '_3E:A'],
    ['Łódź', '_C5_81_C3_B3d_C5_BA'],
    ['\u0002a\u0003\u000f\u0010\u001e\u001f\u007f\u009b\r\n\tb', 'ab'],
    ['\u202egnp.\u2066x', 'gnp.x'],
    ['a\ud800b', 'a_EF_BF_BDb'],
    ['😀', '_F0_9F_98_80'],
  ])('%j is written %j', (text, field) => {
    expect(encodeField(text)).toBe(field)
  })

  test('P30 S16: 100,000 hostile strings stay one field and come back as they were, but for controls', () => {
    const part = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
      fc.constantFrom(
        '^XZ',
        '^XA',
        '~JR',
        '~DG',
        '^CC',
        '^FS',
        '_5E',
        '^FH',
        ':Z64:',
        '\u0002',
        '\u0003',
        '\u0010',
        '\u001e',
      ),
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
    )
    const plain = zplSkeleton(inField('plain'))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const text = parts.join('')
        const field = encodeField(text)
        if (!/^(?:[A-Za-z0-9 .:/()+-]|_[0-9A-F]{2})*$/.test(field)) throw new Error(field)
        if (zplSkeleton(inField(text)) !== plain) throw new Error(field)
        const whole = Buffer.from(text, 'utf8').toString('utf8')
        const kept = whole.replace(/[\p{Cc}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
        if (decoded(field) !== kept) throw new Error(JSON.stringify([text, field]))
      }),
      { seed: 30, numRuns: 100_000 },
    )
  }, 120_000)
})
