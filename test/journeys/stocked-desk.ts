import { afterAll, beforeAll, beforeEach, expect, inject } from 'vitest'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { importProducts } from '#endpoint/stock/change-stock.ts'
import type { OrderView } from '#shared/order/order.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { PackingStation } from '#test/page-models/packing-station.ts'
import { readStored } from '#test/page-models/stored-orders.ts'
import { bunting, candle, ewaBadge, holder, journeyShop, lantern, orderOf } from './journey-shop.ts'
import { soon } from './patience.ts'

export const lanternCode = '2000000710532'
export const holderCode = '2000000851235'
export const candleCode = '2000000227206'
export const sixCandles = '12000000227203'

const base = journeyShop()
export const stockedShop: ShopProfile = {
  ...base,
  carriers: [...base.carriers, { id: 'counter', name: { en: 'Counter' }, service: '', tracking: null, pickUp: true }],
  procedure: {
    ...base.procedure,
    rules: { ...base.procedure.rules, refundable: ['Card'], returnDays: 14, trackingRequired: { 'pick-up': true } },
    templates: [
      ...base.procedure.templates,
      {
        id: 'soon',
        name: { en: 'Soon' },
        subject: { en: '{order}' },
        text: { en: 'The courier comes in 1-2 hours' },
        required: [],
      },
    ],
    occasions: { 'courier-soon': { template: 'soon', email: false, sms: true, afterHours: 0 } },
  },
}

/** A desk of a shop with a shelf: opened before the tests of a file and closed after them. */
export class StockedDesk {
  /** What the provider was asked to give back, by the request's id. */
  readonly refunds: string[] = []
  #endpoint: Endpoint | undefined
  #station: PackingStation | undefined
  #intakeToken = ''

  static forThisFile(): StockedDesk {
    const desk = new StockedDesk()
    beforeAll(() => desk.#open())
    beforeEach(() => desk.at.toQueue())
    afterAll(() => desk.#close())
    return desk
  }

  get endpoint(): Endpoint {
    if (this.#endpoint === undefined) throw new Error('the endpoint does not run')
    return this.#endpoint
  }

  get station(): PackingStation {
    if (this.#station === undefined) throw new Error('the station does not run')
    return this.#station
  }

  get at() {
    return this.station.at
  }

  get intakeToken(): string {
    return this.#intakeToken
  }

  readonly click = (testId: string) => this.at.page.click(`[data-testid="${testId}"]`)
  readonly seen = (selector: string) => this.at.page.waitForSelector(selector)

  readonly storedOrder = async (number: string): Promise<OrderView> => {
    const found = (await readStored(this.at.page)).orders.find((order) => order.number === number)
    if (found === undefined) throw new Error(`${number} is not at this station`)
    return viewOrder(found)
  }

  /** The first parcel of an order that was just packed. */
  readonly firstParcel = async (number: string): Promise<OrderView['parcels'][number]> => {
    await expect.poll(async () => (await this.storedOrder(number)).parcels[0]?.state, soon).toBe('closed')
    const [parcel] = (await this.storedOrder(number)).parcels
    if (parcel === undefined) throw new Error(`${number} has no parcel`)
    return parcel
  }

  async #open(): Promise<void> {
    const payments = {
      refund: async ({ id }: { readonly id: string }) => {
        this.refunds.push(id)
        return { state: 'done', reference: `REF-${this.refunds.length}` } as const
      },
    }
    this.#endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop: stockedShop, payments })
    const products = [
      { ...holder, onHand: 1 },
      { ...lantern, onHand: 40 },
      { ...candle, onHand: 60 },
      { ...bunting, onHand: 5, returnable: false },
    ].map(({ sku, name, barcodes, onHand, ...rest }) => ({
      sku,
      name,
      barcodes: [
        ...barcodes.map((code) => ({ code, quantity: 1 })),
        ...(sku === candle.sku ? [{ code: sixCandles, quantity: 6 }] : []),
      ],
      location: 'warehouse' as const,
      onHand,
      onOrder: 0,
      returnable: !('returnable' in rest),
    }))
    await importProducts(this.endpoint.store, stockedShop.id, products)
    const card = { method: 'online', name: 'Card', paid: true, receipt: 'PAY-1' } as const
    const cash = { method: 'cash-on-delivery', name: 'Cash', paid: false } as const
    const phone = { name: 'Harriet Blake', phone: '+44 7700 900142', prefers: 'sms' as const }
    const window = { from: '14:00', to: '18:00' }
    const both = [
      [lantern, 1],
      [bunting, 1],
    ] as const
    await this.endpoint.receiveOrders([
      orderOf('SHORT', [
        [lantern, 1],
        [holder, 2],
      ]),
      orderOf('WAITS', [[holder, 1]]),
      orderOf('PACK-6', [[candle, 8]]),
      orderOf('DAMAGED', [[lantern, 2]]),
      orderOf('REFUND', both, { payment: card }),
      orderOf('BANK', [[lantern, 1]], { payment: { method: 'transfer', name: 'Bank transfer', paid: true } }),
      orderOf('DOOR', [[lantern, 2]], {
        payment: cash,
        customer: phone,
        customerNote: 'Ring twice',
        promisedDate: '2026-12-01',
        shipping: { carrier: 'royal-mail', service: 'Tracked 48', window },
      }),
      orderOf('UNTRACKED', [[lantern, 1]], { shipping: { carrier: 'pick-up', service: '' } }),
      orderOf('FETCH', [[lantern, 1]], {
        payment: { method: 'pay-at-desk', name: 'At the desk', paid: false },
        shipping: { carrier: 'counter', service: '' },
      }),
    ])
    this.#intakeToken = await this.endpoint.createIntakeToken()
    const pair = await this.endpoint.createPairingCode()
    this.#station = await PackingStation.join({ endpoint: this.endpoint.url, pair, badge: ewaBadge })
  }

  async #close(): Promise<void> {
    await this.#station?.close()
    await this.#endpoint?.close()
  }
}
