import type { FastifyInstance } from 'fastify'
import { waitingMessages } from '../messages/waiting-messages.ts'
import type { Context } from '../server/context.ts'
import { metricsText } from '../server/metrics.ts'

/** For whoever watches the endpoint. Nothing personal, no token. */
export function healthRoutes(app: FastifyInstance, { store, hub, metrics, channels }: Context): void {
  app.get('/healthz', async (_request, reply) => {
    try {
      const { rows } = await store.pool.query<{ head: number; parked: number }>(
        `select coalesce(max(head), 0) as head, (select count(*) from parked_events) as parked from shop`,
      )
      const messages = await waitingMessages(store.pool, channels)
      return { ok: true, database: 'reachable', head: rows[0]?.head ?? 0, parked: rows[0]?.parked ?? 0, messages }
    } catch (error) {
      store.log.error({ reason: String(error) }, 'the database does not answer')
      return reply.status(503).send({ ok: false, database: 'unreachable' })
    }
  })

  app.get('/metrics', async (_request, reply) =>
    reply.type('text/plain; version=0.0.4; charset=utf-8').send(metricsText(metrics, hub.size())),
  )
}
