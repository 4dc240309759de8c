import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { type Endpoint, startEndpoint } from '#endpoint/start-endpoint.ts'
import { anIncomingOrder, aShop } from '#endpoint/testing/sample-shop.ts'
import { foldNumbers, takeNumber } from '#shared/numbers/number-pool.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import { runHeader } from '#shared/sync/protocol-version.ts'
import { leaseResponseSchema, numbersReportSchema, pushResponseSchema } from '#shared/sync/wire.ts'
import { pair } from './endpoint-link.ts'
import { greetEndpoint, helloOf } from './greet-endpoint.ts'
import { openIdentity, type StationIdentity } from './station-identity.ts'

const secrets = { protected: false, conceal: async (text: string) => text, reveal: async (text: string) => text }
const shop = aShop()
let endpoint: Endpoint
const folder = mkdtempSync(join(tmpdir(), 'packdesk-copies-'))

beforeAll(async () => {
  endpoint = await startEndpoint({ databaseUrl: inject('databaseUrl'), shop })
  await endpoint.receiveOrders(Array.from({ length: 400 }, (_, index) => anIncomingOrder(String(index))))
})
afterAll(async () => {
  await endpoint.close()
  rmSync(folder, { recursive: true, force: true })
})

let orders = 0

/** A desk's files and what its main process does with them; the page's part is played by the test. */
class Desk {
  readonly home: string
  run = randomUUID()
  renewed = 0
  #identity: StationIdentity | undefined
  constructor(home: string) {
    this.home = home
  }

  async open(): Promise<StationIdentity> {
    this.#identity ??= await openIdentity(this.home, secrets, Date.now)
    return this.#identity
  }

  async close(): Promise<void> {
    await this.#identity?.close()
    this.#identity = undefined
    this.run = randomUUID()
  }

  async #ask(path: string, body: unknown): Promise<Response> {
    const link = (await this.open()).link()
    return fetch(`${endpoint.url}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${link?.token}`,
        [runHeader]: this.run,
      },
      body: JSON.stringify(body),
    })
  }

  /** Takes an invoice number and its fact in one journal line. */
  async bill(): Promise<void> {
    const identity = await this.open()
    const { blocks, taken, lastStationSeq } = identity.journal().read()
    const number = takeNumber(foldNumbers(blocks, taken), 'invoice')
    if (number === undefined) return
    orders += 1
    const event: OrderEvent = {
      id: randomUUID(),
      orderId: `test:${orders % 400}`,
      at: new Date().toISOString(),
      station: identity.link()?.station.id ?? '',
      stationSeq: lastStationSeq + 1,
      operator: 'ewa',
      type: 'invoice-issued',
      data: { number: number.text },
    }
    await identity.journal().append([event], [number.taken])
  }

  /** Greets, sends what waits, leases. `lost`: no receipt arrives. */
  async sync(lost: boolean): Promise<void> {
    const identity = await this.open()
    for (let turn = 0; turn < 2; turn += 1) {
      const link = identity.link()
      if (link === undefined) return
      const answer = await greetEndpoint(link, helloOf(identity.journal(), this.run))
      if (answer.outcome === 'known') break
      this.renewed += 1
      await identity.become({ ...link, ...answer }, answer.why)
    }
    await this.push(lost)
    const { blocks, taken } = identity.journal().read()
    if (takeNumber(foldNumbers(blocks, taken), 'invoice') !== undefined) return
    const request = { requestId: randomUUID(), pool: 'invoice', count: 4, year: 2026 }
    const answer = leaseResponseSchema.parse(await (await this.#ask('/v1/numbers/lease', request)).json())
    await identity.journal().addBlock(answer.block)
  }

  async push(lost: boolean): Promise<void> {
    const journal = (await this.open()).journal()
    const waiting = journal.read().unconfirmed
    if (waiting.length === 0) return
    const answer = await this.#ask('/v1/push', { events: waiting })
    if (answer.status === 409) return
    const { receipts } = pushResponseSchema.parse(await answer.json())
    expect(receipts.map(({ outcome }) => outcome)).toEqual(waiting.map(() => 'stored'))
    if (!lost) await journal.settle(waiting.map(({ id }) => id))
  }
}

/** Small, fixed, good enough to choose steps with. */
function chances(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

async function playSchedule(seed: number): Promise<{ renewed: number; offered: number }> {
  const chance = chances(seed)
  const name = (part: string) => join(folder, `${seed}-${part}`)
  const first = new Desk(name('desk'))
  const paired = await pair(endpoint.url, await endpoint.createPairingCode(), 'Bench 1')
  cpSync(mkdtempSync(join(folder, 'empty-')), first.home, { recursive: true })
  await (await first.open()).become({ url: endpoint.url, own: false, station: paired.station, token: paired.token })
  await first.sync(false)
  const desks = [first]
  const images: string[] = []
  for (let step = 0; step < 14; step += 1) {
    const desk = desks[chance(desks.length)] ?? first
    const act = chance(10)
    if (act < 4) await desk.bill()
    else if (act < 6) await desk.sync(chance(3) === 0)
    else if (act < 7) await desk.push(false)
    else {
      await desk.close()
      const image = images[chance(images.length)]
      if (act === 7 || image === undefined) {
        images.push(name(`image-${step}`))
        cpSync(desk.home, name(`image-${step}`), { recursive: true })
      } else if (act === 8) {
        rmSync(desk.home, { recursive: true })
        cpSync(image, desk.home, { recursive: true })
      } else if (desks.length < 3) {
        cpSync(desk.home, name(`clone-${step}`), { recursive: true })
        desks.push(new Desk(name(`clone-${step}`)))
      }
    }
  }
  for (const desk of [...desks, ...desks]) await desk.sync(false)
  let offered = 0
  for (const desk of desks) {
    const identity = await desk.open()
    expect(identity.journal().read().unconfirmed).toEqual([])
    offered += (await identity.offers()).reduce((sum, offer) => sum + offer.facts.length, 0)
    await desk.close()
  }
  return { renewed: desks.reduce((sum, desk) => sum + desk.renewed, 0), offered }
}

test('P14, P21: 30 schedules of real journals set back and copied, on a real endpoint: no number twice (seeds 1–30)', {
  timeout: 240_000,
}, async () => {
  const seen = { renewed: 0, offered: 0 }
  for (let seed = 1; seed <= 30; seed += 1) {
    const { renewed, offered } = await playSchedule(seed)
    seen.renewed += renewed
    seen.offered += offered
  }
  expect(seen.renewed).toBeGreaterThan(5)
  expect(seen.offered).toBeGreaterThan(5)
  const { token } = await pair(endpoint.url, await endpoint.createPairingCode(), 'Office')
  const answer = await fetch(`${endpoint.url}/v1/numbers/report`, { headers: { authorization: `Bearer ${token}` } })
  const { series } = numbersReportSchema.parse(await answer.json())
  expect(series.flatMap(({ duplicates }) => duplicates)).toEqual([])
  expect(series.reduce((sum, { issued }) => sum + issued, 0)).toBeGreaterThan(30)
})
