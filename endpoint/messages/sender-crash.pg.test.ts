import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Endpoint, startEndpoint } from '../start-endpoint.ts'
import { serveProcess } from '../testing/serve-process.ts'
import { pairStation } from '../testing/station-client.ts'
import { type MailServer, startMailServer } from './test-support/mail-server.ts'
import { poll } from './test-support/patient-poll.ts'
import { aCustomersOrder, aTalkingShop, quick } from './test-support/talking-shop.ts'

let mail: MailServer
let folder: string
const shop = aTalkingShop({ 'order-received': {} })

beforeAll(async () => {
  mail = await startMailServer()
  folder = await mkdtemp(join(tmpdir(), 'packdesk-crash-'))
  await writeFile(join(folder, 'shop.json'), JSON.stringify(shop))
})
afterAll(async () => {
  await mail.close()
  await rm(folder, { recursive: true, force: true })
})

test('I4: kill -9 while messages are being sent: none goes out twice, none is lost without a word', async () => {
  const orders = Array.from({ length: 60 }, (_, index) => aCustomersOrder(`K-${index}`))
  const silent: Endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  await silent.receiveOrders(orders.map(({ order }) => order))
  // Slow enough that the process dies with messages in its hands.
  mail.onMessage = () => new Promise((resolve) => setTimeout(resolve, 60))
  const served = await serveProcess(['--shop', join(folder, 'shop.json')], {
    DATABASE_URL: inject('databaseUrl'),
    PACKDESK_SMTP: mail.url,
    PACKDESK_MAIL_FROM: 'orders@shop.example',
  })
  const addresses = new Set(orders.map(({ email }) => email))
  const got = () => mail.mails.filter(({ to }) => addresses.has(to)).map(({ to }) => to)
  await poll(() => got().length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(10)
  await served.end('SIGKILL')
  const atTheKill = got().length
  expect(atTheKill).toBeLessThan(60)

  const messages = { smtp: mail.url, mailFrom: 'orders@shop.example', times: quick }
  const next = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop, messages })
  const station = await pairStation(next.url, await next.createPairingCode())
  const states = async () =>
    (await station.pullAll()).documents.flatMap((document) =>
      'history' in document
        ? document.history.flatMap((event) => (event.type === 'message-reported' ? [event.data.state] : []))
        : [],
    )
  await poll(async () => (await states()).length, { timeout: 30_000 }).toBe(60)
  await new Promise((resolve) => setTimeout(resolve, 300))
  const told = await states()
  const unknown = told.filter((state) => state === 'unknown').length
  expect(new Set(got()).size).toBe(got().length)
  expect(unknown).toBeGreaterThan(0)
  expect(unknown).toBeLessThanOrEqual(8)
  expect(told.filter((state) => state === 'sent').length).toBe(60 - unknown)
  // Each went out, or is one of those that nobody knows about.
  expect(got().length).toBeGreaterThanOrEqual(60 - unknown)
  await next.close()
  await silent.close()
})
