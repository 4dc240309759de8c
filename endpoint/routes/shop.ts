import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { procedureUpdateSchema } from '#shared/sync/wire.ts'
import { searchOrders } from '../search/search-orders.ts'
import { authenticate, type Context, parse } from '../server/context.ts'
import { saveProcedure } from '../shop/save-procedure.ts'

const searchSchema = z.object({ q: z.string().max(200) })

/** What people at a desk ask of the whole shop: its settings, and orders that no station keeps any more. */
export function shopRoutes(app: FastifyInstance, context: Context): void {
  const { store } = context

  app.put('/v1/shop/procedure', async (request) => {
    const { shopId } = await authenticate(context, request, 'station')
    return { shop: await saveProcedure(store, shopId, parse(procedureUpdateSchema, request.body).procedure) }
  })

  app.get('/v1/orders/search', async (request, reply) => {
    const { shopId } = await authenticate(context, request, 'station')
    const { q } = parse(searchSchema, request.query)
    return reply.type('application/json; charset=utf-8').send(await searchOrders(store, shopId, q))
  })
}
