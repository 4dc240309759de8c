import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { shopResponseSchema } from '#shared/sync/wire.ts'
import { aStation, stored } from '#test/builders/fact-builder.ts'
import { migrate } from '../db/migrate.ts'
import { migrations } from '../db/migrations.ts'
import { openStore } from '../db/store.ts'
import { startEndpoint } from '../start-endpoint.ts'
import { anIncomingOrder, aShop } from '../testing/sample-shop.ts'
import { pairStation } from '../testing/station-client.ts'
import { rebuildOrders } from './rebuild-orders.ts'

const orders = 450
const name = `old-${randomUUID()}`
let admin: pg.Client
let databaseUrl: string

/** A database as a program of protocol 1 left it: documents without cue and flags, a profile without a procedure. */
beforeAll(async () => {
  admin = new pg.Client({ connectionString: inject('databaseUrl') })
  await admin.connect()
  await admin.query(`create database ${pg.escapeIdentifier(name)}`)
  const url = new URL(inject('databaseUrl'))
  url.pathname = `/${name}`
  databaseUrl = url.toString()
  const pool = new pg.Pool({ connectionString: databaseUrl })
  await migrate(pool, migrations.slice(0, 1))
  const { procedure: _, ...profile } = aShop('old-shop')
  const rules = { packBeforeCashOnDelivery: false, trackingRequired: { 'royal-mail': true } }
  await pool.query(`insert into shop values ('old-shop', 'epoch-1', $1, $1, 0, $2::json)`, [
    orders * 2,
    JSON.stringify({ ...profile, rules }),
  ])
  for (let index = 0; index < orders; index += 1) {
    const id = `test:OLD-${index}`
    const { intake } = anIncomingOrder(`OLD-${index}`)
    const received = { ...aStation('shop', { orderId: id, operator: '' }).fact('order-received', {}), stationSeq: 0 }
    const maker = aStation('ST1', { orderId: id })
    const facts = index % 2 === 0 ? [received, maker.packed('line-1', 2), maker.closed()] : [received]
    const history = stored(facts, index * 2 + 1)
    const seq = history.at(-1)?.seq ?? 1
    const summary = { customer: 'Harriet Blake', lines: 1, pieces: 2, open: 2, held: false, alarms: [], search: 'old' }
    const doc = { id, seq, number: `OLD-${index}`, stage: 'ready', shipBy: intake.shipBy, summary, intake, history }
    await pool.query(
      `insert into orders (shop_id, id, seq, in_scope, stage, changed_at, doc) values ('old-shop', $1, $2, $3, 'ready', $4, $5::json)`,
      [id, seq, index % 9 !== 0, '2026-01-05T10:00:00Z', JSON.stringify(doc)],
    )
  }
  await pool.end()
})
afterAll(async () => {
  await admin.query(`drop database ${pg.escapeIdentifier(name)}`)
  await admin.end()
})

it('P15: an older database is brought up to date at the start, once, whoever starts, and stations pull it anew', async () => {
  const endpoints = await Promise.all([startEndpoint({ databaseUrl }), startEndpoint({ databaseUrl })])
  const [endpoint] = endpoints
  if (endpoint === undefined) throw new Error('an endpoint expected')
  try {
    const station = await pairStation(endpoint.url, await endpoint.createPairingCode())
    const { procedure } = shopResponseSchema.parse(await (await station.request('/v1/shop')).json())
    expect(procedure).toMatchObject({
      preset: 'plain',
      chosen: true,
      rules: { packBeforeCashOnDelivery: false, trackingRequired: { 'royal-mail': true }, returnDays: 30 },
    })
    const { documents, checkpoint } = await station.pullAll(orders * 2)
    const whole = documents.flatMap((document) => ('summary' in document ? [document] : []))
    expect(whole).toHaveLength(orders - 50)
    expect(new Set(whole.map((document) => document.summary.cue))).toEqual(new Set(['paid-online']))
    expect(new Set(whole.map((document) => document.stage))).toEqual(new Set(['packed', 'ready']))
    const rows = await endpoint.store.pool.query(
      `select count(*) as n, min(changed_at) as since, min(seq) as first from orders where shop_id = 'old-shop' and reducer = 2`,
    )
    expect(rows.rows[0]).toMatchObject({ n: orders, since: new Date('2026-01-05T10:00:00Z'), first: 3 })
    const found = await (await station.request('/v1/orders/search?q=old-18')).json()
    expect(found).toMatchObject({ documents: expect.arrayContaining([expect.objectContaining({ number: 'OLD-18' })]) })

    const again = await openStore(databaseUrl, pino({ level: 'silent' }))
    expect(await rebuildOrders(again)).toBe(0)
    await again.pool.end()
    expect((await station.pullAll(checkpoint)).documents).toEqual([])
    expect((await endpoint.receiveOrders([anIncomingOrder('OLD-1')]))[0]?.outcome).toBe('known')
  } finally {
    await Promise.all(endpoints.map((each) => each.close()))
  }
})
