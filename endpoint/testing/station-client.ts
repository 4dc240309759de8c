import type { z } from 'zod'
import type { NumberBlock } from '#shared/numbers/number-pool.ts'
import {
  leaseResponseSchema,
  type PullResponse,
  pairResponseSchema,
  pullResponseSchema,
  pushResponseSchema,
  type Receipt,
} from '#shared/sync/wire.ts'

/** A station as the endpoint sees one: plain HTTP, and every answer checked against the wire's schemas. */
export interface StationClient {
  readonly id: string
  readonly shopId: string
  readonly token: string
  request(path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>
  push(events: readonly unknown[]): Promise<Receipt[]>
  pull(after?: number, limit?: number): Promise<PullResponse>
  /** Page after page until nothing is left. */
  pullAll(after?: number, limit?: number): Promise<{ checkpoint: number; documents: PullResponse['documents'] }>
  lease(pool: string, count: number, requestId: string, year?: number): Promise<NumberBlock>
}

export function send(url: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  if (body === undefined) return fetch(`${url}${path}`, { headers })
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return fetch(`${url}${path}`, {
    method: 'POST',
    body: text,
    headers: { 'content-type': 'application/json', ...headers },
  })
}

async function answer<S extends z.ZodType>(schema: S, response: Response): Promise<z.infer<S>> {
  const text = await response.text()
  if (!response.ok) throw new Error(`${response.status} ${text}`)
  return schema.parse(JSON.parse(text))
}

/** A station that has its token already, such as after the endpoint's restart. */
export function stationWith(url: string, known: Pick<StationClient, 'id' | 'shopId' | 'token'>): StationClient {
  const request: StationClient['request'] = (path, body, headers = {}) =>
    send(url, path, body, { authorization: `Bearer ${known.token}`, ...headers })
  const pull: StationClient['pull'] = async (after = 0, limit = 1000) =>
    answer(pullResponseSchema, await request(`/v1/pull?after=${after}&limit=${limit}`))
  return {
    ...known,
    request,
    pull,
    push: async (events) => (await answer(pushResponseSchema, await request('/v1/push', { events }))).receipts,
    async pullAll(after = 0, limit = 1000) {
      const documents: PullResponse['documents'] = []
      for (let checkpoint = after; ; ) {
        const page = await pull(checkpoint, limit)
        documents.push(...page.documents)
        checkpoint = page.checkpoint
        if (!page.more) return { checkpoint, documents }
      }
    },
    lease: async (pool, count, requestId, year = 2026) =>
      (await answer(leaseResponseSchema, await request('/v1/numbers/lease', { requestId, pool, count, year }))).block,
  }
}

export async function pairStation(url: string, code: string, stationName = 'Bench 1'): Promise<StationClient> {
  const { token, station, shop } = await answer(pairResponseSchema, await send(url, '/v1/pair', { code, stationName }))
  return stationWith(url, { id: station.id, shopId: shop.id, token })
}
