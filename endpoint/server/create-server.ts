import Fastify, { type FastifyBaseLogger, type FastifyError, type FastifyInstance, LogController } from 'fastify'
import { reason } from '#shared/reasons/reason.ts'
import type { WireError } from '#shared/sync/wire.ts'
import { createFailureLimit } from '../auth/failure-limit.ts'
import type { Store } from '../db/store.ts'
import { errorCode } from '../db/transaction.ts'
import { pushEvents } from '../orders/push-events.ts'
import { createPushQueue } from '../orders/push-queue.ts'
import type { PaymentProvider } from '../refunds/payment-provider.ts'
import { customerRoutes } from '../routes/customer.ts'
import { customerIntakeRoutes } from '../routes/customer-intake.ts'
import { fileRoutes } from '../routes/files.ts'
import { healthRoutes } from '../routes/health.ts'
import { intakeRoutes } from '../routes/intake.ts'
import { numberRoutes } from '../routes/numbers.ts'
import { refundRoutes } from '../routes/refunds.ts'
import { shopRoutes } from '../routes/shop.ts'
import { stationRoutes } from '../routes/station.ts'
import { stockRoutes } from '../routes/stock.ts'
import { streamPath, streamRoute } from '../routes/stream.ts'
import { syncRoutes } from '../routes/sync.ts'
import { createStreamHub } from '../stream/stream-hub.ts'
import { checkProtocol } from './check-protocol.ts'
import type { Context } from './context.ts'
import { Fault } from './fault.ts'
import { newMetrics } from './metrics.ts'
import { methodsFor } from './route-methods.ts'

const megabytes = 8
const bodyLimit = megabytes * 1024 * 1024

/** How long requests under way may take when the endpoint is stopped; systemd and Docker wait ten seconds. */
const closeMs = 5000

/** The statement took too long, or the server is going down or has no connection left: asking again may help. */
const busyCodes = new Set(['57014', '57P01', '57P03', '53300', '40001', '40P01'])
const unreachable = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT'])
const lostConnection = /^(Connection terminated|timeout exceeded when trying to connect)/

function isBusy(error: FastifyError): boolean {
  if (busyCodes.has(errorCode(error) ?? '')) return true
  return unreachable.has(error.code) || lostConnection.test(error.message)
}

function faultOf(error: FastifyError | Fault): Fault {
  if (error instanceof Fault) return error
  if (error.code === 'FST_ERR_CTP_BODY_TOO_LARGE')
    return new Fault('too-large', `The body is too large: at most ${megabytes} MB.`, {
      because: reason('too-large', { megabytes }),
    })
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new Fault('bad-request', error.message, {
      status: error.statusCode,
      because: reason('request-malformed', {}, error.message),
    })
  if (isBusy(error))
    return new Fault('busy', 'The endpoint or its database is busy. Nothing is lost; try again.', {
      because: reason('endpoint-busy', {}),
    })
  return new Fault('internal', 'The endpoint failed at this; its log says why. Nothing is lost; try again.', {
    because: reason('endpoint-failed', {}),
  })
}

export interface Server {
  readonly app: FastifyInstance
  readonly context: Context
  /** Ends streams, takes no new requests, answers those under way, then hangs up. */
  close(): Promise<void>
}

export function createServer(
  store: Store,
  payments?: PaymentProvider,
  channels: Context['channels'] = new Set(),
): Server {
  const loggerInstance: FastifyBaseLogger = store.log
  const app = Fastify({
    loggerInstance,
    // Fastify's own lines would carry addresses with what people typed in them.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit,
    // A push is judged event by event: one with a poisonous key must not take the others with it.
    onProtoPoisoning: 'remove',
    onConstructorPoisoning: 'remove',
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
  })
  const context: Context = {
    store,
    pushes: createPushQueue((shopId, pushes) => pushEvents(store, shopId, pushes)),
    hub: createStreamHub(),
    metrics: newMetrics(),
    channels,
    pairingFailures: createFailureLimit(20, 60_000, Date.now),
    payments,
  }
  const open = new Set<string>()
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.url !== streamPath) open.add(request.id)
  })
  app.addHook('onRequest', async (request) => checkProtocol(request.headers['packdesk-protocol']))
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    open.delete(request.id)
    store.log.debug({ method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) })
  })
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const fault = faultOf(error)
    const { name, message, stack } = error
    const about = { method: request.method, route: request.routeOptions.url, status: fault.status }
    if (fault.status >= 500) store.log.error({ ...about, name, reason: message, stack }, 'a request failed')
    return reply
      .status(fault.status)
      .send({ code: fault.code, message: fault.message, because: fault.because } satisfies WireError)
  })
  app.setNotFoundHandler((request, reply) => {
    const path = request.url.split('?')[0] ?? ''
    const methods = methodsFor(app, path)
    const message = `${request.method} ${path} is not served here.`
    if (methods.length === 0) return reply.status(404).send({ code: 'not-found', message })
    const allowed = methods.join(', ')
    return reply
      .status(405)
      .header('allow', allowed)
      .send({ code: 'bad-request', message: `${message} Expected ${allowed}.` })
  })
  syncRoutes(app, context)
  streamRoute(app, context)
  stationRoutes(app, context)
  numberRoutes(app, context)
  intakeRoutes(app, context)
  fileRoutes(app, context)
  stockRoutes(app, context)
  refundRoutes(app, context)
  shopRoutes(app, context)
  customerIntakeRoutes(app, context)
  customerRoutes(app, context)
  healthRoutes(app, context)
  const close = async () => {
    context.hub.close()
    const closing = app.close()
    const deadline = Date.now() + closeMs
    while (open.size > 0 && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 10))
    // A client may hold a connection on which it has asked nothing yet; Node waits for those.
    app.server.closeAllConnections()
    await closing
  }
  return { app, context, close }
}
