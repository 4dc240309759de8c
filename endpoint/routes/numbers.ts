import type { FastifyInstance } from 'fastify'
import { helloRequestSchema } from '#shared/sync/wire.ts'
import { greetStation } from '../numbering/greet-station.ts'
import { numbersReport } from '../numbering/numbers-report.ts'
import { authenticate, type Context, parse } from '../server/context.ts'
import { readShop } from '../shop/shops.ts'

/** What keeps numbers unique: who a station is, and what became of every number. */
export function numberRoutes(app: FastifyInstance, context: Context): void {
  const { store } = context

  app.post('/v1/hello', async (request) => {
    const { shopId, station } = await authenticate(context, request, 'station')
    return greetStation(store, shopId, station, parse(helloRequestSchema, request.body))
  })

  app.get('/v1/numbers/report', async (request) => {
    const { shopId } = await authenticate(context, request, 'station')
    return numbersReport(store.pool, await readShop(store.pool, shopId))
  })
}
