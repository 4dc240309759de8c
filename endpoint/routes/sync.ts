import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { bucketCount } from '#shared/sync/fingerprint.ts'
import { runHeader } from '#shared/sync/protocol-version.ts'
import { byIdRequestSchema, pushRequestSchema } from '#shared/sync/wire.ts'
import { bucketOrders, fingerprint, ordersById, pullPage } from '../orders/read-orders.ts'
import { authenticate, type Context, parse } from '../server/context.ts'

const pullQuerySchema = z.object({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(1000).default(500),
})
const bucketSchema = z.object({
  bucket: z.coerce
    .number()
    .int()
    .min(0)
    .max(bucketCount - 1),
})
const runSchema = z.string().max(60).optional()
const json = 'application/json; charset=utf-8'

/** What a station does all day: pull, push, and compare. */
export function syncRoutes(app: FastifyInstance, context: Context): void {
  const { store, metrics } = context

  app.get('/v1/pull', async (request, reply) => {
    const { shopId, epoch } = await authenticate(context, request, 'station')
    const { after, limit } = parse(pullQuerySchema, request.query)
    metrics.pulls += 1
    return reply.type(json).send(await pullPage(store, { id: shopId, epoch }, after, limit))
  })

  app.post('/v1/push', async (request) => {
    const { shopId, station } = await authenticate(context, request, 'station')
    const { events } = parse(pushRequestSchema, request.body)
    const run = parse(runSchema, request.headers[runHeader])
    const receipts = await context.pushes.push(shopId, { station, events, run })
    metrics.pushes += 1
    const stored = receipts.filter((receipt) => receipt.outcome === 'stored').length
    metrics.eventsStored += stored
    metrics.eventsParked += receipts.length - stored
    return { receipts }
  })

  app.get('/v1/fingerprint', async (request) => {
    const { shopId } = await authenticate(context, request, 'station')
    return fingerprint(store, shopId)
  })

  app.get('/v1/fingerprint/:bucket', async (request) => {
    const { shopId } = await authenticate(context, request, 'station')
    return bucketOrders(store, shopId, parse(bucketSchema, request.params).bucket)
  })

  app.post('/v1/orders/by-id', async (request, reply) => {
    const { shopId } = await authenticate(context, request, 'station')
    const { ids } = parse(byIdRequestSchema, request.body)
    return reply.type(json).send(await ordersById(store, shopId, ids))
  })
}
