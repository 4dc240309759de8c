import type { EventOf, OrderEvent } from '#shared/order/event.ts'
import type { ShopWrite } from '../orders/write-shop.ts'

export type UsedKind = 'invoice' | 'waybill' | 'credit-note' | 'sscc' | 'tracking'

interface Use {
  readonly kind: UsedKind
  readonly number: string
  readonly event: OrderEvent
  /** The parcel of an SSCC or a tracking number, else empty. */
  readonly about: string
}

function usesOf(event: OrderEvent): Use[] {
  switch (event.type) {
    case 'invoice-issued':
    case 'waybill-issued':
    case 'credit-note-issued':
      return [{ kind: paperKind(event), number: event.data.number, event, about: '' }]
    case 'parcel-closed':
      return [{ kind: 'sscc', number: event.data.sscc, event, about: event.data.parcelId }]
    case 'shipment-booked':
      return event.data.parcels.flatMap(({ trackingNumber, parcelId }) =>
        trackingNumber === undefined ? [] : [{ kind: 'tracking', number: trackingNumber, event, about: parcelId }],
      )
    default:
      return []
  }
}

type Paper = EventOf<'invoice-issued'> | EventOf<'waybill-issued'> | EventOf<'credit-note-issued'>

function paperKind({ type }: Paper): UsedKind {
  if (type === 'invoice-issued') return 'invoice'
  return type === 'waybill-issued' ? 'waybill' : 'credit-note'
}

/** A key of the ledger must fit an index, and PostgreSQL keeps no NUL. */
const canBeKept = (text: string) => text.length <= 200 && !/[\p{Cc}\p{Cs}]/u.test(text)

/**
 * Keeps the ledger of used numbers, and how far each station has come, in the transaction that stores the facts: what
 * the report and the greeting of stations say is never ahead of the orders and never behind.
 */
export async function recordNumbers(write: ShopWrite, fresh: readonly OrderEvent[]): Promise<void> {
  await recordProgress(write, fresh)
  const uses = fresh.flatMap(usesOf).filter(({ number, about }) => number !== '' && canBeKept(number + about))
  if (uses.length > 0)
    await write.client.query(
      `insert into used_number (shop_id, kind, number, order_id, about, station, void)
       select distinct $1, u.kind, u.number, u.order_id, u.about, u.station, false
       from unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[])
         as u (kind, number, order_id, about, station)
       on conflict (shop_id, kind, number, order_id, about) do nothing`,
      [
        write.shopId,
        uses.map(({ kind }) => kind),
        uses.map(({ number }) => number),
        uses.map(({ event }) => event.orderId),
        uses.map(({ about }) => about),
        uses.map(({ event }) => event.station),
      ],
    )
  const voids = fresh.filter((event) => event.type === 'document-voided')
  if (voids.length > 0)
    await write.client.query(
      `update used_number set void = true from unnest($2::text[], $3::text[], $4::text[]) as v (kind, number, order_id)
       where shop_id = $1 and used_number.kind = v.kind and used_number.number = v.number
         and used_number.order_id = v.order_id`,
      [
        write.shopId,
        voids.map(({ data }) => data.kind),
        voids.map(({ data }) => data.number),
        voids.map(({ orderId }) => orderId),
      ],
    )
}

async function recordProgress(write: ShopWrite, fresh: readonly OrderEvent[]): Promise<void> {
  const newest = new Map<string, OrderEvent>()
  for (const event of fresh)
    if (event.stationSeq > (newest.get(event.station)?.stationSeq ?? 0)) newest.set(event.station, event)
  newest.delete('shop')
  const events = [...newest.values()]
  if (events.length === 0) return
  await write.client.query(
    `update station set last_seq = n.seq, last_event = n.event
     from unnest($2::text[], $3::bigint[], $4::text[]) as n (station, seq, event)
     where shop_id = $1 and id = n.station and last_seq < n.seq`,
    [
      write.shopId,
      events.map(({ station }) => station),
      events.map(({ stationSeq }) => stationSeq),
      events.map(({ id }) => id),
    ],
  )
}
