import { describe, expect, it } from 'vitest'
import { archiveKarekod, ksefCertificateLink, ksefLink, ksefNumber } from '#test/builders/electronic-papers.ts'
import { anIncomingOrder } from '../testing/sample-shop.ts'
import { readCsv } from './csv.ts'
import { readJsonLines } from './json-lines.ts'
import { readProductCsv, readProductLines } from './products.ts'

const columns =
  'order_id,placed_at,language,currency,customer_name,street,postcode,city,country,payment_method,paid,carrier,ship_by,shipping,sku,name,quantity,unit_price,tax_rate,barcodes,weight_grams'
const row = (id: string, rest: string) =>
  `${id},2026-01-04T17:20:00Z,pl,PLN,Zażółć Gęślą,ul. Długa 1,00-950,Warszawa,PL,online,yes,inpost,2026-01-05T16:00:00Z,12.90,${rest}`

describe('.csv orders', () => {
  it('are one row per order line, in minor units', () => {
    const text = [
      columns,
      row('7', 'A-1,"Lampa, biała",2,10.50,23,590000|0400,350'),
      row('7', 'B-2,Świeca,1,3.99,8,,'),
    ].join('\r\n')
    const entries = readCsv(`\uFEFF${text}\r\n`)
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({
      kind: 'order',
      line: 2,
      order: {
        source: 'csv',
        externalId: '7',
        intake: {
          lines: [
            {
              name: 'Lampa, biała',
              total: 2100,
              taxRate: 2300,
              barcodes: ['590000', '0400'],
              weightGrams: 350,
              goods: true,
            },
            { name: 'Świeca', total: 399, taxRate: 800, weightGrams: 0 },
          ],
          totals: { goods: 2499, shipping: 1290, total: 3789 },
          payment: { method: 'online', paid: true },
        },
      },
    })
  })

  it('B2 B17 E7 E13 E26: say what a shop knows of drafts, returns, channels, made-to-order goods and windows', () => {
    const more = 'draft,prefers,receipt,window_from,window_to,packs,made_to_order,returnable'
    const text = [
      `${columns},${more}`,
      `${row('7', 'A-1,Lampa,2,10.50,23,,')},quotation,sms,R-5,09:00,12:00,159*12|1590*144,yes,no`,
    ].join('\n')
    expect(readCsv(text)).toMatchObject([
      {
        order: {
          intake: {
            draft: 'quotation',
            customer: { prefers: 'sms' },
            payment: { receipt: 'R-5' },
            shipping: { window: { from: '09:00', to: '12:00' } },
            lines: [
              {
                packs: [
                  { code: '159', quantity: 12 },
                  { code: '1590', quantity: 144 },
                ],
                madeToOrder: true,
                returnable: false,
              },
            ],
          },
        },
      },
    ])
    expect(readCsv(text.replace('159*12', '159'))).toMatchObject([
      { kind: 'broken', message: expect.stringMatching(/^packs: expected codes/) },
    ])
  })

  it('with semicolons, as a spreadsheet saves them, are read too', () => {
    const text = [columns, row('7', 'A-1,Lampa,2,10.50,23,,')].join('\n').replaceAll(',', ';')
    expect(readCsv(text)).toMatchObject([{ kind: 'order' }])
  })

  it('that are broken are told by line, field and what was expected, as whole orders, and the rest goes on', () => {
    const text = [
      columns,
      row('1', 'A-1,Lampa,2,10.50,23,,'),
      row('2', 'A-1,Lampa,two,10.50,23,,'),
      row('2', 'B-2,Świeca,1,3.99,8,,'),
      row('3', 'A-1,Lampa,2,"10,50",23,,'),
      row('4', 'A-1,Lampa,2,10.50,23'),
      row('5', 'A-1,Lampa,2,10.50,23,,').replace('2026-01-04T17:20:00Z', 'yesterday'),
      row('6', 'A-1,Lampa,2,10.50,23,,'),
    ].join('\n')
    const entries = readCsv(text)
    expect(entries.map((entry) => [entry.kind, entry.line])).toEqual([
      ['order', 2],
      ['broken', 3],
      ['broken', 5],
      ['broken', 6],
      ['broken', 7],
      ['order', 8],
    ])
    const messages = entries.map((entry) => (entry.kind === 'broken' ? entry.message : ''))
    expect(messages[1]).toBe('quantity: expected a whole number, such as 2')
    expect(messages[2]).toBe('unit_price: expected an amount such as 12.90, not "10,50"')
    expect(messages[3]).toBe('the whole row: expected 21 columns, found 19')
    expect(messages[4]).toMatch(/^intake\.placedAt: /)
  })

  it('without needed columns say which', () => {
    expect(readCsv('order_id,name\n1,x')).toMatchObject([
      { kind: 'broken', line: 1, message: expect.stringContaining('quantity') },
    ])
  })
})

describe('.jsonl orders', () => {
  it('are read line by line; what is broken says where and why', () => {
    const good = JSON.stringify(anIncomingOrder('J-1'))
    const wrong = JSON.stringify({ ...anIncomingOrder('J-2'), source: 'My Shop!' })
    const entries = readJsonLines(`\uFEFF${good}\n\n{"source":\n${wrong}\n${good.replace('"GBP"', '"pounds"')}\n`)
    expect(entries.map((entry) => [entry.kind, entry.line])).toEqual([
      ['order', 1],
      ['broken', 3],
      ['broken', 4],
      ['broken', 5],
    ])
    expect(entries[2]).toMatchObject({ message: expect.stringMatching(/^source: small letters/) })
    expect(entries[3]).toMatchObject({ message: expect.stringMatching(/^intake\.currency: three capital letters/) })
  })

  it('C9 S15: carry the codes of electronic documents; a link that is none refuses the order and says where', () => {
    const order = anIncomingOrder('J-1')
    const line = (taxReference: object) =>
      JSON.stringify({
        ...order,
        intake: { ...order.intake, taxReferences: [{ document: 'invoice', ...taxReference }] },
      })
    const numbered = { system: 'ksef', number: ksefNumber, link: ksefLink }
    const offline = { system: 'ksef', link: ksefLink, certificateLink: ksefCertificateLink }
    const turkish = { system: 'e-arsiv', number: 'SMA2026000000123', karekod: archiveKarekod }
    const entries = readJsonLines(
      [
        ...[numbered, offline, turkish].map(line),
        line({ ...numbered, link: 'javascript:alert(1)' }),
        line({ ...numbered, link: `${ksefLink}\u202e` }),
        line({ ...offline, certificateLink: `https://qr.ksef.mf.gov.pl/${'a'.repeat(10_000)}` }),
        line({ ...turkish, karekod: 'not JSON' }),
        line({ system: 'ksef' }),
      ].join('\n'),
    )
    for (const [index, taken] of [numbered, offline, turkish].entries())
      expect(entries[index]).toMatchObject({
        order: { intake: { taxReferences: [{ document: 'invoice', ...taken }] } },
      })
    expect(
      entries.slice(3).map((entry) => (entry.kind === 'broken' ? entry.message.split(':')[0] : entry.kind)),
    ).toEqual([
      'intake.taxReferences.0.link',
      'intake.taxReferences.0.link',
      'intake.taxReferences.0.certificateLink',
      'intake.taxReferences.0.karekod',
      'intake.taxReferences.0.number',
    ])
    for (const entry of entries.slice(3)) expect(JSON.stringify(entry).length).toBeLessThan(500)
  })
})

describe('product files', () => {
  it('C5: name codes with their pieces, places and figures; what is broken says where and why', () => {
    const text = [
      'sku;name;barcodes;location;on_hand;on_order;expected;supplier;returnable',
      'A-1;"Lampa; biała";5901234123457|15901234123454*12;shop;7;24;2026-02-01;Hurt;no',
      'B-2;Świeca;;;two;;;;',
      'C-3;;;;;;;;',
    ].join('\n')
    expect(readProductCsv(text)).toMatchObject([
      {
        kind: 'product',
        product: {
          sku: 'A-1',
          name: 'Lampa; biała',
          barcodes: [
            { code: '5901234123457', quantity: 1 },
            { code: '15901234123454', quantity: 12 },
          ],
          location: 'shop',
          onHand: 7,
          onOrder: 24,
          expected: '2026-02-01',
          returnable: false,
        },
      },
      { kind: 'broken', line: 3, message: expect.stringContaining('on_hand') },
      { kind: 'product', product: { sku: 'C-3', location: 'warehouse', onHand: 0, returnable: true } },
    ])
    expect(readProductCsv('name\nx')).toMatchObject([{ kind: 'broken', line: 1 }])
    const lines = readProductLines('{"sku":"A","onHand":3}\n{"sku":\n{"sku":"B","onHand":-1}\n')
    expect(lines.map((entry) => [entry.kind, entry.line])).toEqual([
      ['product', 1],
      ['broken', 2],
      ['broken', 3],
    ])
  })
})
