import type { FastifyInstance } from 'fastify'
import { authenticate, type Context } from '../server/context.ts'

export const streamPath = '/v1/stream'

/** Server-sent events. EventSource cannot send a token: stations read it with fetch. */
export function streamRoute(app: FastifyInstance, context: Context): void {
  app.get(streamPath, async (request, reply) => {
    const { shopId, tokenHash, head } = await authenticate(context, request, 'station')
    reply.hijack()
    const { raw } = reply
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      connection: 'close',
    })
    request.raw.socket.setNoDelay(true)
    const leave = context.hub.add(shopId, tokenHash, raw, head)
    raw.on('close', leave)
    raw.on('error', leave)
  })
}
