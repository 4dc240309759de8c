import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import type { NumberBlock } from '#shared/numbers/number-pool.ts'
import { aShop } from '../testing/sample-shop.ts'
import { type ServeProcess, serveProcess } from '../testing/serve-process.ts'
import { pairStation, type StationClient, stationWith } from '../testing/station-client.ts'

describe('number leases of two endpoint processes on one database', () => {
  const shop = aShop()
  const processes: ServeProcess[] = []
  const stations: StationClient[] = []
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'packdesk-lease-'))
    const profile = join(folder, 'shop.json')
    await writeFile(profile, JSON.stringify(shop))
    const env = { DATABASE_URL: inject('databaseUrl') }
    for (let index = 0; index < 2; index += 1) {
      const served = await serveProcess(['--shop', profile], env)
      processes.push(served)
      stations.push(await pairStation(served.url, served.code))
    }
  })
  afterAll(async () => {
    for (const served of processes) await served.end('SIGTERM')
    await rm(folder, { recursive: true, force: true })
  })

  const overlaps = (blocks: readonly NumberBlock[]) => {
    const sorted = [...blocks].sort((a, b) => a.from - b.from)
    return sorted.filter((block, index) => index > 0 && block.from <= (sorted[index - 1]?.to ?? 0))
  }

  it('never overlap, also between carriers that share a format', async () => {
    const pools = ['sscc', 'tracking:royal-mail', 'tracking:parcelforce']
    const blocks = await Promise.all(
      Array.from({ length: 90 }, (_, index) =>
        stations[index % 2]?.lease(pools[index % 3] ?? '', 3 + (index % 5), `race-request-${index}`),
      ),
    )
    const given = blocks.filter((block) => block !== undefined)
    expect(given).toHaveLength(90)
    expect(overlaps(given.filter((block) => block.pool === 'sscc'))).toEqual([])
    expect(overlaps(given.filter((block) => block.pool !== 'sscc'))).toEqual([])
  })

  it('are the same block for the same request, made ten times at once on both processes', async () => {
    const [one, two] = stations
    if (one === undefined || two === undefined) throw new Error('two stations expected')
    const elsewhere = stationWith(processes[1]?.url ?? '', one)
    const blocks = await Promise.all(
      Array.from({ length: 10 }, (_, index) => (index % 2 ? one : elsewhere).lease('sscc', 50, 'the-same-request')),
    )
    expect(new Set(blocks.map((block) => JSON.stringify(block))).size).toBe(1)
    expect(blocks[0]).toMatchObject({ to: (blocks[0]?.from ?? 0) + 49 })
    await expect(two.lease('sscc', 50, 'the-same-request')).rejects.toThrow('409')
  })

  it('keep one invoice series per station and year, each from 1', async () => {
    const [one, two] = stations
    expect(await one?.lease('invoice', 10, 'invoice-one-a')).toMatchObject({
      series: `${one?.id}/2026`,
      from: 1,
      to: 10,
    })
    expect(await one?.lease('invoice', 10, 'invoice-one-b')).toMatchObject({ from: 11, to: 20 })
    expect(await one?.lease('invoice', 10, 'invoice-one-c', 2027)).toMatchObject({ series: `${one?.id}/2027`, from: 1 })
    expect(await two?.lease('invoice', 10, 'invoice-two-a')).toMatchObject({ series: `${two?.id}/2026`, from: 1 })
  })

  it('say in words why a pool has none', async () => {
    await expect(stations[0]?.lease('tracking:pick-up', 5, 'no-tracking')).rejects.toThrow('no tracking numbers')
    await expect(stations[0]?.lease('tracking:nobody', 5, 'no-carrier')).rejects.toThrow('the shop has no carrier')
  })
})
