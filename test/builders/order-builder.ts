import type { Intake, OrderLine } from '#shared/order/intake.ts'
import { plain } from '#shared/shop/presets/plain.ts'
import type { ShopRules } from '#shared/shop/shop-rules.ts'

export const anOrderId = 'order-1'

/** Rules under which nothing but an open payment stops a packer. */
export const someRules: ShopRules = plain.rules

/** One real-looking line: two lanterns at 3.39, tax inside. `total` follows quantity and price unless given. */
export function aLine(overrides: Partial<OrderLine> = {}): OrderLine {
  const line = {
    id: 'line-1',
    sku: '71053',
    name: 'White metal lantern',
    quantity: 2,
    goods: true,
    unitPrice: 339,
    taxRate: 2000,
    barcodes: ['2000000710532'],
    weightGrams: 650,
    bin: 'B-14-2',
    ...overrides,
  }
  return { total: line.quantity * line.unitPrice, ...line }
}

/** A paid British order of two lines, three pieces. Totals follow the lines unless given. */
export function anIntake(overrides: Partial<Intake> = {}): Intake {
  const lines = overrides.lines ?? [
    aLine(),
    aLine({
      id: 'line-2',
      sku: '85123A',
      name: 'White hanging heart T-light holder',
      quantity: 1,
      unitPrice: 255,
      barcodes: ['2000000851235'],
      weightGrams: 180,
      bin: 'A-02-1',
    }),
  ]
  return {
    number: 'LT-1001',
    placedAt: '2026-01-04T17:20:00Z',
    language: 'en',
    currency: 'GBP',
    customer: { name: 'Harriet Blake', phone: '+44 7700 900142', email: 'harriet.blake@example.com' },
    shipTo: { name: 'Harriet Blake', street: '12 Chapel Row', city: 'Leeds', postcode: 'LS1 4QZ', country: 'GB' },
    lines,
    totals: totalsOf(lines),
    payment: { method: 'online', name: 'Card', paid: true, receipt: 'ch_1001' },
    shipping: { carrier: 'royal-mail', service: 'Tracked 48' },
    shipBy: '2026-01-05T16:00:00Z',
    ...overrides,
  }
}

/** Totals in which lines + shipping − discount = total and the tax lies inside the total. */
export function totalsOf(lines: readonly OrderLine[], shipping = 0, discount = 0): Intake['totals'] {
  const goods = lines.reduce((sum, line) => sum + line.total, 0)
  const rate = Math.max(0, ...lines.map((line) => line.taxRate))
  const total = goods + shipping - discount
  return { goods, shipping, discount, tax: Math.round((total * rate) / (10_000 + rate)), total }
}
