import { invoiceSnapshot } from '#shared/documents/from-order.ts'
import { formatNumber } from '#shared/numbers/number-format.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { NewFact, OrderTurn } from '../orders/append-facts.ts'
import { shopEvent } from '../orders/receive-orders.ts'
import type { ShopWrite } from '../orders/write-shop.ts'
import { counterKey } from './lease-numbers.ts'

/** The endpoint's own part of a document series: no station has this name. */
export const ownSeries = 'EP'

/**
 * The invoice of an order that has just been paid, where the shop makes it on payment (B20). The number is taken in
 * the transaction that stores the fact; an order that a station has invoiced meanwhile keeps that invoice, and so does one
 * that brought the shop's own.
 */
export async function invoiceFacts(
  write: ShopWrite,
  shop: ShopProfile,
  turns: readonly OrderTurn[],
): Promise<NewFact[]> {
  const { invoice, ownInvoices } = shop.procedure.rules
  if (invoice !== 'on-payment' || !ownInvoices) return []
  const facts: NewFact[] = []
  const today = new Date().toISOString().slice(0, 10)
  for (const { id, view } of turns) {
    if (view.payment.state !== 'paid' || view.invoiceNumber !== undefined || view.cancelled !== undefined) continue
    if (view.intake.files?.some((file) => file.kind === 'invoice')) continue
    // A person has voided the one that was made: the next one is theirs to make.
    if (view.issued.some((paper) => paper.kind === 'invoice')) continue
    const number = await nextNumber(write, shop)
    const snapshot = invoiceSnapshot(view, shop, number, today)
    facts.push({ event: shopEvent(id, { type: 'invoice-issued', data: { number, snapshot } }, 'on-payment') })
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
