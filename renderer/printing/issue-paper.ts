import { creditNoteSnapshot, invoiceSnapshot } from '#shared/documents/from-order.ts'
import type { NumberPools } from '#shared/numbers/number-pool.ts'
import { NumberTaker } from '#shared/numbers/number-taker.ts'
import type { FactDraft } from '#shared/order/fact-draft.ts'
import type { OrderView } from '#shared/order/order.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { Decide } from '../orders/dispatcher.ts'
import { localDay } from '../orders/local-day.ts'

export interface IssueRequest {
  readonly order: OrderView
  readonly shop: ShopProfile
  readonly now: Date
  /** Says to the person that the pool is empty. */
  readonly noneLeft: (pool: string) => string
}

/** The station has no number left of a pool; the message says so to the person. */
export class NoneLeft extends Error {}

function numbered(
  pools: NumberPools,
  pool: 'invoice' | 'credit-note',
  noneLeft: IssueRequest['noneLeft'],
  paper: (number: string) => FactDraft | undefined,
): ReturnType<Decide> {
  const numbers = new NumberTaker(pools)
  const number = numbers.take(pool)
  if (numbers.missing !== undefined) throw new NoneLeft(noneLeft(pool))
  const draft = paper(number)
  return draft === undefined ? { drafts: [], taken: [] } : { drafts: [draft], taken: numbers.taken }
}

/** The invoice on demand, with what stands on it. Throws NoneLeft when the station has no number for it. */
export const makeInvoice =
  ({ order, shop, now, noneLeft }: IssueRequest): Decide =>
  (pools) =>
    numbered(pools, 'invoice', noneLeft, (number) => ({
      type: 'invoice-issued',
      data: { number, snapshot: invoiceSnapshot(order, shop, number, localDay(now)) },
    }))

/** Takes back the order's invoice. Throws NoneLeft when the station has no number for it. */
export const makeCreditNote =
  ({ order, shop, now, noneLeft }: IssueRequest, reason: string): Decide =>
  (pools) =>
    numbered(pools, 'credit-note', noneLeft, (number) => {
      const snapshot = creditNoteSnapshot(order, shop, number, localDay(now), { reason })
      return snapshot && { type: 'credit-note-issued', data: { number, snapshot } }
    })
