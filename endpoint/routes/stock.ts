import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { stockUpdateSchema } from '#shared/sync/wire.ts'
import { authenticate, type Context, parse } from '../server/context.ts'
import { changeStock } from '../stock/change-stock.ts'
import { listProducts } from '../stock/products.ts'

const skuSchema = z.object({ sku: z.string().min(1).max(120) })

/** What lies on the shelf, and what people say about it. */
export function stockRoutes(app: FastifyInstance, context: Context): void {
  const { store } = context

  app.get('/v1/stock', async (request) => {
    const { shopId } = await authenticate(context, request, 'station')
    return { products: await listProducts(store.pool, shopId) }
  })

  app.put('/v1/stock/:sku', async (request) => {
    const { shopId } = await authenticate(context, request, 'station')
    const { sku } = parse(skuSchema, request.params)
    await changeStock(store, shopId, sku, parse(stockUpdateSchema, request.body))
    return { products: await listProducts(store.pool, shopId) }
  })
}
