import type { OrderEvent } from '#shared/order/event.ts'
import type { Intake } from '#shared/order/intake.ts'
import type { OrderDocument, OrderView } from '#shared/order/order.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { toDocument } from '#shared/order/summarise.ts'
import type { Queryable } from '../db/store.ts'
import { searchableText } from '../search/searchable-text.ts'
import { reducerVersion } from './reducer-version.ts'
import type { ShopWrite } from './write-shop.ts'

export interface KnownEvent {
  readonly orderId: string
  readonly type: string
  readonly station: string
  readonly stationSeq: number
}

export interface OrderChange {
  readonly id: string
  readonly intake: Intake
  readonly history: OrderEvent[]
}

/** A number that no carrier can name (intake.ts) is not looked for, and an index could not take it. */
const canBeReported = (number: string) => number.length <= 100 && !/[\p{Cc}\p{Cs}]/u.test(number)

type Scope = { readonly client: Queryable; readonly shopId: string }

/**
 * Looked up one by one in the primary key: with `id = any(…)` and no statistics yet, as after a first import,
 * PostgreSQL reads all rows of the shop instead (measured: 4 ms for 4 000 rows, and growing).
 */
export async function readEvents(scope: Scope, ids: readonly string[]): Promise<Map<string, KnownEvent>> {
  const { rows } = await scope.client.query<KnownEvent & { id: string }>(
    `select e.id, e.order_id as "orderId", e.type, e.station, e.station_seq as "stationSeq"
     from unnest($2::text[]) as wanted (id) cross join lateral
       (select * from order_event where shop_id = $1 and id = wanted.id limit 1) as e`,
    [scope.shopId, ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export async function readOrders(scope: Scope, ids: readonly string[]): Promise<Map<string, OrderDocument>> {
  const { rows } = await scope.client.query<{ id: string; doc: OrderDocument }>(
    `select o.id, o.doc from unnest($2::text[]) as wanted (id) cross join lateral
       (select id, doc from orders where shop_id = $1 and id = wanted.id limit 1) as o`,
    [scope.shopId, ids],
  )
  return new Map(rows.map((row) => [row.id, row.doc]))
}

export async function saveEvents(write: ShopWrite, events: readonly OrderEvent[]): Promise<void> {
  if (events.length === 0) return
  await write.client.query(
    `insert into order_event (shop_id, id, order_id, seq, type, station, station_seq, received_at, body)
     select $1, e.id, e.order_id, e.seq, e.type, e.station, e.station_seq, now(), e.body::json
     from unnest($2::text[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::bigint[], $8::text[])
       as e (id, order_id, seq, type, station, station_seq, body)`,
    [
      write.shopId,
      events.map((event) => event.id),
      events.map((event) => event.orderId),
      events.map((event) => event.seq),
      events.map((event) => event.type),
      events.map((event) => event.station),
      events.map((event) => event.stationSeq),
      events.map((event) => JSON.stringify(event)),
    ],
  )
}

/** Reduces and stores; answers each order's new view and its document's seq. A changed order is back in the stations' scope. */
export async function saveOrders(
  write: ShopWrite,
  changes: readonly OrderChange[],
): Promise<Map<string, { readonly seq: number; readonly view: OrderView }>> {
  const saved = changes.map((change) => {
    const view = reduceOrder(change.id, change.intake, change.history)
    const seq = Math.max(...change.history.map((event) => event.seq ?? 0))
    return { view, document: toDocument(view, change.intake, seq) }
  })
  if (saved.length === 0) return new Map()
  await write.client.query(
    `insert into orders (shop_id, id, seq, in_scope, stage, changed_at, doc, reducer, placed_at, search)
     select $1, o.id, o.seq, true, o.stage, now(), o.doc::json, $6, o.placed_at, o.search
     from unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $7::timestamptz[], $8::text[])
       as o (id, seq, stage, doc, placed_at, search)
     on conflict (shop_id, id) do update set
       seq = excluded.seq, in_scope = true, stage = excluded.stage, changed_at = excluded.changed_at, doc = excluded.doc,
       reducer = excluded.reducer, placed_at = excluded.placed_at, search = excluded.search`,
    [
      write.shopId,
      saved.map(({ document }) => document.id),
      saved.map(({ document }) => document.seq),
      saved.map(({ document }) => document.stage),
      saved.map(({ document }) => JSON.stringify(document)),
      reducerVersion,
      saved.map(({ view }) => view.intake.placedAt),
      saved.map(({ view, document }) => searchableText(view, document.summary.search)),
    ],
  )
  const tracking = saved.flatMap(({ view }) =>
    [
      ...view.parcels.map((parcel) => parcel.trackingNumber),
      ...view.shipments.map((shipment) => shipment.waybillNumber),
    ].flatMap((number) => (number && canBeReported(number) ? [{ number, id: view.id }] : [])),
  )
  if (tracking.length > 0)
    await write.client.query(
      `insert into tracking_number (shop_id, number, order_id)
       select $1, t.number, t.id from unnest($2::text[], $3::text[]) as t (number, id)
       on conflict (shop_id, number) do nothing`,
      [write.shopId, tracking.map((entry) => entry.number), tracking.map((entry) => entry.id)],
    )
  return new Map(saved.map(({ view, document }) => [document.id, { seq: document.seq, view }]))
}
