import { randomUUID } from 'node:crypto'
import type { Intake } from '#shared/order/intake.ts'

/** The web shop of a journey: what it tells the endpoint, over the documented routes and with its own token. */
export class ShopSystem {
  readonly #url: string
  readonly #token: string
  readonly source = 'journey'

  constructor(url: string, token: string) {
    this.#url = url
    this.#token = token
  }

  /** The order's external id is its number. */
  order(intake: Intake): Promise<unknown> {
    return this.post('orders', { externalId: intake.number, intake })
  }

  pay(intake: Intake, receipt: string): Promise<unknown> {
    const { name } = intake.payment
    return this.post('payments', { externalId: intake.number, amount: intake.totals.total, method: name, receipt })
  }

  cancel(number: string, reason: string): Promise<unknown> {
    return this.post('cancellations', { externalId: number, reason })
  }

  carrier(
    trackingNumber: string,
    state: 'in-transit' | 'delayed' | 'failed' | 'delivered',
    text = '',
  ): Promise<unknown> {
    return this.#send('POST', '/v1/intake/carrier-events', { trackingNumber, state, ...(text === '' ? {} : { text }) })
  }

  /** Anything else below /v1/intake/ about one of this shop's orders. */
  post(path: string, body: Readonly<Record<string, unknown>>): Promise<unknown> {
    return this.#send('POST', `/v1/intake/${path}`, { source: this.source, ...body })
  }

  /** The order as the shop's own account page shows it. */
  feed(number: string): Promise<unknown> {
    return this.#send('GET', `/v1/feed/orders/${this.source}/${encodeURIComponent(number)}`)
  }

  async #send(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        'idempotency-key': randomUUID(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`)
    return answer
  }
}
