import { reason } from '#shared/reasons/reason.ts'
import { protocolHeader, protocolVersion, runHeader } from '#shared/sync/protocol-version.ts'
import type { WireError } from '#shared/sync/wire.ts'
import { causeOf } from './desk/endpoint-link.ts'

/** Where the station's endpoint is and what proves that it is this station. */
export interface EndpointAccess {
  readonly url: string
  readonly token: string
  /** Of this run of the desk, as it greets. */
  readonly run?: string
}

export const endpointPrefix = '/endpoint/'

// Everything else that the page's browser adds (cookies, origin, referrer, its own Authorization) stays here.
const passedOn = ['accept', 'content-type', 'last-event-id'] as const
const passedBack = ['content-type', 'cache-control', 'retry-after', protocolHeader] as const

export const wireErrorResponse = (status: number, error: WireError): Response =>
  Response.json(error, { status, headers: { 'cache-control': 'no-store' } })

function requestHeaders(request: Request, { token, run }: EndpointAccess): Headers {
  const headers = new Headers()
  for (const name of passedOn) {
    const value = request.headers.get(name)
    if (value !== null) headers.set(name, value)
  }
  headers.set('authorization', `Bearer ${token}`)
  headers.set(protocolHeader, String(protocolVersion))
  if (run !== undefined) headers.set(runHeader, run)
  return headers
}

/**
 * Passes a page's request on to the endpoint, streaming both ways; aborting the request aborts the passage. The
 * token is added here and never reaches the page.
 */
export async function passToEndpoint(request: Request, access: EndpointAccess, send: typeof fetch): Promise<Response> {
  const { pathname, search } = new URL(request.url)
  const base = access.url.endsWith('/') ? access.url : `${access.url}/`
  const target = new URL(`./${pathname.slice(endpointPrefix.length)}${search}`, base)
  if (!target.href.startsWith(new URL(base).href)) {
    return wireErrorResponse(400, {
      code: 'bad-request',
      message: 'This address does not lie below the endpoint.',
    })
  }
  const init: RequestInit & { duplex?: 'half' } = {
    method: request.method,
    headers: requestHeaders(request, access),
    redirect: 'manual',
    signal: request.signal,
  }
  if (request.body !== null) {
    init.body = request.body
    init.duplex = 'half'
  }
  try {
    const answer = await send(target, init)
    if (answer.status >= 300 && answer.status < 400) {
      await answer.body?.cancel()
      return wireErrorResponse(502, {
        code: 'busy',
        message: `The endpoint ${target.host} redirects, which it never does: check its address.`,
        because: reason('endpoint-redirects', { host: target.host }),
      })
    }
    const headers = new Headers()
    for (const name of passedBack) {
      const value = answer.headers.get(name)
      if (value !== null) headers.set(name, value)
    }
    return new Response(answer.body, { status: answer.status, headers })
  } catch (error) {
    if (request.signal.aborted) throw error
    const why = causeOf(error)
    return wireErrorResponse(502, {
      code: 'busy',
      message: `The endpoint ${target.host} cannot be reached (${why}). Packing goes on offline.`,
      because: reason('endpoint-unreachable', { host: target.host }, why),
    })
  }
}
