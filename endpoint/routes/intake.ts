import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { carrierReported } from '#shared/order/events/delivery-events.ts'
import { minorUnitsSchema } from '#shared/order/intake.ts'
import { externalOrderSchema, incomingOrderSchema } from '../connectors/incoming-order.ts'
import { refuseUnknownFiles } from '../files/refuse-unknown-files.ts'
import { answerOnce } from '../intake/answer-once.ts'
import { reportCarrierEvent } from '../intake/carrier-events.ts'
import { stateAboutOrder } from '../intake/state-about-order.ts'
import { receiveInto, shopEvent } from '../orders/receive-orders.ts'
import { requestReturn, returnFormSchema } from '../returns/request-return.ts'
import { authenticate, type Context, parse } from '../server/context.ts'

const paymentSchema = externalOrderSchema.extend({
  amount: minorUnitsSchema,
  method: z.string().max(80),
  receipt: z.string().max(120).optional(),
})
const cancellationSchema = externalOrderSchema.extend({ reason: z.string().max(2000) })
const carrierEventSchema = z.object({
  trackingNumber: z
    .string()
    .min(1)
    .max(100)
    .regex(/^[^\p{Cc}\p{Cs}]+$/u, 'text without control characters'),
  state: z.enum([...carrierReported.shape.data.shape.state.options, 'delivered']),
  text: z.string().max(2000).optional(),
})

/**
 * What shop systems and carriers tell us. Each request carries an Idempotency-Key: the same key and body get the
 * same answer again, and nothing happens twice.
 */
export function intakeRoutes(app: FastifyInstance, context: Context): void {
  const { store, metrics } = context

  app.post('/v1/intake/orders', async (request, reply) => {
    const { shopId } = await authenticate(context, request, 'intake')
    const order = parse(incomingOrderSchema, request.body)
    const { status, body } = await answerOnce(store, shopId, request, 1, async (write) => {
      await refuseUnknownFiles(write, order)
      const [received] = await receiveInto(write, [order])
      metrics.ordersReceived += 1
      return { status: received?.outcome === 'created' ? 201 : 200, body: received }
    })
    return reply.status(status).send(body)
  })

  app.post('/v1/intake/revisions', async (request, reply) => {
    const { shopId } = await authenticate(context, request, 'intake')
    const order = parse(incomingOrderSchema, request.body)
    const { status, body } = await answerOnce(store, shopId, request, 1, async (write) => {
      await stateAboutOrder(write, order, () => [])
      await refuseUnknownFiles(write, order)
      const [received] = await receiveInto(write, [order])
      return { status: 200, body: received }
    })
    return reply.status(status).send(body)
  })

  app.post('/v1/intake/payments', async (request, reply) => {
    const { shopId } = await authenticate(context, request, 'intake')
    const { amount, method, receipt, ...order } = parse(paymentSchema, request.body)
    const data = { amount, method, ...(receipt === undefined ? {} : { receipt }) }
    const { status, body } = await answerOnce(store, shopId, request, 1, (write, key) =>
      stateAboutOrder(write, order, (orderId) => [shopEvent(orderId, { type: 'payment-confirmed', data }, key)]),
    )
    return reply.status(status).send(body)
  })

  app.post('/v1/intake/cancellations', async (request, reply) => {
    const { shopId } = await authenticate(context, request, 'intake')
    const { reason, ...order } = parse(cancellationSchema, request.body)
    const data = { by: 'shop' as const, reason }
    const { status, body } = await answerOnce(store, shopId, request, 1, (write, key) =>
      stateAboutOrder(write, order, (orderId) => [shopEvent(orderId, { type: 'order-cancelled', data }, key)]),
    )
    return reply.status(status).send(body)
  })

  app.post('/v1/intake/returns', async (request, reply) => {
    const { shopId } = await authenticate(context, request, 'intake')
    const form = parse(returnFormSchema, request.body)
    const { status, body } = await answerOnce(store, shopId, request, 1, (write) =>
      requestReturn(write, form, new Date()),
    )
    return reply.status(status).send(body)
  })

  app.post('/v1/intake/carrier-events', async (request, reply) => {
    const { shopId } = await authenticate(context, request, 'intake')
    const report = parse(carrierEventSchema, request.body)
    const { status, body } = await answerOnce(store, shopId, request, 2, (write, key) =>
      reportCarrierEvent(write, report, key),
    )
    return reply.status(status).send(body)
  })
}
