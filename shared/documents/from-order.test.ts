import { describe, expect, test } from 'vitest'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import { issuedOffline, ksefCertificateLink, ksefLink, ksefNumber } from '#test/builders/electronic-papers.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { aLine, anIntake, anOrderId, totalsOf } from '#test/builders/order-builder.ts'
import type { OrderEvent } from '../order/event.ts'
import type { Intake } from '../order/intake.ts'
import { reduceOrder } from '../order/reduce-order.ts'
import { creditNoteDataSchema, invoiceDataSchema } from './data/invoice-data.ts'
import { waybillDataSchema } from './data/shipping-data.ts'
import {
  creditNoteOf,
  creditNoteSnapshot,
  invoiceOf,
  invoiceSnapshot,
  labelOf,
  waybillForm,
  waybillOf,
  waybillSnapshot,
} from './from-order.ts'

const shop = aShop('shop-1')
const day = '2026-01-05'
const view = (events: readonly OrderEvent[], intake: Intake = anIntake()) => reduceOrder(anOrderId, intake, events)
const sumOf = (lines: readonly { readonly total: number }[]) => lines.reduce((sum, line) => sum + line.total, 0)

function packedEvents(st = aStation()) {
  return [st.started(), st.opened(), st.packed('line-1', 2), st.packed('line-2', 1), st.closed(), st.booked()]
}

describe('invoices from orders', () => {
  test('C8: the sums per rate make the total, and the data is what the schema says', () => {
    const data = invoiceSnapshot(view(packedEvents()), shop, 'FV/1', day)
    expect(invoiceDataSchema.omit({ copy: true }).parse(data)).toEqual(JSON.parse(JSON.stringify(data)))
    expect(data.taxes).toEqual([{ rate: 2000, net: 777, tax: 156, gross: 933 }])
    expect(data.suppliedOn).toBe(day)
  })

  test('no number, no invoice', () => {
    expect(invoiceOf({ order: view(packedEvents()), shop, issuedOn: day, copy: 1 })).toBeUndefined()
  })

  test('C8: a reprint shows what was issued, whatever the shop changes since', () => {
    const st = aStation()
    const before = view(packedEvents(st))
    const issued = st.fact('invoice-issued', { number: 'FV/1', snapshot: invoiceSnapshot(before, shop, 'FV/1', day) })
    const revised = st.revised(
      anIntake({ customer: { name: 'Somebody Else', taxId: '999' }, lines: [aLine({ unitPrice: 1 })] }),
    )
    const order = view([...packedEvents(aStation('ST2')), issued, revised])
    const moved = { ...shop, seller: { ...shop.seller, taxId: 'PL0000000000' } }
    const paper = invoiceOf({ order, shop: moved, issuedOn: '2027-03-01', copy: 2 })
    expect(paper).toEqual({ ...issued.data.snapshot, copy: 2, electronic: undefined })
    expect(paper?.issuedOn).toBe(day)
  })

  test('a fact of an earlier program has no snapshot: the paper is built, with the day of the fact', () => {
    const st = aStation()
    const order = view([...packedEvents(st), st.invoiced('FV/9')])
    expect(invoiceOf({ order, shop, issuedOn: '2027-03-01', copy: 2 })).toMatchObject({
      number: 'FV/9',
      issuedOn: day,
      copy: 2,
    })
  })

  test('the electronic number that came after the invoice was issued stands on the reprint', () => {
    const st = aStation()
    const issued = st.fact('invoice-issued', { number: 'FV/1', snapshot: invoiceSnapshot(view([]), shop, 'FV/1', day) })
    const intake = anIntake({ taxReferences: [{ document: 'invoice', system: 'ksef', number: 'KSEF-1' }] })
    expect(invoiceOf({ order: view([issued], intake), shop, issuedOn: day, copy: 2 })?.electronic?.number).toBe(
      'KSEF-1',
    )
  })

  test('C9: codes and the number of an invoice that was issued offline come to the reprint as KSeF gives them', () => {
    const st = aStation()
    const offline = {
      document: 'invoice',
      system: 'ksef',
      link: ksefLink,
      certificateLink: ksefCertificateLink,
    } as const
    const before = view([], anIntake({ taxReferences: [offline] }))
    const issued = st.fact('invoice-issued', { number: 'FV/1', snapshot: invoiceSnapshot(before, shop, 'FV/1', day) })
    const reprint = (...taxReferences: NonNullable<Intake['taxReferences']>) =>
      invoiceOf({ order: view([issued], anIntake({ taxReferences })), shop, issuedOn: day, copy: 2 })?.electronic
    expect(reprint(offline)).toEqual(issuedOffline)
    expect(reprint({ ...offline, number: ksefNumber })).toMatchObject({ number: ksefNumber, link: ksefLink })
    expect(reprint({ document: 'invoice', system: 'e-arsiv', number: 'A1' })).toEqual(issuedOffline)
  })

  test('C8: a number that stood on the invoice is never another one; its code may come later', () => {
    const st = aStation()
    const numbered = { document: 'invoice', system: 'ksef', number: ksefNumber } as const
    const before = view([], anIntake({ taxReferences: [numbered] }))
    const issued = st.fact('invoice-issued', { number: 'FV/1', snapshot: invoiceSnapshot(before, shop, 'FV/1', day) })
    const reprint = (reference: NonNullable<Intake['taxReferences']>[number]) =>
      invoiceOf({ order: view([issued], anIntake({ taxReferences: [reference] })), shop, issuedOn: day, copy: 2 })
        ?.electronic
    expect(reprint({ ...numbered, link: ksefLink })).toEqual({ system: 'ksef', number: ksefNumber, link: ksefLink })
    expect(reprint({ ...numbered, number: 'KSEF-2', link: ksefLink })).toEqual({ system: 'ksef', number: ksefNumber })
  })

  test('C15: a piece that was given up is taken back by a row of its own, and total and tax follow', () => {
    const st = aStation()
    const given = st.fact('shortage-resolved', { lineId: 'line-1', quantity: 1, way: 'cancel-line' })
    const order = view([given])
    const data = invoiceSnapshot(order, shop, 'FV/1', day)
    expect(data.totals.total).toBe(order.payment.total)
    expect(data.totals.total).toBe(933 - 339)
    expect(data.lines.at(-1)).toMatchObject({
      sku: '71053',
      quantity: -1,
      total: -339,
      name: 'Not delivered: White metal lantern',
    })
    expect(data.totals.goods).toBe(sumOf(data.lines))
    expect(sumOf((data.taxes ?? []).map((row) => ({ total: row.gross })))).toBe(594)
    expect(sumOf((data.taxes ?? []).map((row) => ({ total: row.tax })))).toBe(data.totals.tax)
  })

  test('a gift line of nothing stays on the invoice', () => {
    const free = aLine({ id: 'line-3', sku: 'GIFT', unitPrice: 0, quantity: 1 })
    const data = invoiceSnapshot(view([], anIntake({ lines: [aLine(), free] })), shop, 'FV/1', day)
    expect(data.lines.map((line) => [line.sku, line.total])).toEqual([
      ['71053', 678],
      ['GIFT', 0],
    ])
  })

  test('Turkish invoices name the carrier with its tax number, others without', () => {
    const carriers = shop.carriers.map((carrier) => ({ ...carrier, taxId: '9860008925' }))
    const turkish = {
      ...shop,
      carriers,
      seller: { ...shop.seller, address: { ...shop.seller.address, country: 'TR' } },
    }
    expect(invoiceSnapshot(view([]), turkish, 'F1', day).carrierName).toBe('Royal Mail (VKN 9860008925)')
    expect(invoiceSnapshot(view([]), { ...shop, carriers }, 'F1', day).carrierName).toBe('Royal Mail')
  })
})

describe('waybills from orders', () => {
  test.each([
    ['TR', 'sevk-irsaliyesi'],
    ['PL', 'list-przewozowy'],
    ['RU', 'tovarnaya-nakladnaya'],
    ['IR', 'havale'],
    ['GB', 'delivery-note'],
    ['constructor', 'delivery-note'],
  ])('C8: a seller in %s writes a %s', (country, form) => {
    expect(waybillForm(country)).toBe(form)
  })

  test('who packed it stands where the sender signs', () => {
    const started = aStation().started()
    const operators = [{ id: started.operator, name: 'Ольга Белова', badge: 'PDU-OLGA-3N8K' }]
    const data = waybillSnapshot(view(packedEvents()), { ...shop, operators }, 'WB/1', day)
    expect(data.preparedBy).toBe('Ольга Белова')
  })

  test('names what lies in the parcels, not what was ordered', () => {
    const st = aStation()
    const order = view([st.started(), st.opened(), st.packed('line-1', 1), st.closed(), st.booked()])
    const data = waybillSnapshot(order, shop, 'WB/1', day)
    expect(data.lines.map((line) => [line.sku, line.quantity])).toEqual([['71053', 1]])
    expect(waybillDataSchema.omit({ copy: true }).safeParse(data).success).toBe(true)
  })

  test('prices stand on the Russian form alone', () => {
    const inCountry = (country: string) => {
      const seller = { ...shop.seller, address: { ...shop.seller.address, country } }
      return waybillSnapshot(view(packedEvents()), { ...shop, seller }, 'WB/1', day)
    }
    for (const country of ['TR', 'PL', 'IR', 'GB'])
      expect(JSON.stringify(inCountry(country))).not.toMatch(/unitPrice|"total"|taxRate/)
    expect(inCountry('RU')).toMatchObject({ total: 933, taxes: [{ rate: 2000, net: 777, tax: 156, gross: 933 }] })
  })

  test('an issued waybill is printed as it was; a void one is not', () => {
    const st = aStation()
    const packed = packedEvents(st)
    const snapshot = waybillSnapshot(view(packed), shop, 'WB/1', day)
    const issued = st.fact('waybill-issued', { number: 'WB/1', snapshot })
    const voided = st.fact('document-voided', { kind: 'waybill', number: 'WB/1', reason: 'torn' })
    const request = { shop, issuedOn: '2027-01-01', copy: 2 }
    expect(waybillOf({ ...request, order: view([...packed, issued]) })).toMatchObject({
      number: 'WB/1',
      issuedOn: day,
      copy: 2,
    })
    expect(waybillOf({ ...request, order: view([...packed, issued, voided]) })?.number).toBe('RN000000015GB')
  })

  test('E14: what is collected at the door is what the customer owes after lines were given up', () => {
    const st = aStation()
    const intake = anIntake({ payment: { method: 'cash-on-delivery', name: 'COD', paid: false } })
    const given = st.fact('shortage-resolved', { lineId: 'line-1', quantity: 1, way: 'cancel-line' })
    const order = view(
      [given, st.started(), st.opened(), st.packed('line-1', 1), st.packed('line-2', 1), st.closed(), st.booked()],
      intake,
    )
    const request = { order, shop, issuedOn: day, copy: 1 }
    expect(waybillOf(request)?.dueOnDelivery).toBe(594)
    expect(labelOf(request, 'ST1-box-1')?.dueOnDelivery).toBe(594)
  })
})

describe('credit notes from orders', () => {
  const st = aStation()
  const intake = anIntake({ totals: totalsOf(anIntake().lines, 300, 93) })
  const invoiced = [...packedEvents(st), st.invoiced('FV/1')]
  const note = (lines?: readonly { lineId: string; quantity: number }[]) =>
    creditNoteSnapshot(view(invoiced, intake), shop, 'KO/1', '2026-02-01', {
      reason: 'broken',
      ...(lines && { lines }),
    })

  test('without an invoice there is nothing to take back', () => {
    expect(creditNoteSnapshot(view([]), shop, 'KO/1', day, { reason: 'broken' })).toBeUndefined()
  })

  test('C8: the whole invoice, postage too, with its number and day', () => {
    const data = note()
    expect(data?.totals).toEqual(intake.totals)
    expect(data).toMatchObject({
      corrects: { number: 'FV/1', issuedOn: day },
      issuedOn: '2026-02-01',
      reason: 'broken',
    })
    expect(creditNoteDataSchema.omit({ copy: true }).safeParse(data).success).toBe(true)
  })

  test('a part: its share of the discount goes with it, postage stays paid', () => {
    const data = note([{ lineId: 'line-1', quantity: 1 }])
    expect(data?.lines).toHaveLength(1)
    expect(data?.totals).toEqual({ goods: 339, shipping: 0, discount: 34, tax: 51, total: 305 })
    expect(data?.taxes).toEqual([{ rate: 2000, net: 254, tax: 51, gross: 305 }])
  })

  test('never more pieces than the invoice has; none of it: no credit note', () => {
    expect(note([{ lineId: 'line-1', quantity: 99 }])?.lines[0]).toMatchObject({ quantity: 2, total: 678 })
    expect(note([{ lineId: 'stranger', quantity: 1 }])).toBeUndefined()
  })

  test('pieces that came back are taken where nobody named any', () => {
    const order = view([...invoiced, st.returnAsked(), st.returned()], intake)
    expect(creditNoteSnapshot(order, shop, 'KO/1', day, { reason: 'broken' })?.lines).toMatchObject([
      { sku: '71053', quantity: 1 },
    ])
  })

  test('printed as issued', () => {
    const snapshot = note()
    if (snapshot === undefined) throw new Error('no credit note')
    const order = view([...invoiced, st.fact('credit-note-issued', { number: 'KO/1', snapshot })], intake)
    expect(creditNoteOf({ order, copy: 3 })).toMatchObject({ number: 'KO/1', copy: 3, totals: intake.totals })
    expect(creditNoteOf({ order: view(invoiced, intake), copy: 1 })).toBeUndefined()
  })
})
