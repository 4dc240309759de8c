import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { importFile } from '../connectors/import-file.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { pairStation, type StationClient, send } from '../testing/station-client.ts'
import { mostBytes } from './incoming-file.ts'

const pdf = Buffer.from('%PDF-1.4\n% an invoice\n%%EOF\n')
const png = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from('picture')])
const zpl = Buffer.from('^XA^FO20,20^FDlabel^FS^XZ\n')
const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
const base64 = (bytes: Buffer) => bytes.toString('base64')

describe('C9: files that come with an order', () => {
  let endpoint: Endpoint
  let other: Endpoint
  let station: StationClient
  let stranger: StationClient
  let token: string

  beforeAll(async () => {
    const databaseUrl = inject('databaseUrl')
    endpoint = await startEndpoint({ databaseUrl, shop: aShop() })
    other = await startEndpoint({ databaseUrl, shop: aShop() })
    station = await pairStation(endpoint.url, await endpoint.createPairingCode())
    stranger = await pairStation(other.url, await other.createPairingCode())
    token = await endpoint.createIntakeToken()
  })
  afterAll(async () => {
    await endpoint.close()
    await other.close()
  })

  let made = 0
  const post = async (route: string, body: unknown) => {
    made += 1
    const headers = { authorization: `Bearer ${token}`, 'idempotency-key': `file-key-${made}` }
    const response = await send(endpoint.url, `/v1/intake/${route}`, body, headers)
    return { status: response.status, body: JSON.parse(await response.text()) }
  }
  const stored = async (id: string) => {
    const found = (await station.pullAll()).documents.find((document) => document.id === `test:${id}`)
    if (found === undefined || !('intake' in found)) throw new Error(`no order ${id}`)
    return found.intake.files
  }

  test('are named in the order by their hash, and each station of the shop fetches them byte for byte', async () => {
    const files = [
      { kind: 'invoice', format: 'pdf', base64: base64(pdf), number: 'F-7' },
      { kind: 'label', format: 'png', base64: base64(png), parcel: 1, trackingNumber: 'T-1' },
      { kind: 'label', format: 'zpl', base64: base64(zpl), parcel: 2 },
    ]
    expect(await post('orders', { ...anIncomingOrder('F-1'), files })).toMatchObject({ status: 201 })
    expect(await stored('F-1')).toEqual([
      { kind: 'invoice', format: 'pdf', sha256: sha(pdf), bytes: pdf.length, number: 'F-7' },
      { kind: 'label', format: 'png', sha256: sha(png), bytes: png.length, parcel: 1, trackingNumber: 'T-1' },
      { kind: 'label', format: 'zpl', sha256: sha(zpl), bytes: zpl.length, parcel: 2 },
    ])
    for (const bytes of [pdf, png, zpl]) {
      const answer = await station.request(`/v1/files/${sha(bytes)}`)
      expect(answer.headers.get('content-type')).toBe('application/octet-stream')
      expect(Buffer.from(await answer.arrayBuffer()).equals(bytes)).toBe(true)
    }
  })

  test('S1: another shop’s station, a shop’s token and nobody at all do not get them', async () => {
    await post('orders', {
      ...anIncomingOrder('F-2'),
      files: [{ kind: 'invoice', format: 'pdf', base64: base64(pdf) }],
    })
    expect((await stranger.request(`/v1/files/${sha(pdf)}`)).status).toBe(404)
    const path = `/v1/files/${sha(pdf)}`
    expect((await send(endpoint.url, path, undefined, { authorization: `Bearer ${token}` })).status).toBe(401)
    expect((await send(endpoint.url, path)).status).toBe(401)
    expect((await station.request(`/v1/files/${'0'.repeat(64)}`)).status).toBe(404)
    expect((await station.request('/v1/files/..%2Fetc')).status).toBe(400)
    expect((await station.request(path, {})).status).toBe(405)
  })

  test.each([
    ['a PDF that is a picture', { format: 'pdf', base64: base64(png) }, 'no PDF file'],
    ['a picture that is text', { format: 'png', base64: base64(Buffer.from('<svg/>')) }, 'no PNG file'],
    ['ZPL without an end', { format: 'zpl', base64: base64(Buffer.from('^XA^FDx^FS')) }, 'no ZPL file'],
    ['no base64', { format: 'pdf', base64: '%PDF-1.4' }, 'base64'],
    ['too much', { format: 'pdf', base64: base64(Buffer.concat([pdf, Buffer.alloc(mostBytes)])) }, '2 MB'],
  ])('%s is refused in words, and the order with it', async (name, file, words) => {
    const answer = await post('orders', { ...anIncomingOrder(`F-bad ${name}`), files: [{ kind: 'invoice', ...file }] })
    expect(answer).toMatchObject({ status: 400, body: { code: 'bad-request' } })
    expect(answer.body.message).toContain(words)
    expect(answer.body.message).toContain('files.0.base64')
    await expect(stored(`F-bad ${name}`)).rejects.toThrow('no order')
  })

  test('an order that names bytes which nobody sent is refused; a revision may name those that are here', async () => {
    const named = (bytes: Buffer) => ({
      files: [{ kind: 'invoice' as const, format: 'pdf' as const, sha256: sha(bytes), bytes: bytes.length }],
    })
    const later = Buffer.from('%PDF-1.4 later')
    expect(await post('orders', anIncomingOrder('F-3', named(later)))).toMatchObject({ status: 400 })
    const files = [{ kind: 'invoice', format: 'pdf', base64: base64(later) }]
    expect(await post('orders', { ...anIncomingOrder('F-3'), files })).toMatchObject({ status: 201 })
    const again = anIncomingOrder('F-3', { ...named(later), customerNote: 'ring twice' })
    expect(await post('revisions', again)).toMatchObject({ body: { outcome: 'revised' } })
    expect(await post('orders', { ...again, files })).toMatchObject({ body: { outcome: 'known' } })
    expect(await stored('F-3')).toHaveLength(1)
  })

  test('a .jsonl file brings them too, and says which line is broken', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'packdesk-files-'))
    const path = join(folder, 'orders.jsonl')
    const fresh = Buffer.from('%PDF-1.7 from a file')
    const good = { ...anIncomingOrder('F-4'), files: [{ kind: 'invoice', format: 'pdf', base64: base64(fresh) }] }
    const bad = { ...anIncomingOrder('F-5'), files: [{ kind: 'invoice', format: 'pdf', base64: base64(zpl) }] }
    await writeFile(path, `${JSON.stringify(good)}\n${JSON.stringify(bad)}\n`)
    const said: string[] = []
    const summary = await importFile(endpoint.store, station.shopId, path, (message) => said.push(message))
    await rm(folder, { recursive: true })
    expect(summary).toMatchObject({ created: 1, broken: 1 })
    expect(said.join()).toMatch(/:2: .*no PDF file/)
    expect((await station.request(`/v1/files/${sha(fresh)}`)).status).toBe(200)
  })
})
