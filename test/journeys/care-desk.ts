import { afterAll, beforeAll, beforeEach, inject } from 'vitest'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import type { OrderEvent, OrderEventType } from '#shared/order/event.ts'
import type { Intake } from '#shared/order/intake.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { eventsFromStations } from './endpoint-events.ts'
import { ewaBadge, journeyShop, lantern, orderOf } from './journey-shop.ts'

const plain = journeyShop()
const { procedure } = plain
/** A strict shop: everything is checked, verified, called about and promised, and picked before it is packed. */
const strictShop: ShopProfile = {
  ...plain,
  procedure: {
    ...procedure,
    rules: {
      ...procedure.rules,
      checkNewOrders: true,
      confirmUnpaid: true,
      verifyPayments: true,
      callAfterPayment: true,
      promiseRequired: true,
      riskShipping: 900,
      steps: 2,
    },
    templates: [
      ...procedure.templates.filter((template) => template.id !== 'payment-reminder'),
      {
        id: 'payment-reminder',
        name: { en: 'Reminder' },
        subject: { en: '{shop}' },
        text: { en: 'Please pay {due} for {order}.' },
        required: ['due'],
      },
    ],
    teams: [{ id: 'fragile', name: { en: 'Fragile goods' } }],
    scripts: { 'payment-accepted': { en: 'Hello {customer}, your order {order} is paid. It comes with {carrier}.' } },
  },
}

const polish: Partial<Intake> = {
  customer: { name: 'Anna Nowak', phone: '12', email: 'anna@example.com' },
  shipTo: { name: 'Anna Nowak', street: 'Polna 3', city: 'Warszawa', postcode: '00950', country: 'PL' },
  payment: { method: 'online', name: 'PayU', paid: true, receipt: 'PAYU-771' },
}
const right: Partial<Intake> = {
  ...polish,
  customer: { name: 'Anna Nowak', phone: '512 345 678', email: 'anna@example.com' },
  shipTo: { name: 'Anna Nowak', street: 'Polna 3', city: 'Warszawa', postcode: '00-950', country: 'PL' },
  promisedDate: '2030-01-07',
}
const transfer = { method: 'transfer', name: 'Bank transfer', paid: false } as const

/** A desk of the strict shop with an order for every trouble; opened before the tests of a file and closed after them. */
export class CareDesk {
  #endpoint: Endpoint | undefined
  #station: PackingStation | undefined

  static forThisFile(): CareDesk {
    const desk = new CareDesk()
    beforeAll(() => desk.#open())
    beforeEach(() => desk.at.toQueue())
    afterAll(() => desk.#close())
    return desk
  }

  get endpoint(): Endpoint {
    if (this.#endpoint === undefined) throw new Error('the endpoint does not run')
    return this.#endpoint
  }

  get at() {
    if (this.#station === undefined) throw new Error('the station does not run')
    return this.#station.at
  }

  readonly press = (id: string) => this.at.page.click(byId(id))
  readonly fill = (id: string, text: string) => this.at.page.fill(byId(id), text)
  readonly choose = (id: string, value: string) => this.at.page.selectOption(byId(id), value)
  readonly shown = async (id: string) => (await this.at.page.textContent(byId(id))) ?? ''
  readonly nextIs = (step: string) => this.at.page.waitForSelector(`${byId('next-action')}[data-step="${step}"]`)

  readonly factsOf = async (number: string): Promise<OrderEvent[]> => {
    await this.at.toQueue()
    await this.at.untilSynced()
    const events = await eventsFromStations(this.endpoint, strictShop.id)
    return events.filter((event) => event.orderId === `test:${number}`)
  }

  readonly factOf = async <T extends OrderEventType>(
    number: string,
    type: T,
  ): Promise<Extract<OrderEvent, { type: T }>> => {
    const found = (await this.factsOf(number)).find((event) => event.type === type)
    if (found === undefined) throw new Error(`no ${type} about ${number}`)
    return found as Extract<OrderEvent, { type: T }>
  }

  async #open(): Promise<void> {
    this.#endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop: strictShop })
    await this.#endpoint.receiveOrders([
      orderOf('CHECK', [[lantern, 1]], polish),
      orderOf('TOTE', [[lantern, 1]], right),
      orderOf('TRANSFER', [[lantern, 1]], { ...right, payment: transfer }),
      orderOf('DESK', [[lantern, 1]], {
        ...right,
        payment: { ...transfer, method: 'pay-at-desk', name: 'Cash desk' },
        totals: { goods: 300, shipping: 900, discount: 0, tax: 200, total: 1200 },
      }),
      orderOf('FAILED', [[lantern, 1]], { ...right, payment: { ...transfer, method: 'online', name: 'PayU' } }),
      orderOf('PRICE', [[lantern, 1]], { ...right, draft: 'price-to-confirm', payment: transfer }),
      orderOf('TROUBLE', [[lantern, 1]], right),
      orderOf('MOVED', [[lantern, 1]], right),
      orderOf('CANCEL', [[lantern, 1]], right),
    ])
    const pair = await this.#endpoint.createPairingCode()
    this.#station = await PackingStation.join({ endpoint: this.#endpoint.url, pair, badge: ewaBadge })
    await this.at.untilSynced()
  }

  async #close(): Promise<void> {
    await this.#station?.close()
    await this.#endpoint?.close()
  }
}

export const byId = (id: string) => `[data-testid="${id}"]`
