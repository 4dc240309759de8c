import { createHash } from 'node:crypto'
import type { TaxReferenceData } from '#shared/documents/data/common-data.ts'
import type { CreditNoteData, InvoiceData, WaybillData } from '#shared/documents/document.ts'
import { aCreditNote, anInvoice, aWaybill } from './document-data.ts'

const nip = '5260250274'
/** As long as the real thing and as mixed: base64url of so many bytes. */
const base64url = (bytes: number) =>
  Buffer.concat([0, 1, 2, 3, 4, 5, 6, 7].map((part) => createHash('sha256').update(`sample ${part}`).digest()))
    .subarray(0, bytes)
    .toString('base64url')

/** KOD I: seller, day, SHA-256 of the invoice's file. */
export const ksefLink = `https://qr.ksef.mf.gov.pl/invoice/${nip}/21-11-2026/${base64url(32)}`

/** KOD II with the longest signature that KSeF takes, of RSA-2048. */
export const ksefCertificateLink = `https://qr.ksef.mf.gov.pl/certificate/Nip/${nip}/${nip}/01F20A5D352AE590/${base64url(32)}/${base64url(256)}`

const ettn = '04e35a51-7c00-45d0-968c-6f7c60834525'

/** The fields of the guide's chapters on e-Arşiv and e-İrsaliye. */
export const archiveKarekod = JSON.stringify({
  vkntckn: '7750409379',
  avkntckn: '10000000146',
  senaryo: 'EARSIVFATURA',
  tip: 'SATIS',
  tarih: '2026-11-21',
  no: 'SMA2026000000123',
  ettn,
  parabirimi: 'TRY',
  malhizmettoplam: '1723.71',
  'kdvmatrah(20)': '1723.71',
  'hesaplanankdv(20)': '344.74',
  vergidahil: '2068.45',
  odenecek: '2068.45',
})

export const despatchKarekod = JSON.stringify({
  vkntckn: '7750409379',
  avkntckn: '10000000146',
  senaryo: 'TEMELIRSALIYE',
  tip: 'SEVK',
  tarih: '2026-11-21',
  no: 'SMI2026000000042',
  ettn,
  sevktarihi: '2026-11-21',
  sevkzamani: '09:32:13',
  tasiyicivkn: '9860008925',
  plaka: '',
})

export const ksefNumber = '9990000008-20261121-010080615740-E4'
const at = '2026-11-21T10:00:00Z'
const numbered: TaxReferenceData = { system: 'ksef', number: ksefNumber, at, link: ksefLink }
/** Issued where KSeF could not be reached: two codes, no number. */
export const issuedOffline: TaxReferenceData = {
  system: 'ksef',
  link: ksefLink,
  certificateLink: ksefCertificateLink,
}

/** Papers that show an electronic document with the codes that prove it. */
export const electronicPapers: readonly {
  readonly name: string
  readonly data: InvoiceData | CreditNoteData | WaybillData
}[] = [
  { name: 'invoice-ksef-pl', data: anInvoice('pl', { electronic: numbered }) },
  { name: 'invoice-offline-pl', data: anInvoice('pl', { electronic: issuedOffline }) },
  { name: 'credit-note-ksef-pl', data: aCreditNote('pl', { electronic: numbered }) },
  {
    name: 'invoice-karekod-tr',
    data: anInvoice('tr', {
      electronic: { system: 'e-arsiv', number: 'SMA2026000000123', at, karekod: archiveKarekod },
    }),
  },
  {
    name: 'waybill-karekod-tr',
    data: aWaybill('tr', {
      electronic: { system: 'e-irsaliye', number: 'SMI2026000000042', at, karekod: despatchKarekod },
    }),
  },
  { name: 'credit-note-offline-fa', data: aCreditNote('pl', { language: 'fa', electronic: issuedOffline }) },
]
