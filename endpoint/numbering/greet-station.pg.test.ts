import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import type { NumberBlock } from '#shared/numbers/number-pool.ts'
import { runHeader } from '#shared/sync/protocol-version.ts'
import { type HelloRequest, helloResponseSchema, numbersReportSchema } from '#shared/sync/wire.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { revokeStation } from '../auth/revoke-station.ts'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { pairStation, type StationClient, stationWith } from '../testing/station-client.ts'
import { afterRestore, safetyJump } from './after-restore.ts'

const shop = aShop()
let endpoint: Endpoint

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  await endpoint.receiveOrders([anIncomingOrder('1'), anIncomingOrder('2')])
})
afterAll(() => endpoint.close())

const newStation = async () => pairStation(endpoint.url, await endpoint.createPairingCode())

async function hello(station: StationClient, said: Partial<HelloRequest> = {}) {
  const request: HelloRequest = { run: 'run-of-monday', lastStationSeq: 0, chain: [], blocks: [], ...said }
  const response = await station.request('/v1/hello', request)
  const body: unknown = await response.json()
  if (!response.ok) throw new Error(`${response.status} ${JSON.stringify(body)}`)
  return helloResponseSchema.parse(body)
}

async function aStationWithFacts(facts = 3) {
  const station = await newStation()
  const bench = aStation(station.id, { orderId: 'test:1' })
  const events = Array.from({ length: facts }, (_, index) => bench.noted(`note ${index}`))
  await station.push(events)
  return { station, bench, chain: events.map(({ id, stationSeq }) => ({ id, seq: stationSeq })) }
}

it('P14: a station that goes on where it was is known, also after a restart and with facts still to send', async () => {
  const { station, chain } = await aStationWithFacts()
  expect(await hello(station, { lastStationSeq: 3, chain })).toEqual({ outcome: 'known' })
  const more = [...chain, { seq: 4, id: 'not-sent-yet-4' }]
  expect(await hello(station, { run: 'run-of-tuesday', lastStationSeq: 4, chain: more })).toEqual({ outcome: 'known' })
})

it('P14: an older copy is known by its running number, and gets a name of its own, however often it asks', async () => {
  const { station, chain } = await aStationWithFacts()
  const old = { lastStationSeq: 2, chain: chain.slice(0, 2) }
  const first = await hello(station, old)
  const again = await hello(station, old)
  if (first.outcome !== 'renewed' || again.outcome !== 'renewed') throw new Error('it was not seen')
  expect(first).toMatchObject({ why: 'older-copy', station: { name: 'Bench 1' } })
  expect(first.station.id).not.toBe(station.id)
  expect(again.station).toEqual(first.station)
  const fresh = stationWith(endpoint.url, { ...station, ...first.station, token: again.token })
  expect(await hello(fresh, { run: 'run-of-the-new-one' })).toEqual({ outcome: 'known' })
  // The token whose answer was lost is nobody's; the one of the copy that goes on is still good.
  await expect(hello(stationWith(endpoint.url, { ...fresh, token: first.token }))).rejects.toThrow('401')
  expect(await hello(station, { lastStationSeq: 3, chain })).toEqual({ outcome: 'known' })
})

it('P14: an older copy that has worked on past the newest fact is known by that fact', async () => {
  const { station, chain } = await aStationWithFacts()
  const other = [...chain.slice(0, 2), { seq: 3, id: 'another-third-fact' }, { seq: 4, id: 'and-a-fourth-one' }]
  expect(await hello(station, { lastStationSeq: 4, chain: other })).toMatchObject({ why: 'older-copy' })
})

it('P14: of two copies that run at once the one that has done more goes on', async () => {
  const { station, chain } = await aStationWithFacts()
  const copy = { lastStationSeq: 3, chain }
  expect(await hello(station, { run: 'run-first-pc', ...copy })).toEqual({ outcome: 'known' })
  expect(await hello(station, { run: 'run-second-pc', ...copy })).toEqual({ outcome: 'known' })
  const further = { lastStationSeq: 4, chain: [...chain, { seq: 4, id: 'work-of-the-first' }] }
  expect(await hello(station, { run: 'run-first-pc', ...further })).toEqual({ outcome: 'known' })
  expect(await hello(station, { run: 'run-second-pc', ...copy })).toMatchObject({ why: 'second-copy' })
})

it('P14: an older copy that has sent nothing since is known by the numbers that it has told of', async () => {
  const station = await newStation()
  const block = await station.lease('sscc', 10, `fallen-${station.id}`)
  const withUsed = (used: number) => ({ blocks: [{ block, used }] })
  expect(await hello(station, withUsed(block.from + 4))).toEqual({ outcome: 'known' })
  expect(await hello(station, withUsed(block.from + 4))).toEqual({ outcome: 'known' })
  expect(await hello(station, withUsed(block.from + 2))).toMatchObject({ why: 'older-copy' })
})

it('P21: a journal that has lost the line of a number in its middle is known by the paper that carries the number', async () => {
  const station = await newStation()
  const block = await station.lease('invoice', 10, `damaged-${station.id}`)
  const number = (serial: number) => `FV/${block.series}/${String(serial).padStart(6, '0')}`
  const bench = aStation(station.id, { orderId: 'test:1' })
  const events = [bench.invoiced(number(1)), bench.invoiced(number(2)), bench.noted('after them')]
  await station.push(events)
  const chain = events.map(({ id, stationSeq }) => ({ id, seq: stationSeq }))
  const told = (used: number, lines = chain) =>
    hello(station, { lastStationSeq: 3, chain: lines, blocks: [{ block, used }] })
  expect(await told(2)).toEqual({ outcome: 'known' })
  await endpoint.store.pool.query('update number_lease set used = -1 where shop_id = $1 and station = $2', [
    shop.id,
    station.id,
  ])
  expect(
    await told(
      1,
      [chain[0], chain[2]].filter((line) => line !== undefined),
    ),
  ).toMatchObject({ why: 'older-copy' })
})

it('P21: what a run sends after another run has greeted is refused whole, and is stored when it may speak again', async () => {
  const { station, bench, chain } = await aStationWithFacts()
  const copy = { lastStationSeq: 3, chain }
  const push = (run: string, event: unknown) => station.request('/v1/push', { events: [event] }, { [runHeader]: run })
  await hello(station, { run: 'run-first-pc', ...copy })
  await hello(station, { run: 'run-second-pc', ...copy })
  const fact = bench.noted('of the first computer')
  const refused = await push('run-first-pc', fact)
  expect([refused.status, await refused.json()]).toMatchObject([409, { code: 'conflict' }])
  expect((await push('run-second-pc', fact)).status).toBe(200)
})

it('P21: a block that was leased after the backup is the station’s again, and nobody else gets its numbers', async () => {
  const one = await newStation()
  const two = await newStation()
  const before = await one.lease('sscc', 10, 'before-the-backup')
  const lost = await one.lease('sscc', 10, 'after-the-backup')
  const invoices: NumberBlock = {
    id: 'lost-invoices',
    pool: 'invoice',
    series: `${one.id}/2026`,
    format: shop.numbers.invoice,
    from: 1,
    to: 500,
  }
  const foreign = { ...invoices, id: 'foreign', series: 'ST99/2026', to: 9_000 }
  const { pool } = endpoint.store
  await pool.query(`delete from number_lease where shop_id = $1 and request_id = 'after-the-backup'`, [shop.id])
  await pool.query(`update number_counter set next = $2 where shop_id = $1 and pool like 'sscc %'`, [
    shop.id,
    before.to + 1,
  ])
  const blocks = [before, lost, invoices, foreign].map((block) => ({ block, used: block.from }))
  await hello(one, { blocks })
  await hello(one, { blocks })
  expect((await two.lease('sscc', 10, 'of-another-station')).from).toBe(lost.to + 1)
  expect((await one.lease('invoice', 10, 'invoices-once-more')).from).toBe(501)
  const told = await pool.query(`select 1 from number_counter where shop_id = $1 and series = 'ST99/2026'`, [shop.id])
  expect(told.rowCount).toBe(0)
})

it('P21: the report accounts for every number: issued, void, gap, free, used twice', async () => {
  const station = await newStation()
  const block = await station.lease('invoice', 10, `report-${station.id}`)
  const number = (serial: number) => `FV/${block.series}/${String(serial).padStart(6, '0')}`
  const bench = aStation(station.id, { orderId: 'test:1' })
  const other = aStation(station.id, { orderId: 'test:2' })
  await station.push([
    bench.invoiced(number(1)),
    bench.fact('document-voided', { kind: 'invoice', number: number(1), reason: 'wrong address' }),
    bench.invoiced(number(4)),
    other.invoiced(number(4)),
  ])
  const report = numbersReportSchema.parse(await (await station.request('/v1/numbers/report')).json())
  expect(report.series.find(({ series }) => series === `FV/${block.series}`)).toEqual({
    pool: 'invoice',
    series: `FV/${block.series}`,
    leased: [{ station: station.id, from: 1, to: 10 }],
    issued: 2,
    void: 1,
    gaps: [{ from: 2, to: 3, station: station.id }],
    duplicates: [{ number: number(4), orders: ['test:1', 'test:2'] }],
    reserved: 6,
    left: 999_989,
  })
})

it('P14: after a backup was restored the shop has a new epoch and shared counters jump', async () => {
  const station = await newStation()
  const { epoch } = await station.pull()
  const { to } = await station.lease('sscc', 1, `jump-${station.id}`)
  await afterRestore(endpoint.store, shop.id)
  expect((await station.pull()).epoch).not.toBe(epoch)
  expect((await station.lease('sscc', 1, `jumped-${station.id}`)).from).toBe(to + 1 + safetyJump)
})

it('P21: a counter that began after the backup jumps too: the restored endpoint has never heard of it', async () => {
  const [one, two] = [await newStation(), await newStation()]
  await one.lease('sscc', 10, `begun-${one.id}`)
  await endpoint.store.pool.query(`delete from number_counter where shop_id = $1 and pool like 'sscc %'`, [shop.id])
  await afterRestore(endpoint.store, shop.id)
  expect((await two.lease('sscc', 10, `begun-${two.id}`)).from).toBe(1 + safetyJump)
})

it('P14: a late repeat of a word that was answered long ago does not shut out the station that it made', async () => {
  const { station, chain } = await aStationWithFacts()
  const old = { lastStationSeq: 2, chain: chain.slice(0, 2) }
  const renewed = await hello(station, old)
  if (renewed.outcome !== 'renewed') throw new Error('it was not seen')
  const fresh = stationWith(endpoint.url, { ...station, ...renewed.station, token: renewed.token })
  expect(await hello(fresh)).toEqual({ outcome: 'known' })
  expect(await hello(station, old)).toMatchObject({ outcome: 'renewed' })
  expect(await hello(fresh)).toEqual({ outcome: 'known' })
})

it('a station whose access was taken away is refused at once', async () => {
  const station = await newStation()
  await expect(revokeStation(endpoint.store, shop.id, 'ST0')).rejects.toThrow('There is no station "ST0"')
  await revokeStation(endpoint.store, shop.id, station.id)
  await expect(hello(station)).rejects.toThrow('401')
})
