import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { startEndpoint } from '../start-endpoint.ts'
import { aShop } from '../testing/sample-shop.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations.ts'

const names: string[] = []
let admin: pg.Client

beforeAll(async () => {
  admin = new pg.Client({ connectionString: inject('databaseUrl') })
  await admin.connect()
})
afterAll(async () => {
  for (const name of names) await admin.query(`drop database ${pg.escapeIdentifier(name)}`)
  await admin.end()
})

async function anEmptyDatabase(): Promise<string> {
  const name = `migrate-${randomUUID()}`
  await admin.query(`create database ${pg.escapeIdentifier(name)}`)
  names.push(name)
  const url = new URL(inject('databaseUrl'))
  url.pathname = `/${name}`
  return url.toString()
}

it('six endpoints that start together on an empty database make its schema once, eight times over', async () => {
  for (let round = 0; round < 8; round += 1) {
    const databaseUrl = await anEmptyDatabase()
    const shop = aShop()
    const endpoints = await Promise.all(Array.from({ length: 6 }, () => startEndpoint({ databaseUrl, shop })))
    const versions = await endpoints[0]?.store.pool.query('select version from schema_version')
    expect(versions?.rows).toHaveLength(migrations.length)
    await Promise.all(endpoints.map((endpoint) => endpoint.close()))
  }
})

it('a step that fails leaves nothing behind, and a newer database is refused in words', async () => {
  const pool = new pg.Pool({ connectionString: await anEmptyDatabase() })
  const half = 'create table half (id text); select no_such_function()'
  await expect(migrate(pool, ['', half])).rejects.toThrow('no_such_function')
  expect((await pool.query(`select 1 from pg_tables where tablename = 'half'`)).rowCount).toBe(0)
  await migrate(pool, ['', 'create table whole (id text)'])
  await expect(migrate(pool, [''])).rejects.toThrow('Start the newer program')
  await pool.end()
})
