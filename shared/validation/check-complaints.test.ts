import { expect, test } from 'vitest'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { plain } from '#shared/shop/presets/plain.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake } from '#test/builders/order-builder.ts'
import type { Intake } from '../order/intake.ts'
import { checkComplaints } from './check-complaints.ts'

const shop = (promiseRequired = false): ShopProfile => ({
  id: 'shop',
  name: 'Lampart',
  language: 'pl',
  seller: { address: anIntake().shipTo, taxId: '1' },
  operators: [],
  carriers: [{ id: 'inpost', name: { en: 'InPost' }, service: '', tracking: null }],
  boxes: [],
  procedure: { ...plain, rules: { ...plain.rules, promiseRequired } },
  numbers: {
    invoice: { kind: 'document', prefix: 'FV', digits: 6 },
    sscc: { kind: 'sscc', extension: '3', companyPrefix: '590000000' },
  },
})

const right: Partial<Intake> = {
  customer: { name: 'Anna Nowak', phone: '512 345 678', email: 'anna@example.com' },
  shipTo: { name: 'Anna Nowak', street: 'Polna 3', city: 'Warszawa', postcode: '00-950', country: 'PL' },
  shipping: { carrier: 'inpost', service: '' },
}
const codes = (intake: Partial<Intake>, promiseRequired = false) =>
  Object.fromEntries(
    Object.entries(
      checkComplaints(
        viewOrder({ id: 'order-1', intake: anIntake({ ...right, ...intake }), history: [] }),
        shop(promiseRequired),
      ),
    )
      .map(([item, found]) => [item, found.map((complaint) => complaint.code)] as const)
      .filter(([, found]) => found.length > 0),
  )

test('E1: an order that is right has nothing to complain about', () => {
  expect(codes({})).toEqual({})
})

test('E1 E5: each item of the checklist says what is wrong with it', () => {
  const { shipTo, customer } = { ...anIntake(right) }
  expect(codes({ customer: { ...customer, phone: '12' } })).toEqual({ phone: ['phone-wrong'] })
  expect(codes({ customer: { name: 'Anna' } })).toEqual({ phone: ['phone-missing'], contact: ['no-way-to-tell'] })
  expect(codes({ customer: { ...customer, email: 'anna@' } })).toEqual({ contact: ['email-wrong'] })
  expect(codes({ shipTo: { ...shipTo, street: ' ', city: '', postcode: '950' } })).toEqual({
    address: ['street-missing', 'city-missing', 'postcode-wrong'],
  })
  expect(codes({ lines: [] })).toEqual({ items: ['no-goods'] })
  expect(codes({ shipping: { carrier: 'gone', service: '' } })).toEqual({ delivery: ['carrier-unknown'] })
})

test('E17: where the shop promises a day, a missing one is a complaint', () => {
  expect(codes({}, true)).toEqual({ delivery: ['promise-missing'] })
  expect(codes({ promisedDate: '2026-01-07' }, true)).toEqual({})
})

test('E5: what was mended at the desk is what is checked', () => {
  const intake = anIntake({ ...right, customer: { name: 'Anna', phone: '12' } })
  const history = [aStation().fact('contact-mended', { phone: '512 345 678' })]
  expect(checkComplaints(viewOrder({ id: 'order-1', intake, history }), shop()).phone).toEqual([])
})
