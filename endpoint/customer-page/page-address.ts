import { createHmac } from 'node:crypto'
import { hashOf, sameHash } from '../auth/tokens.ts'
import type { Queryable, Store } from '../db/store.ts'
import type { ShopWrite } from '../orders/write-shop.ts'

const path = '/o/'

/** 144 bits, short enough for an SMS. Nobody can make one who does not have the shop's secret. */
function tokenOf(secret: string, shopId: string, orderId: string): string {
  return createHmac('sha256', secret).update(`${shopId}\n${orderId}`).digest().subarray(0, 18).toString('base64url')
}

/**
 * Where customers find their pages. What an operator named outlives where an endpoint listened. An endpoint that was
 * started for one shop speaks for that one; the others get an address only if they have none.
 */
export async function announcePages(
  store: Store,
  page: { readonly url: string; readonly named: boolean; readonly shopId: string | undefined },
): Promise<void> {
  await store.pool.query(
    `insert into page_address (shop_id, secret, url, named)
     select shop_id, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), $1, $2 from shop
     where $3::text is null or shop_id = $3 or not exists (select 1 from page_address p where p.shop_id = shop.shop_id)
     on conflict (shop_id) do update set url = excluded.url, named = excluded.named
     where excluded.named or not page_address.named`,
    [page.url.replace(/\/+$/, ''), page.named, page.shopId ?? null],
  )
}

/** Gives orders their pages; an order has the same address always. No endpoint has listened yet: no pages. */
export async function openPages(
  write: ShopWrite,
  orderIds: readonly string[],
): Promise<Map<string, { readonly page: string }>> {
  if (orderIds.length === 0) return new Map()
  const { rows } = await write.client.query<{ secret: string; url: string }>(
    'select secret, url from page_address where shop_id = $1',
    [write.shopId],
  )
  const [known] = rows
  if (known === undefined) return new Map()
  const tokens = orderIds.map((orderId) => tokenOf(known.secret, write.shopId, orderId))
  await write.client.query(
    `insert into customer_page (hash, shop_id, order_id)
     select p.hash, $1, p.order_id from unnest($2::text[], $3::text[]) as p (hash, order_id) on conflict (hash) do nothing`,
    [write.shopId, tokens.map(hashOf), orderIds],
  )
  return new Map(orderIds.map((orderId, index) => [orderId, { page: `${known.url}${path}${tokens[index] ?? ''}` }]))
}

/** The order that an address belongs to; undefined for one that nobody was given. */
export async function orderOfPage(
  client: Queryable,
  token: string,
): Promise<{ readonly shopId: string; readonly orderId: string } | undefined> {
  const { rows } = await client.query<{ shopId: string; orderId: string; secret: string }>(
    `select p.shop_id as "shopId", p.order_id as "orderId", a.secret
     from customer_page p join page_address a on a.shop_id = p.shop_id where p.hash = $1`,
    [hashOf(token)],
  )
  const [found] = rows
  if (found === undefined) return undefined
  return sameHash(tokenOf(found.secret, found.shopId, found.orderId), token) ? found : undefined
}
