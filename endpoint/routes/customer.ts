import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { externalOrderSchema } from '../connectors/incoming-order.ts'
import { customerView } from '../customer-page/customer-view.ts'
import { orderOfPage } from '../customer-page/page-address.ts'
import { pageHeaders } from '../customer-page/page-style.ts'
import { renderNotFound, renderPage } from '../customer-page/render-page.ts'
import { readOrders } from '../orders/order-rows.ts'
import { orderIdOf } from '../orders/receive-orders.ts'
import { authenticate, type Context, parse } from '../server/context.ts'
import { Fault } from '../server/fault.ts'
import { readShop } from '../shop/shops.ts'

const tokenSchema = z.object({ token: z.string().regex(/^[\w-]{24}$/) })

/** What customers see of their orders: the page behind the address in our messages, and the shop's account page. */
export function customerRoutes(app: FastifyInstance, context: Context): void {
  const { store } = context

  async function readOrder(shopId: string, orderId: string) {
    const document = (await readOrders({ client: store.pool, shopId }, [orderId])).get(orderId)
    if (document === undefined) return undefined
    const shop = await readShop(store.pool, shopId)
    return { view: customerView(document, shop), shop }
  }

  app.get('/o/:token', async (request, reply) => {
    reply.headers(pageHeaders)
    const token = tokenSchema.safeParse(request.params).data?.token
    const page = token === undefined ? undefined : await orderOfPage(store.pool, token)
    const found = page === undefined ? undefined : await readOrder(page.shopId, page.orderId)
    if (found === undefined) return reply.status(404).send(renderNotFound(request.headers['accept-language']))
    return reply.send(renderPage(found.view, found.shop))
  })

  app.get('/v1/feed/orders/:source/:externalId', async (request, reply) => {
    const { shopId } = await authenticate(context, request, 'intake')
    const { source, externalId } = parse(externalOrderSchema, request.params)
    const found = await readOrder(shopId, orderIdOf(source, externalId))
    if (found === undefined) throw new Fault('not-found', `There is no order "${orderIdOf(source, externalId)}" here.`)
    return reply.header('cache-control', 'no-store').send(found.view)
  })
}
