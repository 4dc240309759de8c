import { describe, expect, test } from 'vitest'
import { barcodesOf } from '#shared/documents/barcodes-of.ts'
import { documentDataSchema } from '#shared/documents/document.ts'
import { verificationTextLimit } from '#shared/order/tax-reference.ts'
import { anInvoice } from '#test/builders/document-data.ts'
import { electronicPapers, issuedOffline, ksefLink, ksefNumber } from '#test/builders/electronic-papers.ts'
import { pdfPages } from './pdf-pages.ts'
import { PaperPress } from './test-support/paper-press.ts'

const press = PaperPress.forThisFile()
const { draw, expectBundledFonts } = press

type ElectronicPaper = (typeof electronicPapers)[number]['data']

/** As both decoders give them: the reader leaves brackets out. */
async function expectEveryCodeRead(data: ElectronicPaper, pdf: Uint8Array): Promise<void> {
  const expected = barcodesOf(data)
    .map(({ text }) => text.replace(/[()]/g, ''))
    .sort()
  for (const dpi of [203, 300])
    expect(await press.reader.barcodes(pdf, dpi)).toEqual({ zbar: expected, zxing: expected })
}

const textOf = async (data: ElectronicPaper) => press.reader.text(await draw(data)).replace(/\s+/g, ' ')

describe('the codes that prove an electronic document (C8, C9)', () => {
  test.each(electronicPapers)(
    '$name: one page, bundled fonts, every code read by two decoders at 203 and 300 dpi',
    async ({ data }) => {
      expect(documentDataSchema.safeParse(data).success).toBe(true)
      const pdf = await draw(data)
      expect(pdfPages(pdf).pages).toBe(1)
      expectBundledFonts(pdf)
      expect(barcodesOf(data).some(({ symbology }) => symbology === 'qr')).toBe(true)
      await expectEveryCodeRead(data, pdf)
    },
  )

  test('the longest link that an order may have is read, beside an order number that takes all its room', async () => {
    const longest = ksefLink.padEnd(verificationTextLimit, 'x')
    const electronic = { ...issuedOffline, certificateLink: longest }
    const data = anInvoice('pl', { electronic, orderNumber: 'ABCDEF-123456' })
    expect(barcodesOf(data).map(({ text }) => text)).toEqual(['ABCDEF-123456', ksefLink, longest])
    await expectEveryCodeRead(data, await draw(data))
  })

  test('KSeF: with its number the paper is the invoice, the number stands below the code', async () => {
    const electronic = { system: 'ksef', number: ksefNumber, link: ksefLink }
    const text = await textOf(anInvoice('pl', { electronic }))
    expect(text.split(ksefNumber)).toHaveLength(3)
    expect(text).toContain(`Numer KSeF ${ksefNumber}`)
    for (const words of ['nie jest fakturą', 'OFFLINE', 'CERTYFIKAT']) expect(text).not.toContain(words)
  })

  test('KSeF: without a link nothing is printed but the number', async () => {
    const text = await textOf(anInvoice('pl', { electronic: { system: 'ksef', number: ksefNumber } }))
    expect(text.split(ksefNumber)).toHaveLength(2)
  })

  test('KSeF: issued offline, the codes have the law’s words, and a buyer with a NIP is told that it is not the invoice', async () => {
    const offline = anInvoice('pl', { electronic: issuedOffline })
    for (const words of ['OFFLINE', 'CERTYFIKAT', 'nie jest fakturą']) expect(await textOf(offline)).toContain(words)
    const { customerTaxId, ...person } = offline
    expect(customerTaxId).toBeDefined()
    const toPerson = await textOf(person)
    expect(toPerson).toContain('OFFLINE')
    expect(toPerson).not.toContain('nie jest fakturą')
  })

  test.each([
    'javascript:alert(1)',
    'https://qr.ksef.mf.gov.pl/in voice',
    'https://qr.ksef.mf.gov.pl/\u202elp.vog',
    'https://qr.ksef.mf.gov.pl@evil.example/',
    `${ksefLink}${'a'.repeat(10_000)}`,
  ])('S15 S17: no paper is drawn with the link %j', (link) => {
    const taken = (electronic: object) =>
      documentDataSchema.safeParse({ ...anInvoice('pl'), electronic: { ...issuedOffline, ...electronic } }).success
    expect([taken({ link }), taken({ certificateLink: link }), taken({ karekod: link })]).toEqual([false, false, false])
  })

  test('S17: whatever the number below a code is: the codes are read, the total stays, on one page more at most', async () => {
    for (const number of ['W'.repeat(3000), '-'.repeat(300), '\u202eevil\u202c </style></main>', '🎁王'.repeat(60)]) {
      const data = anInvoice('pl', { electronic: { system: 'ksef', number, link: ksefLink } })
      const pdf = await draw(data)
      expect(pdfPages(pdf).pages).toBeLessThanOrEqual(2)
      expectBundledFonts(pdf)
      expect(press.reader.text(pdf)).toMatch(/Razem +711,86\szł/)
      await expectEveryCodeRead(data, pdf)
    }
  })

  test('Turkey: the despatch note names its karekod', async () => {
    const found = electronicPapers.find(({ data }) => data.kind === 'waybill')
    if (found === undefined) throw new Error('no waybill')
    expect(await textOf(found.data)).toContain('e-İrsaliye Karekodu')
  })
})
