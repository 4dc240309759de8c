import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { orderFileSchema } from '#shared/order/order-file.ts'
import { readFile } from '../files/file-rows.ts'
import { authenticate, type Context, parse } from '../server/context.ts'
import { Fault } from '../server/fault.ts'

const fileParamsSchema = z.object({ sha256: orderFileSchema.shape.sha256 })

/** The papers that came with the shop's orders, for its stations. */
export function fileRoutes(app: FastifyInstance, context: Context): void {
  app.get('/v1/files/:sha256', async (request, reply) => {
    const { shopId } = await authenticate(context, request, 'station')
    const { sha256 } = parse(fileParamsSchema, request.params)
    const bytes = await readFile({ client: context.store.pool, shopId }, sha256)
    if (bytes === undefined)
      throw new Fault('not-found', `This shop has no file ${sha256}. The order that names it has to be sent again.`)
    // Never as what it is: nothing from outside is to be shown by a browser under this address.
    return reply
      .type('application/octet-stream')
      .header('cache-control', 'no-store')
      .header('x-content-type-options', 'nosniff')
      .send(bytes)
  })
}
