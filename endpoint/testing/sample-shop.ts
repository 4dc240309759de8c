import { randomUUID } from 'node:crypto'
import type { Intake } from '#shared/order/intake.ts'
import { plain } from '#shared/shop/presets/plain.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { IncomingOrder } from '../orders/receive-orders.ts'

/** A shop of its own in the shared test database. Two carriers share one range of tracking numbers. */
export function aShop(id = `shop-${randomUUID()}`): ShopProfile {
  const tracking = { kind: 's10', service: 'RN', country: 'GB' } as const
  return {
    id,
    name: 'Lantern & Twine',
    language: 'en',
    seller: {
      address: { name: 'Lantern & Twine', street: '4 Dock Road', city: 'Leeds', postcode: 'LS1 1AA', country: 'GB' },
      taxId: 'GB123456789',
    },
    operators: [{ id: 'ewa', name: 'Ewa', badge: 'OP-EWA' }],
    carriers: [
      { id: 'royal-mail', name: { en: 'Royal Mail' }, service: 'Tracked 48', tracking },
      { id: 'parcelforce', name: { en: 'Parcelforce' }, service: 'Express', tracking },
      { id: 'pick-up', name: { en: 'Pick-up' }, service: '', tracking: null },
    ],
    boxes: [],
    procedure: { ...plain, chosen: true, rules: { ...plain.rules, ownInvoices: true } },
    numbers: {
      invoice: { kind: 'document', prefix: 'FV', digits: 6 },
      sscc: { kind: 'sscc', extension: '3', companyPrefix: '400000000' },
    },
  }
}

/** A paid order of one line of two pieces. */
export function anIncomingOrder(externalId: string, overrides: Partial<Intake> = {}): IncomingOrder {
  const line = { sku: '71053', name: 'White metal lantern', quantity: 2, goods: true, unitPrice: 339, total: 678 }
  const intake: Intake = {
    number: externalId,
    placedAt: '2026-01-04T17:20:00Z',
    language: 'en',
    currency: 'GBP',
    customer: { name: 'Harriet Blake' },
    shipTo: { name: 'Harriet Blake', street: '12 Chapel Row', city: 'Leeds', postcode: 'LS1 4QZ', country: 'GB' },
    lines: [{ id: 'line-1', ...line, taxRate: 2000, barcodes: ['2000000710532'], weightGrams: 650 }],
    totals: { goods: 678, shipping: 0, discount: 0, tax: 113, total: 678 },
    payment: { method: 'online', name: 'Card', paid: true },
    shipping: { carrier: 'royal-mail', service: 'Tracked 48' },
    shipBy: '2026-01-05T16:00:00Z',
    ...overrides,
  }
  return { source: 'test', externalId, intake }
}
