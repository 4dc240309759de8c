import type { ShopWrite } from '../orders/write-shop.ts'

export interface RefundRow {
  readonly requestId: string
  readonly orderId: string
  readonly amount: number
  readonly currency: string
  readonly receipt: string
  /** `asked`: the provider is being asked now, or this program ended while it was. */
  readonly state: 'asked' | 'done' | 'refused' | 'unknown'
  readonly reference: string
  readonly message: string
  readonly reason: string
  readonly operator: string
  readonly station: string
  readonly askedAt: Date
}

const columns = `request_id as "requestId", order_id as "orderId", amount, currency, receipt, state, reference, message,
  reason, operator, station, asked_at as "askedAt"`

/** By request id, or for the order; the newest first. */
export async function readRefunds(write: ShopWrite, requestId: string, orderId: string): Promise<RefundRow[]> {
  const { rows } = await write.client.query<RefundRow>(
    `select ${columns} from refund where shop_id = $1 and (request_id = $2 or order_id = $3) order by asked_at desc`,
    [write.shopId, requestId, orderId],
  )
  return rows
}

export async function saveRefund(write: ShopWrite, row: RefundRow): Promise<void> {
  await write.client.query(
    `insert into refund (shop_id, request_id, order_id, amount, currency, receipt, state, reference, message, reason,
       operator, station, asked_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (shop_id, request_id) do update set state = excluded.state, reference = excluded.reference,
       message = excluded.message, asked_at = excluded.asked_at`,
    [
      write.shopId,
      row.requestId,
      row.orderId,
      row.amount,
      row.currency,
      row.receipt,
      row.state,
      row.reference,
      row.message,
      row.reason,
      row.operator,
      row.station,
      row.askedAt,
    ],
  )
}
