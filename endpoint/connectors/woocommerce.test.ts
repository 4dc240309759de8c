import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { shopEvent } from '../orders/receive-orders.ts'
import { aShop } from '../testing/sample-shop.ts'
import { minorUnits } from './money.ts'
import { plainText } from './plain-text.ts'
import { readWooCommerce } from './woocommerce.ts'

const shop = {
  ...aShop('woo'),
  carriers: [{ id: 'dhl', name: { en: 'DHL' }, service: 'Paket', tracking: null }],
}
const fixture = (name: string) => readFileSync(new URL(`./fixtures/woocommerce-${name}.json`, import.meta.url), 'utf8')
const read = (name: string) => readWooCommerce(fixture(name), shop)
const rawSchema = z.array(z.object({ id: z.int(), total: z.string(), total_tax: z.string() }))

/** The order as the desk will see it, with the facts that the connector adds. */
function stageOf(name: string, index = 0) {
  const entry = read(name)[index]
  if (entry?.kind !== 'order') throw new Error(`no order: ${JSON.stringify(entry)}`)
  const { intake, facts = [] } = entry.order
  const history = facts.map((fact, at) => ({ ...shopEvent('woo:1', fact, ''), seq: at + 1 }))
  return viewOrder({ id: 'woo:1', intake, history })
}

describe('WooCommerce orders', () => {
  it('have the totals that the shop printed, to the cent, and lines that add up to them', () => {
    const raw = new Map(rawSchema.parse(JSON.parse(fixture('list'))).map((order) => [String(order.id), order]))
    const orders = read('list').flatMap((entry) => (entry.kind === 'order' ? [entry.order] : []))
    expect(orders.length).toBeGreaterThan(6)
    for (const { externalId, intake } of orders) {
      const { goods, shipping, discount, tax, total } = intake.totals
      expect(total).toBe(Math.round(Number(raw.get(externalId)?.total) * 100))
      expect(tax).toBe(Math.round(Number(raw.get(externalId)?.total_tax) * 100))
      expect(goods + shipping - discount).toBe(total)
      expect(intake.lines.reduce((sum, line) => sum + line.total, 0) + shipping).toBe(total)
    }
  })

  it('carry names without HTML, options, tax rates by the join and times in UTC', () => {
    const entries = read('list')
    const lines = entries.flatMap((entry) => (entry.kind === 'order' ? entry.order.intake.lines : []))
    expect(lines.filter((line) => /<|&amp;/.test(line.name))).toEqual([])
    expect(lines.map((line) => line.sku)).not.toContain(null)
    expect(new Set(lines.map((line) => line.taxRate))).toContain(1900)
    const first = entries[0]
    expect(first?.kind === 'order' && first.order.intake.placedAt).toMatch(/Z$/)
    expect(first?.kind === 'order' && first.order.intake.shipping.carrier).toBe('dhl')
  })

  it('go where they are billed when they have no shipping address', () => {
    expect(stageOf('store-api').intake.shipTo.country).toBe('DE')
  })

  it('that are refunded are cancelled with their money back, that are partly refunded wait for a person', () => {
    const refunded = stageOf('refunded')
    expect(refunded.stage).toBe('cancelled')
    expect(refunded.payment.refunded?.amount).toBe(refunded.intake.totals.total)
    expect(refunded.payment.refunded?.reference).toMatch(/^\d+$/)
    expect(stageOf('partly-refunded').hold?.reason).toContain('partly refunded')
  })

  it('that are completed are skipped and said', () => {
    const skipped = read('list').filter((entry) => entry.kind === 'skipped')
    expect(skipped).toHaveLength(1)
    expect(skipped[0]).toMatchObject({ message: expect.stringContaining('"completed"') })
  })

  const as = (rest: object) => {
    const [order] = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(fixture('list')))
    const [entry] = readWooCommerce(JSON.stringify({ ...order, ...rest }), shop)
    if (entry?.kind !== 'order') throw new Error(`no order: ${JSON.stringify(entry)}`)
    const { intake, facts = [] } = entry.order
    const history = facts.map((fact, at) => ({ ...shopEvent('woo:1', fact, ''), seq: at + 1 }))
    return viewOrder({ id: 'woo:1', intake, history })
  }
  const unpaid = { date_paid_gmt: null, payment_method: 'stripe', transaction_id: '' }

  it('B2 E15: that are not paid yet say so by their stage: at the checkout, open, failed, waiting for a transfer', () => {
    expect(as({ ...unpaid, status: 'checkout-draft' })).toMatchObject({ stage: 'draft', cue: 'quotation' })
    const link = 'https://shop.example/checkout/order-pay/1'
    const pending = as({ ...unpaid, status: 'pending', payment_url: link })
    expect(pending).toMatchObject({ stage: 'awaiting-payment', hold: undefined, intake: { payment: { link } } })
    expect(as({ ...unpaid, status: 'failed' })).toMatchObject({ cue: 'payment-failed', stage: 'awaiting-payment' })
    const transfer = as({ ...unpaid, payment_method: 'bacs', status: 'on-hold' })
    expect(transfer).toMatchObject({ stage: 'awaiting-payment', hold: undefined })
  })

  it('that are in doubt although nobody owes for them now are held', () => {
    expect(as({ ...unpaid, payment_method: 'cod', status: 'pending' }).hold?.reason).toBe('WooCommerce: pending')
    expect(as({ status: 'on-hold' }).hold?.reason).toBe('WooCommerce: on-hold')
  })

  it('with a broken amount are told with the field', () => {
    const [order] = z.array(z.record(z.string(), z.unknown())).parse(JSON.parse(fixture('list')))
    const [entry] = readWooCommerce(JSON.stringify({ ...order, total: 'a lot' }), shop)
    expect(entry).toMatchObject({
      kind: 'broken',
      line: 1,
      message: expect.stringMatching(/^total: expected an amount/),
    })
  })
})

describe('amounts and names from outside', () => {
  it('count minor units exactly', () => {
    expect(minorUnits('12.90', 'EUR')).toBe(1290)
    expect(minorUnits('-0.015', 'EUR')).toBe(-2)
    expect(minorUnits('1.005', 'EUR')).toBe(101)
    expect(minorUnits('250000', 'IRR')).toBe(250_000)
    expect(minorUnits('1.5', 'KWD')).toBe(1500)
    expect(() => minorUnits('1,50', 'EUR')).toThrow('expected an amount')
    expect(() => minorUnits('99999999999999999999', 'EUR')).toThrow('counted')
  })

  it('are text, not markup', () => {
    expect(plainText('Tea &amp; <em>biscuits</em> &#8211; 3 &lt; 5 &times; &unknown;')).toBe(
      'Tea & biscuits – 3 < 5 × &unknown;',
    )
    expect(plainText('&amp;lt;script&amp;gt;')).toBe('&lt;script&gt;')
  })
})
