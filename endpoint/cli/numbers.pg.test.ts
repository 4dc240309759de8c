import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { runEndpoint } from '../testing/serve-process.ts'
import { pairStation, type StationClient } from '../testing/station-client.ts'

const shop = aShop()
let endpoint: Endpoint
let station: StationClient
let folder: string
let profile: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packdesk-numbers-'))
  profile = join(folder, 'shop.json')
  await writeFile(profile, JSON.stringify(shop))
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  await endpoint.receiveOrders([anIncomingOrder('1'), anIncomingOrder('2')])
  station = await pairStation(endpoint.url, await endpoint.createPairingCode())
})
afterAll(async () => {
  await endpoint.close()
  await rm(folder, { recursive: true, force: true })
})

const run = (...args: string[]) => runEndpoint([...args, '--shop', profile], { DATABASE_URL: inject('databaseUrl') })

it('P21: "numbers" names every series, gap and number used twice, and fails when there is one', {
  timeout: 150_000,
}, async () => {
  const { series } = await station.lease('invoice', 10, 'cli-invoices')
  const number = `FV/${series}/000003`
  const bill = (order: string) => aStation(station.id, { orderId: `test:${order}` }).invoiced(number)
  await station.push([bill('1')])
  const fine = await run('numbers')
  expect(fine.out).toMatch(new RegExp(`FV/${series} +invoice +10 +1 +0 +2 +0 +7 +999989`))
  expect(fine.out).toContain(`gap: FV/${series} 1–2, given to ${station.id}`)
  expect(fine.code).toBe(0)
  await station.push([{ ...bill('2'), stationSeq: 2 }])
  const twice = await run('numbers')
  expect(twice.out).toContain(`used twice: ${number}, orders test:1, test:2`)
  expect(twice.code).toBe(1)
})

it('P14: "restored" gives the shop a new epoch; "revoke" ends a station’s access', { timeout: 150_000 }, async () => {
  const { epoch } = await station.pull()
  expect((await run('restored')).out).toContain('new epoch')
  expect((await station.pull()).epoch).not.toBe(epoch)
  expect((await run('revoke', station.id)).code).toBe(0)
  await expect(station.pull()).rejects.toThrow('401')
})
