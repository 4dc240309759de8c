import { DeskError } from '#shared/contract/desk-contract.ts'
import { protocolHeader, protocolVersion } from '#shared/sync/protocol-version.ts'
import { type HelloRequest, type HelloResponse, helloResponseSchema, wireErrorSchema } from '#shared/sync/wire.ts'
import type { Journal } from '../journal/journal.ts'
import { type EndpointLink, reach, saidBy } from './endpoint-link.ts'

/** The newest blocks are the ones that still matter. */
const mostBlocks = 2_000

export function helloOf(journal: Pick<Journal, 'read' | 'chain'>, run: string): HelloRequest {
  const { blocks, taken, lastStationSeq } = journal.read()
  const used = new Map(taken.map(({ blockId, serial }) => [blockId, serial]))
  return {
    run,
    lastStationSeq,
    chain: journal.chain(),
    blocks: blocks.slice(-mostBlocks).map((block) => ({ block, used: used.get(block.id) ?? -1 })),
  }
}

/**
 * The station's first word. Throws DeskError: endpoint-unreachable when there is no answer or none that an endpoint
 * gives, endpoint-refused in the endpoint's own words. An endpoint of the version before knows no greeting.
 */
export async function greetEndpoint(link: EndpointLink, hello: HelloRequest): Promise<HelloResponse> {
  const answer = await reach(`${link.url}/v1/hello`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${link.token}`,
      [protocolHeader]: String(protocolVersion),
    },
    body: JSON.stringify(hello),
  })
  if (answer.status === 404) return { outcome: 'known' }
  const body: unknown = await answer.json().catch(() => undefined)
  const greeting = helloResponseSchema.safeParse(body)
  if (answer.ok && greeting.success) return greeting.data
  const refusal = wireErrorSchema.safeParse(body)
  const passing = !refusal.success || refusal.data.code === 'busy' || refusal.data.code === 'internal'
  throw new DeskError({
    code: passing ? 'endpoint-unreachable' : 'endpoint-refused',
    ...saidBy(link.url, answer, body),
  })
}
