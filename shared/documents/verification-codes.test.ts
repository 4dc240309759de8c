import { expect, test } from 'vitest'
import { anInvoice, aWaybill } from '#test/builders/document-data.ts'
import {
  archiveKarekod,
  despatchKarekod,
  issuedOffline,
  ksefCertificateLink,
  ksefLink,
  ksefNumber,
} from '#test/builders/electronic-papers.ts'
import { barcodesOf } from './barcodes-of.ts'
import { verificationCodesOf } from './verification-codes.ts'

test('KSeF: the number below the code; OFFLINE and the certificate only while there is none', () => {
  const numbered = { ...issuedOffline, number: ksefNumber }
  expect(verificationCodesOf(numbered)).toEqual([{ code: ksefLink, lines: [ksefNumber] }])
  expect(verificationCodesOf(issuedOffline)).toEqual([
    { code: ksefLink, lines: ['OFFLINE'] },
    { code: ksefCertificateLink, lines: ['CERTYFIKAT'] },
  ])
})

test('a number without a link has no code, and neither has a paper without an electronic document', () => {
  expect(verificationCodesOf({ system: 'ksef', number: ksefNumber })).toEqual([])
  expect(verificationCodesOf(undefined)).toEqual([])
})

test('only KSeF has OFFLINE and a certificate', () => {
  expect(verificationCodesOf({ ...issuedOffline, system: 'other' })).toEqual([{ code: ksefLink, lines: [] }])
})

test('Turkey: the karekod, on the despatch note under its name', () => {
  expect(verificationCodesOf({ system: 'e-arsiv', number: 'A1', karekod: archiveKarekod })).toEqual([
    { code: archiveKarekod, lines: ['A1'] },
  ])
  expect(verificationCodesOf({ system: 'e-irsaliye', number: 'I1', karekod: despatchKarekod })).toEqual([
    { code: despatchKarekod, lines: ['e-İrsaliye Karekodu', 'I1'] },
  ])
})

test('C8: they are among the barcodes of the paper, four dots a module', () => {
  const qr = (data: Parameters<typeof barcodesOf>[0]) => barcodesOf(data).filter(({ symbology }) => symbology === 'qr')
  expect(qr(anInvoice('pl', { electronic: issuedOffline }))).toEqual([
    { symbology: 'qr', text: ksefLink, dots: 4 },
    { symbology: 'qr', text: ksefCertificateLink, dots: 4 },
  ])
  const electronic = { system: 'e-irsaliye', number: 'I1', karekod: despatchKarekod }
  expect(qr(aWaybill('tr', { electronic }))).toEqual([{ symbology: 'qr', text: despatchKarekod, dots: 4 }])
})
