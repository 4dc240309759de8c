import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { removeData, runEndpoint, serveProcess } from '../testing/serve-process.ts'
import { pairStation, stationWith } from '../testing/station-client.ts'

const idSchema = z.looseObject({ id: z.string() })

describe('the endpoint command with its own PostgreSQL, in a private folder of this user (root’s own for root)', () => {
  const shop = aShop('cli-shop')
  let files: string
  let data: string
  let profile: string
  let orders: string

  beforeAll(async () => {
    files = await mkdtemp(join(tmpdir(), 'packdesk-cli-'))
    data = join(homedir(), `.packdesk-cli-test-${process.pid}`)
    await mkdir(data, { mode: 0o700 })
    profile = join(files, 'shop.json')
    orders = join(files, 'orders.jsonl')
    await writeFile(profile, JSON.stringify(shop))
    const lines = Array.from({ length: 20 }, (_, index) => JSON.stringify(anIncomingOrder(`K-${index}`)))
    await writeFile(orders, [...lines, '{"source":"test"}', lines[0]].join('\n'))
  })
  afterAll(async () => {
    await removeData(data)
    await rm(files, { recursive: true, force: true })
  })

  it('serve: one line of JSON, the import, pair and parked beside it; a second serve is refused by pid', async () => {
    const served = await serveProcess(['--data', data, '--shop', profile, '--import', orders])
    expect(served.stdout().trim().split('\n')).toHaveLength(1)
    const station = await pairStation(served.url, served.code)
    expect((await station.pullAll()).documents).toHaveLength(20)

    const second = await runEndpoint(['serve', '--data', data, '--port', '0'])
    expect(second).toMatchObject({ code: 1, err: expect.stringContaining(`process ${served.pid}`) })

    const pair = await runEndpoint(['pair', '--data', data])
    const other = await pairStation(served.url, pair.out.trim(), 'Bench 2')
    expect(other.id).not.toBe(station.id)

    await station.push([{ id: 'a-parked-event', type: 'nonsense' }])
    const parked = await runEndpoint(['parked', '--data', data])
    expect(JSON.parse(parked.out)).toMatchObject({ id: 'a-parked-event', reason: 'unknown-type', station: station.id })
    expect(await served.end('SIGTERM')).toBe(0)
  })

  it('import: names file, line and field of what is broken, takes the rest in, and ends with 1', async () => {
    const result = await runEndpoint(['import', orders, '--data', data])
    expect(result.code).toBe(1)
    expect(result.err).toContain(`${orders}:21: externalId: `)
    expect(result.out).toContain('0 new orders, 0 revised, 21 already known, 0 skipped, 1 broken')
    const missing = await runEndpoint(['import', join(files, 'none.jsonl'), '--data', data])
    expect(missing).toMatchObject({ code: 1, err: expect.stringContaining('none.jsonl') })
  })

  it('kill -9 in the middle of pushing loses no fact that had a receipt, and doubles none', async () => {
    const receipted = new Set<string>()
    let known: Awaited<ReturnType<typeof pairStation>> | undefined
    let made = 0
    for (let round = 0; round < 4; round += 1) {
      const served = await serveProcess(['--data', data])
      known ??= await pairStation(served.url, served.code)
      const station = stationWith(served.url, known)
      const state = { running: true }
      const push = async (lane: number) => {
        while (state.running) {
          const facts = Array.from({ length: 3 }, () => {
            made += 1
            const order = { orderId: `test:K-${(lane + made) % 20}` }
            return { ...aStation(station.id, order).noted(), id: `kill-fact-${made}`, stationSeq: made }
          })
          const receipts = await station.push(facts).catch(() => [])
          for (const receipt of receipts) if (receipt.outcome === 'stored') receipted.add(receipt.id)
        }
      }
      const lanes = [0, 1, 2, 3].map(push)
      const enough = receipted.size + 60
      await expect.poll(() => receipted.size, { timeout: 20_000 }).toBeGreaterThan(enough)
      await served.end('SIGKILL')
      state.running = false
      await Promise.all(lanes)
    }
    const result = await runEndpoint(['events', '--data', data])
    expect(result.code).toBe(0)
    const stored = result.out
      .trim()
      .split('\n')
      .map((line) => idSchema.parse(JSON.parse(line)).id)
    expect(new Set(stored).size).toBe(stored.length)
    expect([...receipted].filter((id) => !stored.includes(id))).toEqual([])
    expect(receipted.size).toBeGreaterThan(240)
  })

  it('SIGTERM answers what is under way: every push gets its receipt or a broken connection, and serve ends with 0', async () => {
    const served = await serveProcess(['--data', data])
    const station = await pairStation(served.url, (await runEndpoint(['pair', '--data', data])).out.trim(), 'Bench 3')
    const stream = await station.request('/v1/stream')
    const maker = aStation(station.id, { orderId: 'test:K-1' })
    const pushes = Array.from({ length: 40 }, () => station.push([maker.noted()]))
    await pushes[0]
    const ended = served.end('SIGTERM')
    const outcomes = await Promise.allSettled(pushes)
    expect(await ended).toBe(0)
    await stream.text()
    const stored = (await runEndpoint(['events', '--data', data])).out
    for (const outcome of outcomes)
      if (outcome.status === 'fulfilled') expect(stored).toContain(`"id":"${outcome.value[0]?.id}"`)
  })

  it('keeps its database where PostgreSQL can go and never runs it as root', async () => {
    const root = process.getuid?.() === 0
    const pointer = await readFile(join(data, 'cluster.json'), 'utf8').catch(() => undefined)
    const place = pointer === undefined ? data : z.object({ place: z.string() }).parse(JSON.parse(pointer)).place
    expect(place).toMatch(root ? /^\/var\/lib\/packdesk\/[0-9a-f-]{36}$/ : data)
    const served = await serveProcess(['--data', data])
    const pid = (await readFile(join(place, 'cluster', 'postmaster.pid'), 'utf8')).split('\n')[0]
    expect(await readFile(`/proc/${pid}/status`, 'utf8')).not.toMatch(/^Uid:\s0\s/m)
    await served.end('SIGINT')
    expect(existsSync(`/proc/${pid}`)).toBe(false)
  })

  it('needs a shop, and says so', async () => {
    const empty = join(files, 'empty')
    const result = await runEndpoint(['pair', '--data', empty])
    expect(result).toMatchObject({ code: 1, err: expect.stringContaining('--shop FILE') })
    await removeData(empty)
  })
})
