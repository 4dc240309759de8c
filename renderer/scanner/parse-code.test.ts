import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gs1CheckDigit } from '#shared/numbers/check-digits.ts'
import { commands, gtin14, parseCode } from './parse-code.ts'

describe('desk codes', () => {
  test.each(commands)('PD:%s is a command', (command) => {
    expect(parseCode(`PD:${command}`)).toEqual({ kind: 'command', value: command, raw: `PD:${command}` })
  })

  test('a command that the desk does not have is an unknown code, not a guess', () => {
    expect(parseCode('PD:LAUNCH').kind).toBe('plain')
    expect(parseCode('pd:undo').kind).toBe('plain')
  })

  test('badges keep their whole text', () => {
    expect(parseCode('PDU-7K2M')).toEqual({ kind: 'badge', value: 'PDU-7K2M', raw: 'PDU-7K2M' })
  })
})

describe('articles', () => {
  test.each([
    ['EAN-13', '4006381333931', '04006381333931'],
    ['EAN-13 with its symbology mark', ']E04006381333931', '04006381333931'],
    ['EAN-8', '96385074', '00000096385074'],
    ['UPC-A', '036000291452', '00036000291452'],
    ['GTIN-14', '14006381333938', '14006381333938'],
  ])('%s', (_, scanned, gtin) => {
    expect(parseCode(scanned)).toMatchObject({ kind: 'gtin', value: gtin })
  })

  test('a wrong check digit makes it a private code, not an article', () => {
    expect(parseCode('4006381333932')).toMatchObject({ kind: 'plain', value: '4006381333932' })
  })

  test('leading zeros of private codes count', () => {
    expect(parseCode('00012345')).toMatchObject({ kind: 'plain', value: '00012345' })
    expect(gtin14('00012345')).toBeUndefined()
  })
})

describe('GS1 element strings', () => {
  test('DataMatrix with lot, expiry and serial', () => {
    expect(parseCode(']d20104006381333931172612311012AB\x1d21S-9')).toMatchObject({
      kind: 'gtin',
      value: '04006381333931',
      attributes: { lot: '12AB', expiry: '261231', serial: 'S-9' },
    })
  })

  test.each([
    ['bracketed', '(01)04006381333931(10)12AB(21)S-9'],
    ['with FNC1 written as a sign', '01040063813339311012AB\u241d21S-9'],
    ['with FNC1 written as {GS}', '01040063813339311012AB{GS}21S-9'],
  ])('%s', (_, scanned) => {
    expect(parseCode(scanned)).toMatchObject({ kind: 'gtin', attributes: { lot: '12AB', serial: 'S-9' } })
  })

  test('without FNC1 the article is sure and the rest is not guessed', () => {
    const parsed = parseCode('01040063813339311012AB21S-9')
    expect(parsed).toEqual({ kind: 'gtin', value: '04006381333931', raw: '01040063813339311012AB21S-9' })
  })

  test('SSCC in a GS1-128 and in brackets', () => {
    expect(parseCode(']C100340123450000000000')).toMatchObject({ kind: 'sscc', value: '340123450000000000' })
    expect(parseCode('(00)340123450000000000')).toMatchObject({ kind: 'sscc', value: '340123450000000000' })
    expect(parseCode('00340123450000000000')).toMatchObject({ kind: 'sscc' })
  })

  test('what is no element string stays as it is', () => {
    expect(parseCode(']C1HELLO')).toMatchObject({ kind: 'plain', value: 'HELLO' })
    expect(parseCode('(01)123')).toMatchObject({ kind: 'plain', value: '(01)123' })
    expect(parseCode('')).toMatchObject({ kind: 'plain', value: '' })
  })
})

test('P24: never throws, and keeps what was scanned (seed 3)', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      expect(text).toContain(parseCode(text).raw)
    }),
    { seed: 3, numRuns: 2000 },
  )
})

test('any EAN-13, alone or in a GS1 string, is the same article (seed 4)', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{12}$/), (digits) => {
      const ean = `${digits}${gs1CheckDigit(digits)}`
      const values = [ean, `]E0${ean}`, `]d2010${ean}`, `(01)0${ean}`, `010${ean}`].map((code) => parseCode(code).value)
      expect(new Set(values)).toEqual(new Set([`0${ean}`]))
    }),
    { seed: 4, numRuns: 500 },
  )
})
