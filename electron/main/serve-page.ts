import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { reason } from '#shared/reasons/reason.ts'
import { type EndpointAccess, endpointPrefix, passToEndpoint, wireErrorResponse } from './endpoint-passage.ts'
import { contentType, pageFile } from './page-file.ts'
import { commonHeaders, createNonce, pagePolicy } from './page-policy.ts'

export interface PageServerOptions {
  /** out/renderer: the only folder that is served. */
  readonly rendererDir: string
  /** Undefined until the station has joined an endpoint. Asked anew for each request. */
  readonly endpoint: () => EndpointAccess | undefined
  readonly fetch: typeof fetch
}

/** index.html carries this word in `<meta name="csp-nonce">`; each answer puts a fresh nonce in its place. */
export const noncePlaceholder = '__CSP_NONCE__'

async function html(file: string, page: URL): Promise<Response> {
  const nonce = createNonce()
  const text = (await readFile(file, 'utf8')).replaceAll(noncePlaceholder, nonce)
  return new Response(text, {
    headers: {
      'content-type': contentType(file),
      'content-security-policy': pagePolicy(nonce, page),
      'cache-control': 'no-store',
    },
  })
}

function asset(file: string, page: URL): Response {
  // Node's and the web's ReadableStream are one class at run time with two declarations.
  const body = Readable.toWeb(createReadStream(file)) as ReadableStream<Uint8Array>
  // Vite puts the content's hash into the names below assets/.
  const cache = page.pathname.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
  return new Response(body, {
    headers: {
      'content-type': contentType(file),
      'cache-control': cache,
      // Workers and documents take their policy from their own answer.
      'content-security-policy': pagePolicy(createNonce(), page),
    },
  })
}

async function answer(request: Request, options: PageServerOptions): Promise<Response> {
  const page = new URL(request.url)
  if (page.pathname.startsWith(endpointPrefix)) {
    const access = options.endpoint()
    if (access !== undefined) return passToEndpoint(request, access, options.fetch)
    return wireErrorResponse(503, {
      code: 'busy',
      message: 'This station has not joined an endpoint yet: pair it in the settings.',
      because: reason('not-joined', {}),
    })
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') return new Response('Only GET.', { status: 405 })
  const file = await pageFile(options.rendererDir, page.pathname)
  if (file === undefined) return new Response('Not part of Packdesk.', { status: 404 })
  return file.endsWith('.html') ? html(file, page) : asset(file, page)
}

/** Answers everything that the page's own origin is asked. */
export function createPageServer(options: PageServerOptions): (request: Request) => Promise<Response> {
  return async (request) => {
    const response = await answer(request, options)
    for (const [name, value] of Object.entries(commonHeaders)) response.headers.set(name, value)
    return response
  }
}
