import { createHash } from 'node:crypto'
import type { OrderEvent } from '#shared/order/event.ts'
import type { FactDraft } from '#shared/order/fact-draft.ts'
import type { Intake } from '#shared/order/intake.ts'
import type { OrderDocument } from '#shared/order/order.ts'
import { startOf } from '#shared/shop/start-of.ts'
import { openPages } from '../customer-page/page-address.ts'
import type { Store } from '../db/store.ts'
import { saveFiles } from '../files/file-rows.ts'
import type { AttachedFile } from '../files/incoming-file.ts'
import { readShop } from '../shop/shops.ts'
import { readProducts } from '../stock/products.ts'
import { withProducts } from '../stock/with-products.ts'
import { appendFacts, type NewFact } from './append-facts.ts'
import { readOrders } from './order-rows.ts'
import { readWords, saveWords, wordOf } from './shop-words.ts'
import { type ShopWrite, writeShop } from './write-shop.ts'

/** What a connector or a file says about one order. */
export interface IncomingOrder {
  /** The shop system it comes from: `woocommerce`, `csv` … */
  readonly source: string
  readonly externalId: string
  readonly intake: Intake
  /** Facts that the shop states together with the order, such as its cancellation. */
  readonly facts?: readonly FactDraft[]
  /** Bytes of files that the intake names. */
  readonly attached?: readonly AttachedFile[]
  /** The shop has no doubt about the order any more: a hold that it stated itself ends. A person's hold stays. */
  readonly unheld?: boolean
}

export interface ReceivedOrder {
  readonly orderId: string
  readonly outcome: 'created' | 'revised' | 'known'
  readonly seq: number
}

export const orderIdOf = (source: string, externalId: string) => `${source}:${externalId}`

/** The same statement always gets the same id, so that it counts once however often it is made. */
export function shopEvent(orderId: string, fact: FactDraft, key: string): OrderEvent {
  const hash = createHash('sha256')
    .update(JSON.stringify([orderId, fact.type, key]))
    .digest('hex')
  const envelope = { id: `shop-${hash.slice(0, 40)}`, orderId, at: new Date().toISOString(), station: 'shop' }
  return { ...envelope, stationSeq: 0, operator: '', ...fact }
}

/**
 * Takes orders in, all or none. The same external order is one order: said again it is `known`; said differently
 * it is a revision, because the newest word of the shop counts and the earlier one stays in the history.
 */
export function receiveOrders(
  store: Store,
  shopId: string,
  incoming: readonly IncomingOrder[],
): Promise<ReceivedOrder[]> {
  const facts = incoming.reduce((count, order) => count + 1 + (order.facts?.length ?? 0), 0)
  return writeShop(store, shopId, Math.max(1, facts), (write) => receiveInto(write, incoming))
}

function isHeldByShop(order: OrderDocument): boolean {
  const last = order.history.findLast((event) => event.type === 'order-held' || event.type === 'order-released')
  return last?.type === 'order-held' && last.station === 'shop'
}

export async function receiveInto(write: ShopWrite, incoming: readonly IncomingOrder[]): Promise<ReceivedOrder[]> {
  const ids = incoming.map((order) => orderIdOf(order.source, order.externalId))
  const existing = await readOrders(write, [...new Set(ids)])
  // What the shop last said, by order; a file may hold one order twice.
  const said = await readWords(write, existing)
  const shop = await readShop(write.client, write.shopId)
  const known = await readProducts(write, [
    ...new Set(incoming.flatMap(({ intake }) => intake.lines.map((line) => line.sku))),
  ])
  const pages = await openPages(write, [...new Set(ids.filter((id) => !existing.has(id)))])
  const outcomes: ReceivedOrder['outcome'][] = []
  const facts: NewFact[] = []
  incoming.forEach((order, index) => {
    const id = ids[index] ?? ''
    const word = wordOf(order.intake)
    const earlier = said.get(id)
    const outcome = earlier === undefined ? 'created' : earlier === word ? 'known' : 'revised'
    outcomes.push(outcome)
    said.set(id, word)
    const intake = withProducts(order.intake, known)
    if (outcome === 'created')
      facts.push({
        event: shopEvent(id, { type: 'order-received', data: { ...startOf(intake, shop), ...pages.get(id) } }, ''),
        received: intake,
      })
    if (outcome === 'revised') {
      // A shop may go back to what it said before: what counts is after which state it said so.
      const key = `${existing.get(id)?.seq ?? 0}:${index}`
      facts.push({ event: shopEvent(id, { type: 'order-revised', data: { intake } }, key) })
    }
    const document = existing.get(id)
    if (order.unheld === true && document !== undefined && isHeldByShop(document))
      facts.push({ event: shopEvent(id, { type: 'order-released', data: {} }, String(document.seq)) })
    for (const fact of order.facts ?? []) facts.push({ event: shopEvent(id, fact, JSON.stringify(fact.data)) })
  })
  await saveFiles(
    write,
    incoming.flatMap(({ attached }) => attached ?? []),
  )
  const appended = await appendFacts(write, facts)
  await saveWords(write, new Map(ids.map((id) => [id, said.get(id) ?? ''])))
  const seqs = new Map([...existing].map(([id, doc]) => [id, doc.seq]))
  appended.forEach((entry, index) => {
    const id = facts[index]?.event.orderId
    if (id !== undefined && 'seq' in entry) seqs.set(id, entry.seq)
  })
  return ids.map((orderId, index) => ({ orderId, outcome: outcomes[index] ?? 'known', seq: seqs.get(orderId) ?? 0 }))
}
