import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { cartSchema, noteCart, readCart } from '../carts/cart-rows.ts'
import { cartAnswer, receiveCart } from '../carts/receive-cart.ts'
import { externalOrderSchema } from '../connectors/incoming-order.ts'
import { answerOnce } from '../intake/answer-once.ts'
import { stateAboutOrder } from '../intake/state-about-order.ts'
import { orderIdOf, shopEvent } from '../orders/receive-orders.ts'
import { authenticate, type Context, parse } from '../server/context.ts'
import { Fault } from '../server/fault.ts'

const messageSchema = externalOrderSchema.extend({
  channel: z.enum(['email', 'sms', 'shop']),
  from: z.string().max(200),
  text: z.string().min(1).max(2000),
})
const failureSchema = externalOrderSchema.extend({ reason: z.string().max(2000) })
const cartIdSchema = z.object({ id: z.string().min(3).max(120) })

const noCart = (id: string) => new Fault('not-found', `There is no cart "${id}". Send it to /v1/intake/carts first.`)

/** What the shop tells of its customers: left carts, their answers, payments that failed. */
export function customerIntakeRoutes(app: FastifyInstance, context: Context): void {
  const { store } = context

  app.post('/v1/intake/messages', async (request, reply) => {
    const { shopId } = await authenticate(context, request, 'intake')
    const { channel, from, text, ...order } = parse(messageSchema, request.body)
    const data = { channel, from, text }
    const { status, body } = await answerOnce(store, shopId, request, 1, (write, key) =>
      stateAboutOrder(write, order, (orderId) => [shopEvent(orderId, { type: 'message-received', data }, key)]),
    )
    return reply.status(status).send(body)
  })

  app.post('/v1/intake/payment-failures', async (request, reply) => {
    const { shopId } = await authenticate(context, request, 'intake')
    const { reason, ...order } = parse(failureSchema, request.body)
    const { status, body } = await answerOnce(store, shopId, request, 1, (write, key) =>
      stateAboutOrder(write, order, (orderId) => [
        shopEvent(orderId, { type: 'payment-failed', data: { reason } }, key),
      ]),
    )
    return reply.status(status).send(body)
  })

  app.post('/v1/intake/carts', async (request, reply) => {
    const { shopId } = await authenticate(context, request, 'intake')
    const cart = parse(cartSchema, request.body)
    const { status, body } = await answerOnce(store, shopId, request, 1, (write) => receiveCart(write, cart))
    return reply.status(status).send(body)
  })

  app.post('/v1/intake/carts/recovered', async (request, reply) => {
    const { shopId } = await authenticate(context, request, 'intake')
    const { source, externalId } = parse(externalOrderSchema, request.body)
    const id = orderIdOf(source, externalId)
    const { status, body } = await answerOnce(store, shopId, request, 1, async (write) => {
      if ((await readCart(write, id)) === undefined) throw noCart(id)
      await noteCart(write, id, 'recovered', '')
      return cartAnswer(write, id)
    })
    return reply.status(status).send(body)
  })

  app.get('/v1/intake/carts/:id', async (request) => {
    const { shopId } = await authenticate(context, request, 'intake')
    const { id } = parse(cartIdSchema, request.params)
    const scope = { client: store.pool, shopId }
    if ((await readCart(scope, id)) === undefined) throw noCart(id)
    return (await cartAnswer(scope, id)).body
  })
}
