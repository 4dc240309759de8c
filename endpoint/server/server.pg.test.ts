import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { protocolVersion } from '#shared/sync/protocol-version.ts'
import { wireErrorSchema } from '#shared/sync/wire.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { aShop } from '../testing/sample-shop.ts'
import { pairStation, type StationClient, send } from '../testing/station-client.ts'

describe('what an endpoint answers when something is wrong', () => {
  let endpoint: Endpoint
  let station: StationClient

  beforeAll(async () => {
    endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop: aShop() })
    station = await pairStation(endpoint.url, await endpoint.createPairingCode(), 'Bench <1>')
  })
  afterAll(() => endpoint.close())

  const fault = async (response: Response) => ({
    status: response.status,
    ...wireErrorSchema.parse(JSON.parse(await response.text())),
  })

  it('tells an older station in words, and works with its neighbours', async () => {
    const pull = (version: string) => station.request('/v1/pull', undefined, { 'packdesk-protocol': version })
    expect(await fault(await pull(String(protocolVersion + 2)))).toMatchObject({
      status: 409,
      code: 'too-old',
      message: expect.stringMatching(/Update/),
      because: { code: 'endpoint-too-old', params: { spoken: protocolVersion + 2, own: protocolVersion } },
    })
    expect(await fault(await pull('new'))).toMatchObject({ status: 400, code: 'bad-request' })
    for (const version of [protocolVersion - 1, protocolVersion, protocolVersion + 1])
      expect((await pull(String(version))).status).toBe(200)
  })

  it('answers unknown paths, wrong methods and unreadable or huge bodies as JSON', async () => {
    expect(await fault(await station.request('/v1/nothing'))).toMatchObject({ status: 404, code: 'not-found' })
    const wrong = await station.request('/v1/push')
    expect(wrong.headers.get('allow')).toBe('POST')
    expect(await fault(wrong)).toMatchObject({ status: 405, message: expect.stringContaining('Expected POST') })
    expect(await fault(await station.request('/v1/push', '{"events":['))).toMatchObject({ status: 400 })
    expect(await fault(await station.request('/v1/push', { events: [] }))).toMatchObject({
      status: 400,
      message: expect.stringContaining('events'),
      because: { code: 'request-malformed', detail: expect.stringContaining('events') },
    })
    const huge = await station.request('/v1/push', { events: ['x'.repeat(9_000_000)] })
    expect(await fault(huge)).toMatchObject({ status: 413, because: { code: 'too-large', params: { megabytes: 8 } } })
    expect(await fault(await station.request('/v1/pull?limit=5000'))).toMatchObject({
      status: 400,
      message: expect.stringContaining('limit'),
    })
  })

  it('serves nobody without a token', async () => {
    for (const path of ['/v1/pull', '/v1/stream', '/v1/fingerprint', '/v1/fingerprint/3', '/v1/shop'])
      expect(await fault(await send(endpoint.url, path))).toMatchObject({
        status: 401,
        code: 'unauthorised',
        because: { code: 'not-paired' },
      })
    const guess = { authorization: `Bearer ${'A'.repeat(43)}` }
    expect(await fault(await send(endpoint.url, '/v1/pull', undefined, guess))).toMatchObject({ status: 401 })
  })

  it('keeps no token in the database, only hashes', async () => {
    const { rows } = await endpoint.store.pool.query('select t::text as row from access_token t')
    expect(JSON.stringify(rows)).not.toContain(station.token)
  })

  it('lets a pairing code work once, and only for five tries', async () => {
    const pair = (code: string) => send(endpoint.url, '/v1/pair', { code, stationName: 'B' })
    const code = await endpoint.createPairingCode()
    expect(code).toMatch(/^[A-HJ-KM-NP-TV-Z2-9]{8}$/)
    expect((await pair(` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)).status).toBe(200)
    expect(await fault(await pair(code))).toMatchObject({
      status: 401,
      message: expect.stringContaining('pair'),
      because: { code: 'pairing-code', params: { minutes: 10, tries: 5 } },
    })
    const other = await endpoint.createPairingCode()
    const wrong = `${other.slice(0, 3)}22222`
    for (let attempt = 0; attempt < 5; attempt += 1) expect((await pair(wrong)).status).toBe(401)
    expect((await pair(other)).status).toBe(401)
    for (let attempt = 0; attempt < 20; attempt += 1) await pair('ZZZZZZZZ')
    expect(await fault(await pair('ZZZZZZZZ'))).toMatchObject({
      status: 429,
      code: 'busy',
      because: { code: 'pairing-blocked' },
    })
  })

  it('gives each paired station its own id and the shop its profile', async () => {
    expect(station.id).toBe('ST1')
    expect(await (await station.request('/v1/shop')).json()).toMatchObject({
      id: station.shopId,
      name: 'Lantern & Twine',
    })
  })

  it('reports health and metrics without a token', async () => {
    expect(await (await send(endpoint.url, '/healthz')).json()).toMatchObject({ ok: true, database: 'reachable' })
    expect(await (await send(endpoint.url, '/metrics')).text()).toMatch(/^packdesk_pulls_total \d+$/m)
  })
})
