import { join } from 'node:path'
import { z } from 'zod'
import { DeskError, type JournalOffer, journalOfferSchema } from '#shared/contract/desk-contract.ts'
import { type Reason, reason } from '#shared/reasons/reason.ts'
import { protocolHeader, protocolVersion } from '#shared/sync/protocol-version.ts'
import { type PairResponse, pairResponseSchema, wireErrorSchema } from '#shared/sync/wire.ts'
import type { Shell } from '../shell.ts'
import { storedJson } from './stored-json.ts'

const linkSchema = z.object({
  url: z.string(),
  own: z.boolean(),
  station: z.object({ id: z.string(), name: z.string() }),
  concealedToken: z.string(),
  /** The journal of the station that this desk was is to be set aside under this name: see station-identity.ts. */
  retiring: z.string().optional(),
  /** What copies of stations have left behind, until a person has decided about it. */
  offers: z.array(journalOfferSchema.omit({ facts: true })).optional(),
})
type StoredLink = z.infer<typeof linkSchema>

export interface EndpointLink {
  readonly url: string
  readonly own: boolean
  readonly station: { readonly id: string; readonly name: string }
  readonly token: string
  readonly retiring?: string | undefined
  readonly offers?: readonly Omit<JournalOffer, 'facts'>[] | undefined
}

/** Which endpoint this station belongs to, and its token, encrypted with what the system offers. */
export function endpointLinks(home: string, secrets: Shell['secrets']) {
  const stored = storedJson<StoredLink | null>(join(home, 'endpoint.json'), linkSchema.nullable(), null)
  return {
    async load(): Promise<EndpointLink | undefined> {
      const link = await stored.read()
      if (link === null) return undefined
      const { concealedToken, ...rest } = link
      return { ...rest, token: await secrets.reveal(concealedToken) }
    },
    async save(link: EndpointLink): Promise<void> {
      const { token, offers = [], ...rest } = link
      await stored.write({ ...rest, offers: [...offers], concealedToken: await secrets.conceal(token) })
    },
  }
}

/** Turns a pairing code into this station's token. Throws DeskError with the endpoint's own words. */
export async function pair(url: string, code: string, stationName: string): Promise<PairResponse> {
  const answer = await reach(`${url}/v1/pair`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', [protocolHeader]: String(protocolVersion) },
    body: JSON.stringify({ code: code.trim().toUpperCase(), stationName }),
  })
  const body: unknown = await answer.json().catch(() => undefined)
  const paired = pairResponseSchema.safeParse(body)
  if (answer.ok && paired.success) return paired.data
  throw new DeskError({ code: 'endpoint-refused', ...saidBy(url, answer, body) })
}

/** An endpoint's own words, or that this was none. */
export function saidBy(url: string, answer: Response, body: unknown): { message: string; because?: Reason } {
  const { data: said } = wireErrorSchema.safeParse(body)
  if (said === undefined)
    return {
      message: `${url} answered ${answer.status}, not as an endpoint does`,
      because: reason('not-an-endpoint', {}, `${url} · HTTP ${answer.status}`),
    }
  return { message: said.message, ...(said.because === undefined ? {} : { because: said.because }) }
}

/** False only when the endpoint says so: being out of reach proves nothing. */
export async function tokenIsRefused(link: EndpointLink): Promise<boolean> {
  const answer = await reach(`${link.url}/v1/shop`, { headers: { authorization: `Bearer ${link.token}` } })
  return answer.status === 401
}

export async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, signal: AbortSignal.timeout(10_000) })
  } catch (error) {
    const { origin } = new URL(url)
    const why = causeOf(error)
    throw new DeskError({
      code: 'endpoint-unreachable',
      message: `${origin} does not answer (${why}). Check the address and the network.`,
      because: reason('endpoint-unreachable', { host: origin }, why),
    })
  }
}

/** What the network said; `fetch` itself only says that it failed. */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
