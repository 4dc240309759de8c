import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodeBars } from '#shared/documents/barcode/bars.ts'
import { code128Field } from './code128-field.ts'
import { headDots, nativeCode } from './native-code.ts'

const place = { symbology: 'code128', code: 'RR473124829GB', dots: 3, x: 166, y: 707, width: 468, height: 136 }

describe('Code 128', () => {
  test('is as wide as the page’s own encoder makes it, for codes of letters and digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9]{1,30}$/), (text) => {
        expect(code128Field(text).modules).toBeLessThanOrEqual(encodeBars('code128', text)?.modules ?? 0)
      }),
      { seed: 128, numRuns: 500 },
    )
    expect(code128Field('RR473124829GB').modules).toBe(156)
    expect(code128Field('536365').modules).toBe(68)
  })

  test('writes the three letters that steer the printer so that they stay letters', () => {
    expect(code128Field('A>B^C~D')).toEqual({ mode: 'N', data: '>:A>0B><C>=D', modules: 112 })
  })

  test('refuses what it cannot carry', () => {
    expect(() => code128Field('سفارش')).toThrow(/PDF/)
    expect(() => code128Field('')).toThrow(/PDF/)
  })
})

describe('a native barcode', () => {
  test.each([
    [3, 156, 203, 3],
    [4, 156, 203, 4],
    [2, 156, 203, 2],
    [3, 156, 300, 4],
    [4, 156, 300, 6],
    [2, 156, 300, 3],
    [3, 29, 300, 4],
  ])('%i dots on paper with %i modules at %i dpi are %i dots of the head', (dots, modules, dpi, head) => {
    expect(headDots(dots, modules, dpi)).toBe(head)
  })

  test('has its middle where the page’s bars had theirs, and no line of text of its own', () => {
    expect(nativeCode(place, 203)).toBe('^FO166,707^BY3,2,136^BCN,136,N,N,N,A^FH_^FDRR473124829GB^FS')
  })

  test('of an SSCC is GS1-128 with its application identifier', () => {
    const sscc = { ...place, symbology: 'gs1-128', code: '00340123450000000000', dots: 4, x: 88, width: 624 }
    expect(nativeCode(sscc, 203)).toBe('^FO88,707^BY4,2,136^BCN,136,N,N,N,D^FH_^FD(00)340123450000000000^FS')
    expect(() => nativeCode({ ...sscc, code: '12' }, 203)).toThrow(/SSCC/)
  })

  test('of a QR code pins the height by which printers let it sink', () => {
    const qr = { symbology: 'qr', code: 'https://x.example/a,b', dots: 3, x: 600, y: 400, width: 75, height: 75 }
    expect(nativeCode(qr, 203)).toBe('^FO600,399^BY3,2,1^BQN,2,3^FH_^FDMA,https://x.example/a_2Cb^FS')
  })

  test('that would be wider than its place gets thinner bars, or is refused', () => {
    const wide = { ...place, code: 'A>123456789012345678901234567890', width: 700 }
    expect(nativeCode({ ...wide, width: 800 }, 300)).toContain('^BY2,')
    expect(() => nativeCode({ ...wide, width: 300 }, 203)).toThrow(/no room/)
  })
})
