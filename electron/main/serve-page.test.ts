import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { protocolHeader, protocolVersion } from '#shared/sync/protocol-version.ts'
import { wireErrorSchema } from '#shared/sync/wire.ts'
import { pageFile } from './page-file.ts'
import { createPageServer } from './serve-page.ts'

const base = mkdtempSync(join(tmpdir(), 'packdesk-page-'))
const rendererDir = join(base, 'renderer')
mkdirSync(join(rendererDir, 'assets'), { recursive: true })
writeFileSync(join(base, 'secret.txt'), 'token')
writeFileSync(join(rendererDir, 'index.html'), '<meta name="csp-nonce" content="__CSP_NONCE__">')
writeFileSync(join(rendererDir, 'assets', 'index-Ab1.js'), 'export {}')
writeFileSync(join(rendererDir, '.hidden'), 'x')
symlinkSync(join(base, 'secret.txt'), join(rendererDir, 'link.txt'))
symlinkSync(base, join(rendererDir, 'assets', 'up'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

const servers: Server[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

async function endpoint(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer)
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const serve = (url?: string) =>
  createPageServer({
    rendererDir,
    endpoint: () => (url === undefined ? undefined : { url, token: 'device-token' }),
    fetch,
  })

const ups = [
  '..',
  '.',
  '%2e%2e',
  '%2E%2E',
  '.%2e',
  '%2e.',
  '..%00',
  '...',
  '%252e%252e',
  '%c0%ae%c0%ae',
  '%u002e%u002e',
  '．．',
  '..;',
]
const slashes = ['/', '\\', '%2f', '%5c', '//', '%252f', '%5C%5C', '\\\\']

/** More than 200 ways out of a folder. */
const traversals = [
  ...ups.flatMap((up) =>
    slashes.flatMap((slash) => [`/${up}${slash}secret.txt`, `/assets${slash}${up}${slash}${up}${slash}secret.txt`]),
  ),
  ...[
    '/link.txt',
    '/assets/up/secret.txt',
    '/.hidden',
    '/index.html%00.js',
    '/index.html\0',
    '/index.html::$DATA',
    '/C:/secret.txt',
  ],
  ...[
    '/etc/passwd',
    '//etc/passwd',
    '///etc/passwd',
    '/assets',
    '/assets/',
    '/index.html/',
    '/index.html/x',
    `/${'a'.repeat(600)}`,
  ],
  ...[
    '/~',
    '/CON',
    '/assets/index-Ab1.js.',
    '/assets/index-Ab1.js ',
    '/assets/index-Ab1.js%20',
    '/%69ndex.html',
    '/assets%2findex-Ab1.js',
  ],
]

describe('the page’s own files', () => {
  test('E18 more than 200 paths out of the folder are refused', async () => {
    expect(traversals.length).toBeGreaterThanOrEqual(200)
    for (const path of traversals) {
      expect([path, await pageFile(rendererDir, path)]).toEqual([path, undefined])
      for (const origin of ['app://packdesk', 'http://127.0.0.1:1']) {
        if (!URL.canParse(origin + path)) continue
        const answer = await serve()(new Request(origin + path))
        const body = await answer.text()
        expect([path, body.includes('token')]).toEqual([path, false])
        // A URL's own parser folds dot segments: what is left may name a real file of the page, never another.
        if (answer.status === 200)
          expect(['/', '/index.html', '/assets/index-Ab1.js']).toContain(new URL(answer.url || origin + path).pathname)
      }
    }
  })

  test('E7 the page carries the policy, a fresh nonce each time, and is never stored', async () => {
    const first = await serve()(new Request('app://packdesk/'))
    const nonce = /content="([^"]+)"/.exec(await first.text())?.[1] ?? ''
    expect(nonce.length).toBeGreaterThanOrEqual(16)
    expect(first.headers.get('content-security-policy')).toBe(
      `default-src 'none'; script-src 'self'; style-src 'self' 'nonce-${nonce}'; font-src 'self'; media-src 'self'; worker-src 'self'; img-src 'self' blob: data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'`,
    )
    expect(first.headers.get('cache-control')).toBe('no-store')
    expect(first.headers.get('x-content-type-options')).toBe('nosniff')
    const second = await serve()(new Request('http://127.0.0.1:18123/index.html'))
    expect(await second.text()).not.toContain(nonce)
    expect(second.headers.get('content-security-policy')).toContain("connect-src 'self' ws://127.0.0.1:18123;")
  })

  test('scripts come with their type; only reading is allowed', async () => {
    const script = await serve()(new Request('app://packdesk/assets/index-Ab1.js'))
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(await script.text()).toBe('export {}')
    expect((await serve()(new Request('app://packdesk/', { method: 'POST' }))).status).toBe(405)
  })
})

describe('what is passed on to the endpoint', () => {
  test('the token and the protocol are added; cookies, origin and the page’s own authorization stay here', async () => {
    let seen: IncomingMessage | undefined
    let body = ''
    const url = await endpoint((request, response) => {
      seen = request
      request.on('data', (chunk) => {
        body += chunk
      })
      request.on('end', () =>
        response.writeHead(207, { 'set-cookie': 'a=b', 'content-type': 'application/json' }).end('{"receipts":[]}'),
      )
    })
    const answer = await serve(`${url}/base`)(
      new Request('http://127.0.0.1:1/endpoint/v1/push?x=1', {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          cookie: 'packdesk=1',
          authorization: 'Bearer page',
          origin: 'http://127.0.0.1:1',
          'x-other': '1',
        },
        body: '{"events":[]}',
      }),
    )
    expect([answer.status, await answer.json(), body]).toEqual([207, { receipts: [] }, '{"events":[]}'])
    expect(seen?.url).toBe('/base/v1/push?x=1')
    expect(seen?.headers).toMatchObject({
      authorization: 'Bearer device-token',
      [protocolHeader]: String(protocolVersion),
    })
    for (const name of ['cookie', 'origin', 'referer', 'x-other']) expect(seen?.headers[name]).toBeUndefined()
    expect(answer.headers.get('set-cookie')).toBeNull()
  })

  test('a live stream arrives piece by piece, and ends at the endpoint when the page goes away', async () => {
    let release: (() => void) | undefined
    const closed = new Promise<void>((resolve) => {
      release = resolve
    })
    let push: ((text: string) => void) | undefined
    const url = await endpoint((request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      push = (text) => response.write(text)
      push('event: resync\n\n')
      request.once('close', () => release?.())
    })
    const gone = new AbortController()
    const answer = await serve(url)(new Request('app://packdesk/endpoint/v1/stream', { signal: gone.signal }))
    expect(answer.headers.get('content-type')).toBe('text/event-stream')
    const reader = answer.body?.getReader()
    const read = async () => new TextDecoder().decode((await reader?.read())?.value)
    expect(await read()).toBe('event: resync\n\n')
    push?.('event: more\n\n')
    expect(await read()).toBe('event: more\n\n')
    gone.abort()
    await closed
    await expect(reader?.read()).rejects.toThrow()
  })

  test('an endpoint out of reach is 502 and one that was never joined 503, both in words', async () => {
    const lost = await serve('http://127.0.0.1:9')(new Request('app://packdesk/endpoint/v1/pull'))
    expect(lost.status).toBe(502)
    expect(wireErrorSchema.parse(await lost.json())).toMatchObject({
      code: 'busy',
      message: expect.stringContaining('127.0.0.1:9'),
      because: { code: 'endpoint-unreachable', params: { host: '127.0.0.1:9' } },
    })
    const none = await serve()(new Request('app://packdesk/endpoint/v1/pull'))
    expect(none.status).toBe(503)
    expect(wireErrorSchema.parse(await none.json()).message).toMatch(/pair/)
  })

  test('a redirect is not followed: the token goes to one place', async () => {
    let stolen = false
    const thief = await endpoint((_request, response) => {
      stolen = true
      response.end()
    })
    const url = await endpoint((_request, response) => response.writeHead(302, { location: thief }).end())
    const answer = await serve(url)(new Request('app://packdesk/endpoint/v1/pull'))
    expect([answer.status, stolen]).toEqual([502, false])
  })

  test.each([
    '/endpoint//evil.example/x',
    '/endpoint/http://evil.example/',
    '/endpoint/\\\\evil.example/',
    '/endpoint/..%2f..%2fx',
  ])('%s never leaves the endpoint', async (path) => {
    const hosts: string[] = []
    const spy: typeof fetch = async (target) => {
      hosts.push(new URL(String(target)).host)
      return new Response()
    }
    const server = createPageServer({
      rendererDir,
      endpoint: () => ({ url: 'https://shop.example/packdesk', token: 't' }),
      fetch: spy,
    })
    const answer = await server(new Request(`http://127.0.0.1:1${path}`))
    if (hosts.length === 0) expect(answer.status).toBe(400)
    else expect(hosts).toEqual(['shop.example'])
  })
})
