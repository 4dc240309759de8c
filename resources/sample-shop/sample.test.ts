import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isGs1Number } from '#shared/numbers/check-digits.ts'
import { formatNumber } from '#shared/numbers/number-format.ts'
import { intakeSchema } from '#shared/order/intake.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { shopProfileSchema } from '#shared/shop/shop-profile.ts'
import { productName } from './product.ts'
import { rebaseSample, type SampleLine, sampleBase } from './rebase.ts'
import type { SampleProduct } from './sample-products.ts'

const read = (name: string) => readFileSync(new URL(name, import.meta.url), 'utf8')
const orders = read('orders.jsonl')
  .trim()
  .split('\n')
  .map((text) => JSON.parse(text) as SampleLine)
const lines = orders.flatMap((order) => order.intake.lines)
const shop = shopProfileSchema.parse(JSON.parse(read('shop.json')))
const opening = orders.filter((order) => reduceOrder('order-1', order.intake, []).stage === 'ready').slice(0, 4)

describe('the sample as it ships', () => {
  test('every order is valid, once, and goes with a carrier that the shop has', () => {
    const carriers = new Set(shop.carriers.map((carrier) => carrier.id))
    for (const { intake } of orders) {
      expect(intakeSchema.parse(intake)).toEqual(intake)
      expect(carriers).toContain(intake.shipping.carrier)
    }
    expect(new Set(orders.map((order) => order.externalId)).size).toBe(orders.length)
    expect(orders.length).toBeGreaterThanOrEqual(280)
  })

  test('all files together stay below 1 MB, and the source is named', () => {
    const files = ['orders.jsonl', 'shop.json', 'README.md'].map(read)
    expect(Buffer.byteLength(files.join(''))).toBeLessThan(1_000_000)
    for (const words of ['10.24432/C5BW33', 'CC BY 4.0', 'Chen']) expect(files[2]).toContain(words)
  })

  test('sums hold: lines + shipping − discount = total, tax inside', () => {
    for (const { intake } of orders) {
      const { goods, shipping, discount, tax, total } = intake.totals
      expect(goods).toBe(intake.lines.reduce((sum, line) => sum + line.total, 0))
      expect(total).toBe(goods + shipping - discount)
      expect(Math.abs(tax)).toBeLessThanOrEqual(Math.abs(total))
      for (const line of intake.lines) expect(line.total).toBe(line.quantity * line.unitPrice)
    }
  })

  test('a product has one valid barcode, everywhere, and no other product has it', () => {
    const codes = new Map<string, string>()
    for (const line of lines.filter((candidate) => candidate.goods)) {
      const [code = ''] = line.barcodes
      expect(isGs1Number(code)).toBe(true)
      expect(codes.get(line.sku) ?? code).toBe(code)
      codes.set(line.sku, code)
    }
    expect(new Set(codes.values()).size).toBe(codes.size)
  })

  test('the first orders to pack are pleasant: 3-5 lines, 8-14 pieces, in four languages', () => {
    expect(opening.map((order) => order.intake.language)).toEqual(['en', 'pl', 'tr', 'fa'])
    for (const { intake } of opening) {
      const pieces = intake.lines.reduce((sum, line) => sum + line.quantity, 0)
      expect(intake.lines.length).toBeGreaterThanOrEqual(3)
      expect(intake.lines.length).toBeLessThanOrEqual(5)
      expect(pieces).toBeGreaterThanOrEqual(8)
      expect(pieces).toBeLessThanOrEqual(14)
    }
  })

  test('it has the hard shapes of real orders', () => {
    const count = (fits: (order: SampleLine) => boolean) => orders.filter(fits).length
    const pays = (method: string) => count((order) => order.intake.payment.method === method)
    expect(count((order) => order.intake.lines.length > 200)).toBeGreaterThanOrEqual(1)
    expect(
      count(({ intake }) => new Set(intake.lines.map((line) => line.sku)).size < intake.lines.length),
    ).toBeGreaterThan(8)
    expect(count(({ intake }) => intake.lines.every((line) => line.quantity < 0))).toBeGreaterThan(8)
    expect(count(({ intake }) => intake.lines.length === 1 && intake.lines[0]?.quantity === 1)).toBeGreaterThan(20)
    expect(lines.filter((line) => line.total === 0).length).toBeGreaterThan(5)
    expect(lines.some((line) => line.quantity >= 144)).toBe(true)
    for (const sku of ['POST', 'DOT', 'D', 'M', 'BANK CHARGES'])
      expect(lines.find((line) => line.sku === sku)).toMatchObject({ goods: false, barcodes: [] })
    expect(pays('cash-on-delivery') / orders.length).toBeCloseTo(0.12, 1)
    expect([pays('transfer'), pays('pay-at-desk')].every((number) => number > 3)).toBe(true)
    expect(count((order) => order.intake.gift === true)).toBe(3)
  })

  test('each carrier with tracking writes numbers, and badges are badges', () => {
    for (const { tracking } of shop.carriers) if (tracking) expect(formatNumber(tracking, 42)).toMatch(/42/)
    expect(shop.operators.every((operator) => /^PDU-/.test(operator.badge))).toBe(true)
  })
})

describe('moving the sample to another day', () => {
  const now = new Date('2031-08-17T14:23:45Z')
  const moved = orders.map((order) => rebaseSample(order, now))

  test('the first order to pack is due in 40 minutes, to the minute', () => {
    const [first] = opening
    if (first === undefined) throw new Error('the sample has no order to pack')
    expect(rebaseSample(first, now).intake.shipBy).toBe('2031-08-17T15:03:00.000Z')
  })

  test('some are late, most are due within two days, all were placed before now', () => {
    const due = moved.map((order) => Date.parse(order.intake.shipBy) - now.getTime())
    expect(due.filter((ms) => ms < 0).length).toBeGreaterThanOrEqual(4)
    expect(due.filter((ms) => ms > 0 && ms < 36 * 3_600_000).length).toBeGreaterThan(orders.length * 0.75)
    expect(moved.every((order) => Date.parse(order.intake.placedAt) < now.getTime())).toBe(true)
  })

  test('at the moment it was written for, it stays as it is', () => {
    for (const order of orders) expect(rebaseSample(order, new Date(sampleBase))).toEqual(order)
  })

  test('nothing but dates changes, and the line it was given stays as it was', () => {
    const before = structuredClone(orders[0])
    for (const [index, order] of moved.entries()) {
      const { placedAt, shipBy, promisedDate, ...rest } = order.intake
      expect(orders[index]?.intake).toMatchObject(rest)
      expect([placedAt, shipBy].every((moment) => moment.startsWith('2031-08'))).toBe(true)
      expect(promisedDate === undefined).toBe(orders[index]?.intake.promisedDate === undefined)
      intakeSchema.parse(order.intake)
    }
    expect(orders[0]).toEqual(before)
  })
})

test.each([
  ['85123A', 'WHITE HANGING HEART T-LIGHT HOLDER', 'White hanging heart T-light holder'],
  ['23254', 'LED NIGHT LIGHT PARIS', 'LED night light Paris'],
  ['POST', 'POSTAGE', 'Postage'],
])('%s: %s is written %s', (sku, shouted, name) => {
  expect(productName(sku, shouted)).toBe(name)
})

describe('what the sample has besides parcels', () => {
  const products = read('sample.products.jsonl')
    .trim()
    .split('\n')
    .map((text) => JSON.parse(text) as SampleProduct)

  test('E22 E13: two orders are fetched and paid at the desk, one has a line made for its customer', () => {
    const fetched = orders.filter(({ intake }) => intake.shipping.carrier === 'pick-up')
    expect(fetched.map(({ intake }) => [intake.payment.method, intake.payment.paid])).toEqual([
      ['pay-at-desk', false],
      ['pay-at-desk', false],
    ])
    expect(lines.filter((line) => line.madeToOrder)).toHaveLength(1)
  })

  test('C9: a Polish company has an invoice that KSeF has numbered, with the link of its QR code', () => {
    const [order, ...more] = orders.filter(({ intake }) => intake.taxReferences !== undefined)
    expect(more).toEqual([])
    expect(order?.intake).toMatchObject({
      language: 'pl',
      currency: 'PLN',
      customer: { taxId: '5260250274' },
      taxReferences: [
        { system: 'ksef', link: expect.stringMatching(/^https:\/\/qr-test\.ksef\.mf\.gov\.pl\/invoice\//) },
      ],
    })
  })

  test('C5 E20: the shelf has what the first orders want, and a few products are short, some on their way', () => {
    const shelf = new Map(products.map((product) => [product.sku, product]))
    const wanted = new Map<string, number>()
    for (const line of lines.filter((candidate) => candidate.goods && candidate.quantity > 0))
      wanted.set(line.sku, (wanted.get(line.sku) ?? 0) + line.quantity)
    const short = products.filter((product) => product.onHand < (wanted.get(product.sku) ?? 0))
    expect(short.length).toBeGreaterThanOrEqual(6)
    expect(short.filter((product) => product.expected !== undefined && product.onOrder > 0)).toHaveLength(3)
    for (const { intake } of orders.slice(0, 40))
      for (const line of intake.lines.filter((candidate) => candidate.goods && candidate.quantity > 0)) {
        expect(shelf.has(line.sku)).toBe(true)
        expect(short.map((product) => product.sku)).not.toContain(line.sku)
      }
    const codes = products.flatMap((product) => product.barcodes)
    expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length)
    for (const { code } of codes) expect(isGs1Number(code)).toBe(true)
    expect(codes.filter(({ quantity }) => quantity > 1).length).toBeGreaterThan(10)
  })

  test('A14: every carrier that gives a number says in five languages how to follow it', () => {
    for (const carrier of shop.carriers.filter((candidate) => candidate.tracking !== null))
      expect(Object.keys(carrier.trackingHelp ?? {}).sort()).toEqual(['en', 'fa', 'pl', 'ru', 'tr'])
  })
})
