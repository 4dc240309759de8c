import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { invoiceDataSchema } from '#shared/documents/data/invoice-data.ts'
import { mediaSizes } from '#shared/documents/media.ts'
import { createPaper } from '#shared/documents/paper.ts'
import { paperStyle } from '#shared/documents/styles/paper-style.ts'
import { aCreditNote, anInvoice, aWaybill } from '#test/builders/document-data.ts'
import { pdfPages } from './pdf-pages.ts'
import { PaperPress } from './test-support/paper-press.ts'

const press = PaperPress.forThisFile()
const { draw } = press

describe('what the law of the country wants (C8)', () => {
  const flat = (text: string) => text.replace(/\s+/g, ' ')

  test('sevk irsaliyesi: its words, both days though they are the same, who signs, and no prices', async () => {
    const text = flat(press.reader.text(await draw(aWaybill('tr', { dueOnDelivery: 0 }))))
    expect(text).toContain('SEVK İRSALİYESİ')
    expect(text).toMatch(/Düzenleme tarihi +Fiili sevk tarihi/)
    expect(text).toMatch(/21 Kasım 2026 +21 Kasım 2026/)
    for (const words of ['VKN 7750409379', 'Vergi dairesi İkitelli', 'Teslim eden', 'Teslim alan'])
      expect(text).toContain(words)
    expect(text).not.toContain('₺')
  })

  test('C9: sevk irsaliyesi: the customer with its tax office, where the goods go to somebody else', async () => {
    const plain = aWaybill('tr')
    const customer = { ...plain.shipTo, name: 'Burak Aydın', company: 'Durak Kafe Ltd. Şti.', street: 'Setbaşı Cad. 9' }
    const ids = { taxId: '4180335275', taxOffice: 'Setbaşı' }
    const print = async (address: typeof plain.shipTo) =>
      flat(press.reader.text(await draw({ ...plain, payer: { address, ...ids }, recipient: ids })))
    const two = await print(customer)
    for (const words of ['Fatura adresi', 'Durak Kafe Ltd. Şti.', plain.shipTo.name]) expect(two).toContain(words)
    expect(two.split('VKN 4180335275')).toHaveLength(2)
    const one = await print(plain.shipTo)
    expect(one).not.toContain('Fatura adresi')
    expect(one.split('VKN 4180335275')).toHaveLength(2)
  })

  test.each([
    ['tr', '₺2.068,45', 'İki bin altmış sekiz Türk lirası kırk beş kuruş'],
    ['pl', '2068,45 zł', 'Dwa tysiące sześćdziesiąt osiem złotych 45/100'],
    ['ru', '2 068,45 ₽', 'Две тысячи шестьдесят восемь рублей 45 копеек'],
    ['en', '£2,068.45', 'Two thousand and sixty-eight pounds and forty-five pence'],
  ] as const)('E14: %s, what is collected at the door in digits and in words', async (language, digits, words) => {
    const text = flat(press.reader.text(await draw(aWaybill(language, { dueOnDelivery: 206_845 }))))
    expect(text).toContain(digits)
    expect(text).toContain(words)
  })

  test('товарная накладная: prices, tax, total in words, five signatures, requisites', async () => {
    const text = flat(press.reader.text(await draw(aWaybill('ru'))))
    for (const words of [
      'Поставщик · Грузоотправитель',
      'ИНН 7707083893',
      'КПП 770701001',
      'ОКПО 00032537',
      'БИК 044525225',
      'Заказ № 536365 от 20 ноября 2026 г.',
      'Семь тысяч шестьсот семьдесят девять рублей 00 копеек',
      'Отпуск разрешил',
      'Главный бухгалтер',
      'Груз принял',
    ])
      expect(text).toContain(words)
  })

  test('a Russian account has a БИК and no BIC on paper in another language', async () => {
    const text = flat(press.reader.text(await draw(aWaybill('ru', { language: 'en' }))))
    expect(text).toContain('БИК 044525225')
    expect(text).not.toContain('BIC')
  })

  test('list przewozowy: mass, pieces, packaging, vehicle, who signs', async () => {
    const text = flat(press.reader.text(await draw(aWaybill('pl'))))
    for (const words of ['LIST PRZEWOZOWY', '3,355 kg', '2 × paczka', 'Nr rej. pojazdu', 'Nadawca', 'Przewoźnik'])
      expect(text).toContain(words)
    expect(text).not.toContain('zł')
  })

  test('a paper that is not the tax document says so; with its number it shows that instead', async () => {
    const without = press.reader.text(await draw(anInvoice('pl')))
    expect(flat(without)).toContain('Ten wydruk nie jest fakturą')
    const electronic = { system: 'ksef', number: '9990000008-20261121-010080615740-E4', at: '2026-11-21T10:00:00Z' }
    const issued = flat(press.reader.text(await draw(anInvoice('pl', { electronic }))))
    expect(issued).toContain('Numer KSeF 9990000008-20261121-010080615740-E4')
    expect(issued).not.toContain('nie jest fakturą')
    expect(flat(press.reader.text(await draw(anInvoice('en'))))).not.toContain('not the tax document')
  })

  test('a credit note names the invoice, its day and the reason', async () => {
    const text = flat(press.reader.text(await draw(aCreditNote('pl'))))
    for (const words of [
      'Faktura korygująca',
      'FV/ST1/2026/000123 · 20 listopada 2026',
      'Towar uszkodzony w transporcie',
      'Do zwrotu',
    ])
      expect(text).toContain(words)
  })

  test('lines of nothing show nought, tax notes stand on the paper', async () => {
    const free = { ...anInvoice('en').lines[0], sku: 'GIFT', name: 'Sample', quantity: 1, unitPrice: 0, total: 0 }
    const data = invoiceDataSchema.parse({
      ...anInvoice('en', { taxNote: 'Reverse charge' }),
      lines: [...anInvoice('en').lines, free],
    })
    const text = flat(press.reader.text(await draw(data)))
    expect(text).toMatch(/Sample 1 pcs 0\.00 0\.00 20% 0\.00 0\.00/)
    expect(text).toContain('Reverse charge')
  })
})

describe('several papers in one file', () => {
  test('each counts its own pages, in its own digits', async () => {
    const parts = (['en', 'fa'] as const).map((language) => {
      const paper = createPaper(language, press.tools.bars, 'a4')
      const [data, page] = [anInvoice(language), `doc-${language}`]
      const body = '<p style="break-after:page">one</p><p>two</p>'
      return { style: paperStyle(paper, data, { page, of: 2 }), body: `<main style="page:${page}">${body}</main>` }
    })
    const [first, second] = parts
    if (first === undefined || second === undefined) throw new Error('two papers')
    const html = `<!doctype html><style>${first.style}${second.style}</style>${first.body}${second.body}`
    const pdf = await press.printer.print(html, mediaSizes.a4)
    expect(pdfPages(pdf).pages).toBe(4)
    const text = press.reader.text(pdf)
    expect(text).toMatch(/Page 1 of 2[\s\S]*Page 2 of 2/)
    expect(text).not.toMatch(/Page 3/)
    expect(text).toMatch(/۲[\s\S]*۱|۱[\s\S]*۲/)
    expect(text).not.toMatch(/[۳۴]/)
  })
})

describe('hostile text (S17)', () => {
  const text = fc.array(
    fc.oneof(
      fc.constantFrom('W'.repeat(3000), '\u202eevil\u202c', '</style></main>', 'خیابان '.repeat(60), '🎁王'),
      fc.string({ unit: 'grapheme', minLength: 50, maxLength: 2000 }),
    ),
    { minLength: 1, maxLength: 2 },
  )
  const joined = text.map((parts) => parts.join(' '))

  test('on 15 goods notes: the total, the tax and its words stay, on one page more at most', async () => {
    const plain = aWaybill('ru')
    await fc.assert(
      fc.asyncProperty(joined, joined, joined, async (name, taxId, basis) => {
        const pdf = await draw({
          ...plain,
          shipTo: { ...plain.shipTo, name, company: name, street: name },
          recipient: { taxId, taxOffice: taxId, nationalId: taxId, kpp: taxId },
          carrierName: basis,
          preparedBy: name,
          basis,
          lines: plain.lines.map((line) => ({ ...line, name, sku: taxId, unit: name })),
        })
        expect(pdfPages(pdf).pages).toBeLessThanOrEqual(2)
        const words = press.reader
          .text(pdf)
          .replace(/[\u202a-\u202e]/g, '')
          .replace(/\s+/g, ' ')
        expect(words).toMatch(/Итого 7 679,00 ₽|7 679,00 ₽ Итого/)
        expect(words).toContain('Семь тысяч шестьсот семьдесят девять рублей 00 копеек')
        expect(words).toContain('1 279,83')
      }),
      { seed: 2019, numRuns: 15, endOnFailure: true },
    )
  }, 120_000)
})
