import { describe, expect, test } from 'vitest'
import { checkShopZpl } from './check-shop-zpl.ts'
import { zplSkeleton, zplTokens } from './zpl-tokens.ts'

const bytes = (text: string) => Buffer.from(text, 'latin1')
const good =
  '^XA\r\n^CI28^PW812^LL1218^MNY^PR4^FO50,50^A0N,40,40^FDACME^FS^FO50,120^GB700,3,3^FS\n' +
  '^FO50,200^BY3^BCN,200,Y,N,N^FD>:RR473124829GB^FS^FO0,0^GFA,8,8,1,:Z64:eJxjYAAAAAQAAQ==:1D0F^FS^PQ1,0,1,Y^XZ\r\n'

describe('reading ZPL', () => {
  test('gives commands with their data, the font command with its font', () => {
    expect(zplTokens(bytes('noise^XA^A0N,30,30^fdHi^FS~HS'))).toEqual([
      { prefix: '^', name: 'XA', data: '' },
      { prefix: '^', name: 'A', data: '0N,30,30' },
      { prefix: '^', name: 'FD', data: 'Hi' },
      { prefix: '^', name: 'FS', data: '' },
      { prefix: '~', name: 'HS', data: '' },
    ])
  })

  test('S16: control characters that printers take for commands are commands', () => {
    expect(zplSkeleton(bytes('\u0002^FDa\u000f\u0003\u0010JR\u001eXA'))).toBe('^XA ^FD ^FS ^XZ ~JR ^XA')
  })
})

describe('a carrier’s label that came with the order', () => {
  test('is one label of drawing commands', () => {
    expect(checkShopZpl(bytes(good))).toEqual({ labels: 1 })
  })

  const inLabel = (text: string) => good.replace('^FO50,50', `${text}^FO50,50`)
  test.each([
    ['~ commands', inLabel('~JR')],
    ['~ before the letters of a drawing command', inLabel('~PR')],
    ['~ in a text', good.replace('ACME', 'AC~JAME')],
    ['another caret', inLabel('^CC!')],
    ['another tilde', inLabel('^CT!')],
    ['another comma', inLabel('^CD;')],
    ['stored formats', inLabel('^DFR:X.ZPL')],
    ['graphics to store', `~DGR:X.GRF,8,1,FF${good}`],
    ['saved settings', inLabel('^JUS')],
    ['resolution', inLabel('^JMA')],
    ['deleted objects', inLabel('^IDR:*.*')],
    ['host questions', inLabel('^HH')],
    ['network settings', inLabel('^NS')],
    ['serial numbers', inLabel('^SN001')],
    ['password', inLabel('^KP1234')],
    ['stored pictures', inLabel('^XGR:X.GRF')],
    ['binary pictures', good.replace('^GFA', '^GFB')],
    ['a picture of unknown kind', good.replace('^GFA', '^GF')],
    ['copies', good.replace('^PQ1', '^PQ99')],
    ['two labels', good + good],
    ['a label in a label', good.replace('^FO50,50', '^XA^FO50,50')],
    ['STX and ETX', good.replace('ACME', 'A\u0003\u0002CME')],
    ['no end', good.replace('^XZ', '')],
    ['something after the end', `${good}^FDx^FS`],
    ['a nameless command', good.replace('ACME', '^')],
    ['no ZPL', '%PDF-1.7'],
    ['nothing', ''],
  ])('with %s is refused, and the reason is a sentence', (_, zpl) => {
    const verdict = checkShopZpl(bytes(zpl))
    expect('refused' in verdict ? verdict.refused : 'accepted').toMatch(/^[A-Z^].+\.$/)
    expect('refused' in verdict).toBe(true)
  })

  test('no single command outside of the drawing ones passes, in either case and with either prefix', () => {
    for (const letters of [
      'CC',
      'CT',
      'CD',
      'DF',
      'EG',
      'FN',
      'HG',
      'HW',
      'ID',
      'IM',
      'JB',
      'JZ',
      'KD',
      'MC',
      'NB',
      'SC',
      'SZ',
      'TO',
      'WC',
      'XF',
    ])
      for (const text of [
        `^${letters}`,
        `^${letters.toLowerCase()}`,
        `~${letters}`,
        `\u001e${letters}`,
        `\u0010${letters}`,
      ])
        expect([text, 'refused' in checkShopZpl(bytes(inLabel(text)))]).toEqual([text, true])
  })
})
