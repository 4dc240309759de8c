import { z } from 'zod'
import { numberBlockSchema, poolSchema } from '../numbers/number-pool.ts'
import { orderDocumentSchema } from '../order/order.ts'
import { reasonSchema } from '../reasons/reason.ts'
import { shopProcedureSchema } from '../shop/shop-procedure.ts'
import { shopProfileSchema } from '../shop/shop-profile.ts'

/** An order that left the station's scope or aged out: nothing personal is in it. */
export const tombstoneSchema = z.object({ id: z.string(), seq: z.int(), deleted: z.literal(true) })
export type Tombstone = z.infer<typeof tombstoneSchema>

/** GET /v1/pull?after=<seq>&limit=<n>. `epoch` changes when the database was restored: start again from 0. */
export const pullResponseSchema = z.object({
  epoch: z.string(),
  /** The highest seq in this page, or `after` when it is empty. */
  checkpoint: z.int().min(0),
  /** True when the page was full: ask again at once. */
  more: z.boolean(),
  documents: z.array(z.union([tombstoneSchema, orderDocumentSchema])),
})
export type PullResponse = z.infer<typeof pullResponseSchema>

/** POST /v1/push. Events are judged one by one, so they travel unparsed. */
export const pushRequestSchema = z.object({ events: z.array(z.unknown()).min(1).max(1000) })

export const parkReasonSchema = z.enum(['malformed', 'unknown-type', 'unknown-order', 'not-permitted'])
export type ParkReason = z.infer<typeof parkReasonSchema>

/**
 * `stored` means durably committed, under the seq that the order's document then had. `parked` means refused
 * and kept on both sides: `message` names the field and what was expected, `because` is the same for screens.
 */
export const receiptSchema = z.discriminatedUnion('outcome', [
  z.object({ id: z.string(), outcome: z.literal('stored'), seq: z.int() }),
  z.object({
    id: z.string(),
    outcome: z.literal('parked'),
    reason: parkReasonSchema,
    message: z.string(),
    because: reasonSchema.optional(),
  }),
])
export type Receipt = z.infer<typeof receiptSchema>
export const pushResponseSchema = z.object({ receipts: z.array(receiptSchema) })

/** GET /v1/stream, server-sent events: `resync` first, then `more` with the newest seq, coalesced. */
export const streamHintSchema = z.object({ seq: z.int() })

/** GET /v1/fingerprint: compared only when the station's checkpoint equals `head`. */
export const fingerprintSchema = z.object({
  epoch: z.string(),
  head: z.int(),
  count: z.int(),
  buckets: z.array(z.number()),
})
export type Fingerprint = z.infer<typeof fingerprintSchema>

/** GET /v1/fingerprint/<bucket>: what the bucket should hold. */
export const bucketResponseSchema = z.object({ orders: z.array(z.object({ id: z.string(), seq: z.int() })) })

/** POST /v1/orders/by-id: documents for repair. An id that is not the shop's is left out. */
export const byIdRequestSchema = z.object({ ids: z.array(z.string()).min(1).max(1000) })
export const byIdResponseSchema = z.object({ documents: z.array(orderDocumentSchema) })

/** POST /v1/numbers/lease. The same requestId gets the same block again. */
export const leaseRequestSchema = z.object({
  requestId: z.string().min(8).max(100),
  pool: poolSchema,
  count: z.int().min(1).max(10_000),
  /** The year a document series belongs to, by the station's clock. */
  year: z.int().min(2000).max(2200),
})
export const leaseResponseSchema = z.object({ block: numberBlockSchema })

/** POST /v1/pair, the only route without a token. */
export const pairRequestSchema = z.object({ code: z.string().min(4).max(20), stationName: z.string().min(1).max(60) })
export const pairResponseSchema = z.object({
  token: z.string(),
  station: z.object({ id: z.string(), name: z.string() }),
  shop: z.object({ id: z.string(), name: z.string() }),
})
export type PairResponse = z.infer<typeof pairResponseSchema>

/** GET /v1/shop. */
export const shopResponseSchema = shopProfileSchema

/** Every answer that is not 2xx. `code` is for programs, `because` for screens, `message` for logs and for whoever writes a client. */
export const wireErrorSchema = z.object({
  code: z.enum(['bad-request', 'unauthorised', 'not-found', 'too-old', 'conflict', 'too-large', 'busy', 'internal']),
  message: z.string(),
  because: reasonSchema.optional(),
})
export type WireError = z.infer<typeof wireErrorSchema>

/** PUT /v1/shop/procedure: refused (`conflict`) when somebody saved another since `procedure.revision`. */
export const procedureUpdateSchema = z.object({ procedure: shopProcedureSchema })
export const procedureResponseSchema = z.object({ shop: shopProfileSchema })

/**
 * POST /v1/hello, the first thing a station says after it connects, and again now and then. A station that came back from
 * an older copy of its disk, or runs twice, is `renewed`: it must take the identity given here, with an empty journal,
 * before anything else (P14).
 */
export const helloRequestSchema = z.object({
  /** Of this run of the desk: two at once are two copies of one station. */
  run: z.string().min(8).max(60),
  lastStationSeq: z.int().min(0),
  /** Its newest confirmed fact and the first ones that wait: the endpoint's newest of this station is among them, or older. */
  chain: z.array(z.object({ seq: z.int().min(0), id: z.string().max(100) })).max(2000),
  /** Every block that it holds, with the highest serial used; −1 for none. An endpoint that was restored learns from it. */
  blocks: z.array(z.object({ block: numberBlockSchema, used: z.int().min(-1) })).max(2000),
})
export type HelloRequest = z.infer<typeof helloRequestSchema>
export const helloResponseSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('known') }),
  z.object({
    outcome: z.literal('renewed'),
    why: z.enum(['older-copy', 'second-copy']),
    token: z.string(),
    station: z.object({ id: z.string(), name: z.string() }),
  }),
])
export type HelloResponse = z.infer<typeof helloResponseSchema>

/** GET /v1/numbers/report: every series with what became of its numbers. */
export const seriesReportSchema = z.object({
  pool: z.string(),
  /** As on paper: FV/ST1/2026. */
  series: z.string(),
  leased: z.array(z.object({ station: z.string(), from: z.int(), to: z.int() })),
  issued: z.int(),
  void: z.int(),
  /** Below the highest used of their block and never heard of: lost with a journal, or not sent yet. */
  gaps: z.array(z.object({ from: z.int(), to: z.int(), station: z.string() })),
  /** Used for more than one document. */
  duplicates: z.array(z.object({ number: z.string(), orders: z.array(z.string()) })),
  /** Leased and still free. */
  reserved: z.int(),
  /** Free in the whole format, not leased. */
  left: z.int(),
})
export type SeriesReport = z.infer<typeof seriesReportSchema>
export const numbersReportSchema = z.object({ series: z.array(seriesReportSchema) })

/** GET /v1/stock. Pieces; `missing` is what open orders want beyond what there is. */
export const productSchema = z.object({
  sku: z.string().min(1).max(120),
  name: z.string().max(500),
  /** Every code of the product, each with the pieces that it stands for. */
  barcodes: z.array(z.object({ code: z.string().min(1).max(120), quantity: z.int().min(1) })),
  location: z.enum(['warehouse', 'shop']),
  onHand: z.int(),
  reserved: z.int(),
  missing: z.int(),
  supplier: z.string().max(120).optional(),
  /** Ordered from the supplier, and when it comes (E20). */
  onOrder: z.int().min(0),
  expected: z.iso.date().optional(),
  returnable: z.boolean(),
})
export type Product = z.infer<typeof productSchema>
export const stockResponseSchema = z.object({ products: z.array(productSchema) })
/** PUT /v1/stock/<sku>: a count, a delivery or an order at the supplier. */
export const stockUpdateSchema = z.object({
  onHand: z.int().min(0).optional(),
  onOrder: z.int().min(0).optional(),
  expected: z.iso.date().nullable().optional(),
  supplier: z.string().max(120).optional(),
})

/** POST /v1/refunds: the whole amount, now; money is never queued. The same `requestId` refunds once. */
export const refundRequestSchema = z.object({
  requestId: z.string().min(8).max(100),
  orderId: z.string().min(1).max(120),
  reason: z.string().min(1).max(2000),
  operator: z.string().max(60),
})
export const refundResponseSchema = z.object({ reference: z.string(), amount: z.int() })

/** GET /v1/orders/search?q=…: every order of the shop, also those that stations no longer keep. */
export const searchResponseSchema = z.object({ documents: z.array(orderDocumentSchema), more: z.boolean() })
