import type { z } from 'zod'
import { type Reason, reason } from '#shared/reasons/reason.ts'
import type { ShopProcedure } from '#shared/shop/shop-procedure.ts'
import {
  bucketResponseSchema,
  byIdResponseSchema,
  type Fingerprint,
  fingerprintSchema,
  type leaseRequestSchema,
  leaseResponseSchema,
  numbersReportSchema,
  type PullResponse,
  procedureResponseSchema,
  pushResponseSchema,
  type Receipt,
  type refundRequestSchema,
  refundResponseSchema,
  searchResponseSchema,
  shopResponseSchema,
  stockResponseSchema,
  type stockUpdateSchema,
  wireErrorSchema,
} from '#shared/sync/wire.ts'

/** No answer at all: the network, the endpoint or something between is gone. Trying again later is right. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable'
  readonly because: Reason
  constructor(message: string, because: Reason = reason('no-answer', {}, message)) {
    super(message)
    this.because = because
  }
}

/** The endpoint answered and said no. `code` is the wire's; trying again unchanged will not help. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly code: string
  readonly because: Reason | undefined
  constructor(code: string, message: string, because?: Reason) {
    super(message)
    this.code = code
    this.because = because
  }
}

/** Why the endpoint would not, or was not reached; anything else that went wrong is this window's own failure. */
export function becauseOf(error: unknown): Reason | undefined {
  if (error instanceof Unreachable || error instanceof Refused) return error.because
  return reason('page-failed', {}, error instanceof Error ? error.message : String(error))
}

const notAnEndpoint = (message: string) => new Unreachable(message, reason('not-an-endpoint', {}, message))

/** A silent network must not look like a slow one for long: after this the desk says that it is offline. */
const answerMs = 8_000
/** An answer that has begun may take its time: a page of orders is 2 MB, and some shops have a slow line. */
const wholeMs = 60_000

/** Answers that a later try may change: the pass-on without its endpoint, an endpoint that is starting or busy. */
const passing = new Set(['busy', 'internal'])

/** The endpoint as the page sees it: under its own origin; the main process adds the token. */
export function createEndpointClient(fetchFrom: typeof fetch = fetch, deadlines = { answerMs, wholeMs }) {
  async function ask(path: string, init: RequestInit = {}): Promise<Response> {
    let response: Response
    const silence = new AbortController()
    const timer = setTimeout(() => silence.abort(new Error('no answer')), deadlines.answerMs)
    try {
      const ending = init.signal ?? AbortSignal.timeout(deadlines.wholeMs)
      response = await fetchFrom(`/endpoint${path}`, { ...init, signal: AbortSignal.any([ending, silence.signal]) })
    } catch (error) {
      throw new Unreachable(error instanceof Error ? error.message : String(error))
    } finally {
      clearTimeout(timer)
    }
    if (response.ok) return response
    const { data: said } = wireErrorSchema.safeParse(await response.json().catch(() => undefined))
    if (said === undefined) throw notAnEndpoint(`the endpoint answered ${response.status}`)
    if (passing.has(said.code)) throw new Unreachable(said.message, said.because)
    throw new Refused(said.code, said.message, said.because)
  }

  async function json(response: Response): Promise<unknown> {
    try {
      return await response.json()
    } catch (error) {
      // A captive portal, a proxy that cut the answer: not an endpoint's word.
      throw notAnEndpoint(`the answer is not JSON: ${error instanceof Error ? error.message : String(error)}`)
    }
  }

  async function parsed<T>(schema: z.ZodType<T>, response: Response): Promise<T> {
    const result = schema.safeParse(await json(response))
    if (!result.success) throw notAnEndpoint(`the answer is not what an endpoint says: ${result.error.message}`)
    return result.data
  }

  const send = (method: string) => (path: string, body: unknown) =>
    ask(path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const post = send('POST')
  const put = send('PUT')

  return {
    /** Orders are not parsed again here: the endpoint has checked them, and 1,000 of them are 2 MB. */
    async pull(after: number, limit: number): Promise<PullResponse> {
      const page = (await json(await ask(`/v1/pull?after=${after}&limit=${limit}`))) as PullResponse
      if (!Array.isArray(page.documents) || typeof page.checkpoint !== 'number')
        throw notAnEndpoint('the answer to a pull holds no orders')
      return page
    },
    async push(events: readonly unknown[]): Promise<readonly Receipt[]> {
      return (await parsed(pushResponseSchema, await post('/v1/push', { events }))).receipts
    },
    fingerprint: async (): Promise<Fingerprint> => parsed(fingerprintSchema, await ask('/v1/fingerprint')),
    bucket: async (bucket: number) =>
      (await parsed(bucketResponseSchema, await ask(`/v1/fingerprint/${bucket}`))).orders,
    byId: async (ids: readonly string[]) =>
      (await parsed(byIdResponseSchema, await post('/v1/orders/by-id', { ids }))).documents,
    lease: async (request: z.infer<typeof leaseRequestSchema>) =>
      (await parsed(leaseResponseSchema, await post('/v1/numbers/lease', request))).block,
    shop: async () => parsed(shopResponseSchema, await ask('/v1/shop')),
    saveProcedure: async (procedure: ShopProcedure) =>
      (await parsed(procedureResponseSchema, await put('/v1/shop/procedure', { procedure }))).shop,
    stock: async () => (await parsed(stockResponseSchema, await ask('/v1/stock'))).products,
    setStock: async (sku: string, change: z.infer<typeof stockUpdateSchema>) =>
      (await parsed(stockResponseSchema, await put(`/v1/stock/${encodeURIComponent(sku)}`, change))).products,
    refund: async (request: z.infer<typeof refundRequestSchema>) =>
      parsed(refundResponseSchema, await post('/v1/refunds', request)),
    numbersReport: async () => parsed(numbersReportSchema, await ask('/v1/numbers/report')),
    search: async (query: string) =>
      parsed(searchResponseSchema, await ask(`/v1/orders/search?q=${encodeURIComponent(query)}`)),
    /** The live stream; ends when `signal` aborts. */
    stream: (signal: AbortSignal) => ask('/v1/stream', { headers: { accept: 'text/event-stream' }, signal }),
  }
}
export type EndpointClient = ReturnType<typeof createEndpointClient>

/** What a person asks of the endpoint itself and needs at once: nothing of this is queued. */
export type EndpointQuestions = Pick<
  EndpointClient,
  'saveProcedure' | 'stock' | 'setStock' | 'refund' | 'search' | 'numbersReport'
>
/** What the station's loops say to it all day. */
export type SyncClient = Omit<EndpointClient, keyof EndpointQuestions>
