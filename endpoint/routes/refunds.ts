import type { FastifyInstance } from 'fastify'
import { refundRequestSchema } from '#shared/sync/wire.ts'
import { refundOrder } from '../refunds/refund-order.ts'
import { authenticate, type Context, parse } from '../server/context.ts'

/** Money goes back while somebody waits for it; nothing here is queued. */
export function refundRoutes(app: FastifyInstance, context: Context): void {
  app.post('/v1/refunds', async (request) => {
    const { shopId, station } = await authenticate(context, request, 'station')
    return refundOrder(context.store, context.payments, shopId, station, parse(refundRequestSchema, request.body))
  })
}
