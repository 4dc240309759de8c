import { z } from 'zod'
import { orderEventSchema } from './event.ts'
import { intakeSchema } from './intake.ts'
import { orderSummarySchema } from './order-summary.ts'
import { stageSchema } from './stage.ts'

export type { OrderSummary } from './order-summary.ts'
export type {
  Alarm,
  AlarmCode,
  LineView,
  OrderView,
  ParcelState,
  ParcelView,
  PrintedDocument,
  ShipmentView,
} from './order-view.ts'

/** An order as the endpoint keeps it, a station pulls it and RxDB stores it. Stations never write one. */
export const orderDocumentSchema = z.object({
  id: z.string().min(1).max(120),
  /** The endpoint's rising number at this order's last change. */
  seq: z.int().min(1),
  number: z.string().max(60),
  stage: stageSchema,
  shipBy: z.string().max(40),
  summary: orderSummarySchema,
  intake: intakeSchema,
  history: z.array(orderEventSchema),
})
export type OrderDocument = z.infer<typeof orderDocumentSchema>
