import { queueMessages } from '../messages/queue-messages.ts'
import { invoiceFacts } from '../numbering/invoice-facts.ts'
import { exchangeFacts } from '../returns/exchange-facts.ts'
import { readShop } from '../shop/shops.ts'
import { stockFacts } from '../stock/stock-facts.ts'
import type { NewFact, OrderTurn } from './append-facts.ts'
import type { ShopWrite } from './write-shop.ts'

/**
 * What follows from facts, in the transaction that stores them, so that it happens exactly once whatever crashes:
 * messages for the outbox, stock that is set aside or given back, the order that replaces returned goods. Answers the
 * facts that follow.
 */
export async function drawConsequences(write: ShopWrite, turns: readonly OrderTurn[]): Promise<NewFact[]> {
  const shop = await readShop(write.client, write.shopId)
  return [
    ...(await queueMessages(write, shop, turns)),
    ...(await stockFacts(write, shop, turns)),
    ...(await exchangeFacts(write, shop, turns)),
    ...(await invoiceFacts(write, shop, turns)),
  ]
}
