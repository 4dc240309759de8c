import { z } from 'zod'
import { orderLineSchema } from '../intake.ts'
import { event, lineIdSchema, textSchema } from './envelope.ts'

export const lineStockSchema = z.object({
  lineId: lineIdSchema,
  /** Pieces set aside for this order. */
  reserved: z.int().min(0),
  /** Pieces that nobody has. */
  missing: z.int().min(0),
  location: z.enum(['warehouse', 'shop']),
  /** When what is missing comes from the supplier. */
  expected: z.iso.date().optional(),
})
export type LineStock = z.infer<typeof lineStockSchema>

/** The endpoint's whole word on this order's stock; the newest one counts. */
export const stockReserved = event('stock-reserved', z.object({ lines: z.array(lineStockSchema).max(2000) }))
export const stockReleased = event('stock-released', z.object({}))

/** A person at the shelf found too few good pieces. */
export const lineShort = event(
  'line-short',
  z.object({ lineId: lineIdSchema, quantity: z.int().min(1), reason: z.enum(['missing', 'damaged']) }),
)

/**
 * The ways out of a shortage (C15). `replenish` waits for goods (E20); `replace` takes a good piece from the
 * shelf instead of a damaged one; `partial` sends the rest now and these later; `cancel-line` gives them up.
 */
export const shortageResolved = event(
  'shortage-resolved',
  z.object({
    lineId: lineIdSchema,
    quantity: z.int().min(1),
    way: z.enum(['replenish', 'substitute', 'tell-customer', 'partial', 'cancel-line', 'replace']),
    expected: z.iso.date().optional(),
    supplier: z.string().max(120).optional(),
    substitute: orderLineSchema.pick({ sku: true, name: true, barcodes: true, weightGrams: true }).optional(),
    note: textSchema.optional(),
  }),
)
export const goodsArrived = event('goods-arrived', z.object({ lineId: lineIdSchema }))
/** The order's goods are off the shelf and in its tote (B11, steps of B12). */
export const pickingFinished = event('picking-finished', z.object({}))
/** The one container that holds this order (E21). An empty code takes it away. */
export const toteAssigned = event('tote-assigned', z.object({ code: z.string().max(60) }))
