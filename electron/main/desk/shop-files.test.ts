import { mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { OrderFile } from '#shared/order/order-file.ts'
import { lineLog } from '../log.ts'
import { sha256Of } from '../printing/paper-store.ts'
import { createShopFiles } from './shop-files.ts'

const dayMs = 86_400_000
const bytesOf = (text: string) => new TextEncoder().encode(`%PDF-1.4 ${text}`)
const named = (bytes: Uint8Array): OrderFile => ({
  kind: 'invoice',
  format: 'pdf',
  sha256: sha256Of(bytes),
  bytes: bytes.length,
})

let home: string
let asked: string[]
let shelf: Map<string, Uint8Array>
let online: boolean
let now: Date

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'packdesk-shop-files-'))
  asked = []
  shelf = new Map()
  online = true
  now = new Date()
})
afterEach(() => rm(home, { recursive: true, force: true }))

function files() {
  const send = async (target: string | URL | Request, init?: RequestInit) => {
    asked.push(`${String(target)} ${new Headers(init?.headers).get('authorization')}`)
    if (!online) throw new TypeError('fetch failed')
    const found = shelf.get(String(target).split('/').at(-1) ?? '')
    return found === undefined ? Response.json({}, { status: 404 }) : new Response(found as BodyInit)
  }
  return createShopFiles({
    home,
    access: () => ({ url: 'http://endpoint', token: 'secret' }),
    fetch: send as typeof fetch,
    now: () => now,
    log: lineLog(
      () => undefined,
      () => now,
    ),
  })
}

test('C9 P1: a file is fetched once with the station’s token and then read without a network', async () => {
  const bytes = bytesOf('invoice')
  const file = named(bytes)
  shelf.set(file.sha256, bytes)
  const desk = files()
  expect(await Promise.all([desk.keep([file, file]), desk.keep([file])])).toEqual([[], []])
  expect(asked).toEqual([`http://endpoint/v1/files/${file.sha256} Bearer secret`])
  online = false
  expect(await files().read(file.sha256)).toEqual(bytes)
  expect(await files().keep([file])).toEqual([])
  expect((await stat(join(home, 'files', file.sha256))).mode & 0o777).toBe(0o600)
})

test('without a network it says what is missing, asks once, and has it when the network is back', async () => {
  const all = ['a', 'b', 'c'].map(bytesOf)
  for (const bytes of all) shelf.set(sha256Of(bytes), bytes)
  online = false
  const desk = files()
  expect(await desk.keep(all.map(named))).toEqual(all.map((bytes) => sha256Of(bytes)))
  expect(asked).toHaveLength(1)
  online = true
  expect(await desk.keep(all.map(named))).toEqual([])
})

test('bytes that are not what the hash says are neither kept nor read', async () => {
  const file = named(bytesOf('right'))
  shelf.set(file.sha256, bytesOf('wrong'))
  const desk = files()
  expect(await desk.keep([file])).toEqual([file.sha256])
  expect(await desk.read(file.sha256)).toBeUndefined()
  shelf.set(file.sha256, bytesOf('right'))
  await desk.keep([file])
  await writeFile(join(home, 'files', file.sha256), bytesOf('wrong'))
  expect(await desk.read(file.sha256)).toBeUndefined()
})

test('half a file, as after a power cut, is fetched again', async () => {
  const bytes = bytesOf('whole')
  const file = named(bytes)
  shelf.set(file.sha256, bytes)
  const desk = files()
  await desk.keep([file])
  await truncate(join(home, 'files', file.sha256), 4)
  expect(await desk.keep([file])).toEqual([])
  expect(new Uint8Array(await readFile(join(home, 'files', file.sha256)))).toEqual(bytes)
})

test('what nobody asked for in 30 days is forgotten, what is asked for stays', async () => {
  const [old, used] = [bytesOf('old'), bytesOf('used')]
  for (const bytes of [old, used]) shelf.set(sha256Of(bytes), bytes)
  await files().keep([old, used].map(named))
  const then = new Date(now.getTime() - 31 * dayMs)
  for (const bytes of [old, used]) await utimes(join(home, 'files', sha256Of(bytes)), then, then)
  online = false
  expect(await files().keep([named(used)])).toEqual([])
  expect(await readdir(join(home, 'files'))).toEqual([sha256Of(used)])
})
