import { formatNumber } from '#shared/numbers/number-format.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { NewFact, OrderTurn } from '../orders/append-facts.ts'
import { shopEvent } from '../orders/receive-orders.ts'
import type { ShopWrite } from '../orders/write-shop.ts'
import { counterKey } from './lease-numbers.ts'

/** The endpoint's own part of a document series: no station has this name. */
const ownSeries = 'EP'

/**
 * The invoice of an order that has just been paid, where the shop makes it on payment (B20). The number is taken in
 * the transaction that stores the fact; an order that a station has invoiced meanwhile keeps that invoice.
 */
export async function invoiceFacts(
  write: ShopWrite,
  shop: ShopProfile,
  turns: readonly OrderTurn[],
): Promise<NewFact[]> {
  if (shop.procedure.rules.invoice !== 'on-payment') return []
  const facts: NewFact[] = []
  for (const { id, view } of turns) {
    if (view.payment.state !== 'paid' || view.invoiceNumber !== undefined || view.cancelled !== undefined) continue
    const number = await nextNumber(write, shop)
    facts.push({ event: shopEvent(id, { type: 'invoice-issued', data: { number } }, 'on-payment') })
  }
  return facts
}

async function nextNumber(write: ShopWrite, shop: ShopProfile): Promise<string> {
  const format = shop.numbers.invoice
  const series = `${ownSeries}/${new Date().getUTCFullYear()}`
  const { rows } = await write.client.query<{ next: number }>(
    `insert into number_counter (shop_id, pool, series, next) values ($1, $2, $3, 2)
     on conflict (shop_id, pool, series) do update set next = number_counter.next + 1 returning next`,
    [write.shopId, counterKey(format), series],
  )
  return formatNumber(format, Number(rows[0]?.next ?? 2) - 1, series)
}
