import type { FastifyInstance } from 'fastify'
import { reason } from '#shared/reasons/reason.ts'
import { leaseRequestSchema, pairRequestSchema } from '#shared/sync/wire.ts'
import { pair } from '../auth/pairing.ts'
import { leaseNumbers } from '../numbering/lease-numbers.ts'
import { authenticate, type Context, parse } from '../server/context.ts'
import { Fault } from '../server/fault.ts'
import { readShop } from '../shop/shops.ts'

/** What a station does at its first start and now and then: pairing, the shop's profile, numbers. */
export function stationRoutes(app: FastifyInstance, context: Context): void {
  const { store, pairingFailures } = context

  app.post('/v1/pair', async (request) => {
    const { code, stationName } = parse(pairRequestSchema, request.body)
    if (pairingFailures.blocked(request.ip))
      throw new Fault('busy', 'Too many wrong pairing codes. Wait a minute, then try again.', {
        status: 429,
        because: reason('pairing-blocked', {}),
      })
    try {
      return await pair(store, code, stationName)
    } catch (error) {
      if (error instanceof Fault) pairingFailures.failed(request.ip)
      throw error
    }
  })

  app.get('/v1/shop', async (request) => {
    const { shopId } = await authenticate(context, request, 'station')
    return readShop(store.pool, shopId)
  })

  app.post('/v1/numbers/lease', async (request) => {
    const { shopId, station } = await authenticate(context, request, 'station')
    const lease = parse(leaseRequestSchema, request.body)
    return { block: await leaseNumbers(store, await readShop(store.pool, shopId), station, lease) }
  })
}
