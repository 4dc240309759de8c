import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  archiveKarekod,
  despatchKarekod,
  ksefCertificateLink,
  ksefLink,
  ksefNumber,
} from '#test/builders/electronic-papers.ts'
import { karekodSchema, taxReferenceSchema, verificationLinkSchema, verificationTextLimit } from './tax-reference.ts'

describe('S15 S17: the link on a paper is one that people may be sent to', () => {
  test.each([ksefLink, ksefCertificateLink, 'https://efatura.example:8443/q?id=1&x=%C5%81#a', 'https://a.example'])(
    '%s is taken as it is',
    (link) => {
      expect(verificationLinkSchema.parse(link)).toBe(link)
    },
  )

  test.each([
    ['a script', 'javascript:alert(1)//https://qr.ksef.mf.gov.pl/'],
    ['data', 'data:text/html,<script>1</script>'],
    ['no TLS', 'http://qr.ksef.mf.gov.pl/invoice/1'],
    ['another scheme that begins alike', 'https-evil://qr.ksef.mf.gov.pl/'],
    ['capitals of a scheme', 'HTTPS://qr.ksef.mf.gov.pl/'],
    ['a user that looks like the host', 'https://qr.ksef.mf.gov.pl@evil.example/invoice'],
    ['a user and a password', 'https://user:secret@evil.example/'],
    ['a backslash that browsers turn', 'https://evil.example\\@qr.ksef.mf.gov.pl/'],
    ['a space before', ' https://qr.ksef.mf.gov.pl/'],
    ['a space within', 'https://qr.ksef.mf.gov.pl/in voice'],
    ['a line break after', 'https://qr.ksef.mf.gov.pl/\n'],
    ['a tab in the scheme', 'ht\ttps://qr.ksef.mf.gov.pl/'],
    ['a direction override', 'https://qr.ksef.mf.gov.pl/\u202elp.vog'],
    ['letters that look alike', 'https://qr.ksef.mf.gоv.pl/'],
    ['a host in Persian letters', 'https://مالیات.example/'],
    ['markup', 'https://qr.ksef.mf.gov.pl/"><svg onload=1>'],
    ['no host', 'https:///invoice'],
    ['a port that is none', 'https://qr.ksef.mf.gov.pl:99999/'],
    ['10 kB', `https://qr.ksef.mf.gov.pl/${'a'.repeat(10_000)}`],
    ['one letter too many', `https://a.example/${'a'.repeat(verificationTextLimit - 17)}`],
    ['nothing', ''],
  ])('%s is refused', (_what, link) => {
    expect(verificationLinkSchema.safeParse(link).success).toBe(false)
  })

  test('whatever it is given: what is taken is one line of plain letters that leads to https without a user', () => {
    const pieces = fc.constantFrom(
      'https://',
      '@',
      ':',
      '/',
      '\\',
      '?',
      '#',
      '%',
      ' ',
      '\u202e',
      'a.example',
      '"',
      '[',
      '.',
    )
    const anything = fc
      .array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 12 })
      .map((all) => all.join(''))
    let taken = 0
    fc.assert(
      fc.property(anything, (tail) => {
        const link = `https://a${tail}`
        if (!verificationLinkSchema.safeParse(link).success) return
        taken++
        const url = new URL(link)
        expect([url.protocol, url.username, url.password]).toEqual(['https:', '', ''])
        expect(link).toMatch(/^[\x21-\x7e]+$/)
      }),
      { seed: 2026, numRuns: 3000 },
    )
    expect(taken).toBeGreaterThan(20)
  })
})

describe('the karekod is the JSON of the guide and nothing else', () => {
  test.each([archiveKarekod, despatchKarekod])('%s is taken as it is', (text) => {
    expect(karekodSchema.parse(text)).toBe(text)
  })

  test.each([
    ['a link', ksefLink],
    ['a list', '["7750409379"]'],
    ['an empty object', '{}'],
    ['an object in an object', '{"no":{"a":1}}'],
    ['half of one', '{"no":"1"'],
    ['two lines', '{"no":"1",\n"tip":"SEVK"}'],
    ['a direction override', '{"no":"\u202e1"}'],
    ['10 kB', `{"no":"${'1'.repeat(10_000)}"}`],
  ])('%s is refused', (_what, text) => {
    expect(karekodSchema.safeParse(text).success).toBe(false)
  })
})

describe('an electronic document', () => {
  const ksef = { document: 'invoice', system: 'ksef' } as const

  test('has its number; an invoice that was issued offline has its link until KSeF answers', () => {
    const fits = (reference: unknown) => taxReferenceSchema.safeParse(reference).success
    expect(fits({ ...ksef, number: ksefNumber })).toBe(true)
    expect(fits({ ...ksef, link: ksefLink, certificateLink: ksefCertificateLink })).toBe(true)
    expect(fits(ksef)).toBe(false)
    expect(fits({ ...ksef, certificateLink: ksefCertificateLink })).toBe(false)
    expect(fits({ document: 'invoice', system: 'e-arsiv', link: ksefLink })).toBe(false)
    expect(fits({ document: 'waybill', system: 'e-irsaliye', karekod: despatchKarekod })).toBe(false)
  })

  test('a link that is refused says where it stands', () => {
    const { error } = taxReferenceSchema.safeParse({ ...ksef, number: ksefNumber, link: 'javascript:1' })
    expect(error?.issues[0]?.path).toEqual(['link'])
  })
})
