import { randomUUID } from 'node:crypto'
import type { Intake } from '#shared/order/intake.ts'
import type { Occasion } from '#shared/shop/message-template.ts'
import type { ShopProcedure } from '#shared/shop/shop-procedure.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { anIncomingOrder, aShop } from '../../testing/sample-shop.ts'

type Rule = NonNullable<ShopProcedure['occasions'][Occasion]>

/** A shop whose carrier has tracking links and whose procedure tells of the occasions named. */
export function aTalkingShop(
  occasions: Partial<Record<Occasion, Partial<Rule>>> = {},
  change: (procedure: ShopProcedure) => ShopProcedure = (procedure) => procedure,
): ShopProfile {
  const shop = aShop()
  const text = (id: string, words: string) => ({
    id: `my-${id}`,
    name: { en: id },
    subject: { en: `${id} {order}` },
    text: { en: words },
    required: [],
  })
  return {
    ...shop,
    carriers: shop.carriers.map((carrier) => ({
      ...carrier,
      trackingUrl: 'https://track.example/{tracking}',
      trackingHelp: { en: 'Enter the number on the carrier’s page.' },
    })),
    procedure: change({
      ...shop.procedure,
      templates: [
        ...shop.procedure.templates,
        text('received', 'Thank you, {customer}.\n{items}\n{total}\n{status_page}'),
        text('paid', 'We have your payment for {order}.'),
        text('remind', 'Please pay {due} for {order}.\n{payment_link}'),
        text('cart', 'You left something:\n{items}\n{cart_link}'),
        text('review', 'How do you like it?'),
      ],
      occasions: Object.fromEntries(
        Object.entries(occasions).map(([name, rule]) => [
          name,
          { template: 'my-received', email: true, sms: false, afterHours: 0, ...rule },
        ]),
      ),
    }),
  }
}

/** A fresh order of a customer with an address of their own. */
export function aCustomersOrder(externalId: string, overrides: Partial<Intake> = {}) {
  const email = `${randomUUID()}@customer.example`
  const customer = { name: 'Harriet Blake', email, phone: '07700 900123' }
  const order = anIncomingOrder(externalId, { placedAt: new Date().toISOString(), customer, ...overrides })
  return { order, email: order.intake.customer.email ?? '' }
}

/** Times for tests that cannot wait. */
export const quick = { pollMs: 40, orphanMs: 1500, retryMs: 80, tries: 4 }
