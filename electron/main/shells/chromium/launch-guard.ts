import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

const newSecret = () => randomBytes(32).toString('base64url')

const digest = (text: string) => createHash('sha256').update(text).digest()
const same = (a: string, b: string) => timingSafeEqual(digest(a), digest(b))

export type Verdict =
  | { readonly allow: true }
  | { readonly allow: false; readonly status: number; readonly words: string }
  /** The launch address: set the cookie and go to the page without the token in its address. */
  | { readonly allow: 'launch'; readonly cookie: string }

const refuse = (status: number, words: string): Verdict => ({ allow: false, status, words })

function cookieOf(request: IncomingMessage, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, ...value] = part.trim().split('=')
    if (key === name) return value.join('=')
  }
  return undefined
}

/**
 * Who may speak to the loopback server: a page of this launch, and nothing else on this computer or in another
 * site's page. The token is new at each start; the Host check stops DNS rebinding; the Origin check stops other sites.
 */
export function createLaunchGuard(port: number) {
  const host = `127.0.0.1:${port}`
  const origin = `http://${host}`
  const token = newSecret()
  const session = newSecret()
  // Cookies do not know ports: two desks on one computer must not overwrite each other's.
  const cookieName = `packdesk-${port}`

  function sameOrigin(request: IncomingMessage): boolean {
    const { origin: from } = request.headers
    if (from !== undefined) return from === origin
    // Browsers leave Origin out of plain GETs only; what changes anything must carry it.
    return request.method === 'GET' || request.method === 'HEAD'
  }

  function judge(request: IncomingMessage, webSocket: boolean): Verdict {
    if (request.headers.host !== host) return refuse(421, `This is Packdesk at ${origin}. Use exactly that address.`)
    if (!sameOrigin(request)) return refuse(403, 'Another site may not use this desk.')
    if (webSocket && request.headers.origin !== origin) return refuse(403, 'Another site may not use this desk.')
    const url = new URL(request.url ?? '/', origin)
    const launch = url.searchParams.get('launch')
    if (launch !== null && url.pathname === '/' && request.method === 'GET' && !webSocket) {
      if (!same(launch, token))
        return refuse(403, 'This address belongs to an earlier start of Packdesk. Use the one it printed last.')
      return { allow: 'launch', cookie: `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict` }
    }
    const given = cookieOf(request, cookieName)
    if (given === undefined || !same(given, session)) {
      return refuse(401, 'Open Packdesk with the address that it printed when it started.')
    }
    const site = request.headers['sec-fetch-site']
    if (site === 'cross-site' || site === 'same-site') return refuse(403, 'Another site may not use this desk.')
    return { allow: true }
  }

  return { origin, address: `${origin}/?launch=${token}`, judge }
}

export type LaunchGuard = ReturnType<typeof createLaunchGuard>
