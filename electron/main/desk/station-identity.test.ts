import { appendFileSync, cpSync, existsSync } from 'node:fs'
import fs from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { afterEach, expect, test, vi } from 'vitest'
import type { OrderEvent } from '#shared/order/event.ts'
import { temporaryFolder } from '#test/builders/temporary-folder.ts'
import { encodeLine } from '../journal/append-log.ts'
import type { EndpointLink } from './endpoint-link.ts'
import { openIdentity, type StationIdentity } from './station-identity.ts'

const secrets = { protected: false, conceal: async (text: string) => text, reveal: async (text: string) => text }
const now = () => Date.parse('2026-11-21T10:00:00Z')
const link = (station: string): EndpointLink => ({
  url: 'http://endpoint.example',
  own: false,
  station: { id: station, name: 'Bench 1' },
  token: `token-of-${station}`,
})
const note = (station: string, stationSeq: number): OrderEvent => ({
  id: `${station}-note-${stationSeq}`,
  orderId: 'sample:1',
  at: '2026-11-21T09:00:00Z',
  station,
  stationSeq,
  operator: 'ewa',
  type: 'note-added',
  data: { text: 'x' },
})

const opened: StationIdentity[] = []
afterEach(async () => {
  vi.restoreAllMocks()
  for (const identity of opened.splice(0)) await identity.close()
})

async function open(home: string): Promise<StationIdentity> {
  const identity = await openIdentity(home, secrets, now)
  opened.push(identity)
  return identity
}

async function aDesk(): Promise<{ home: string; identity: StationIdentity }> {
  const home = temporaryFolder('identity')
  const identity = await open(home)
  await identity.become(link('ST1'))
  await identity.journal().append([note('ST1', 1)], [])
  await identity.journal().append([note('ST1', 2)], [])
  await identity.journal().settle([note('ST1', 1).id])
  return { home, identity }
}

const ids = (facts: readonly OrderEvent[]) => facts.map(({ id }) => id)

test('P14: what a copy has done and nobody confirmed is offered, not sent; decided facts are offered no more', async () => {
  const { home, identity } = await aDesk()
  await identity.become(link('ST7'), 'older-copy')
  expect(identity.journal().read()).toMatchObject({ unconfirmed: [], blocks: [], lastStationSeq: 0 })
  const [offer] = await identity.offers()
  expect(offer).toMatchObject({ station: 'ST1', why: 'older-copy' })
  expect(ids(offer?.facts ?? [])).toEqual([note('ST1', 2).id])
  const journal = offer?.journal ?? ''
  // Not closed while something is left to decide.
  await identity.answerOffer(journal, [])
  expect(await identity.offers()).toHaveLength(1)
  await identity.answerOffer(journal, [note('ST1', 2).id])
  expect(ids((await identity.offers())[0]?.facts ?? [])).toEqual([])
  await identity.answerOffer(journal, [])
  expect(await identity.offers()).toEqual([])
  expect(existsSync(join(home, journal))).toBe(true)
})

test('P14: a desk that joins another endpoint is asked nothing about the facts of the former one', async () => {
  const { identity } = await aDesk()
  await identity.become(link('ST1'))
  expect(await identity.offers()).toEqual([])
})

test('P14: renewed again while a person answers the last offer: the desk is the newest station, and nothing is lost', async () => {
  const home = temporaryFolder('identity')
  // The answer's write is the slow one: it would come last.
  const conceal = async (text: string) => {
    if (text === 'token-of-ST7') await new Promise((resolve) => setTimeout(resolve, 40))
    return text
  }
  const identity = await openIdentity(home, { ...secrets, conceal }, now)
  opened.push(identity)
  await identity.become(link('ST1'))
  await identity.become(link('ST7'), 'older-copy')
  await identity.journal().append([note('ST7', 1)], [])
  await Promise.all([identity.answerOffer('journal-ST1.jsonl', []), identity.become(link('ST9'), 'second-copy')])
  expect(identity.link()?.station.id).toBe('ST9')
  await identity.close()
  const again = await open(home)
  expect(again.link()?.station.id).toBe('ST9')
  expect(again.journal().read().unconfirmed).toEqual([])
  const offered = await again.offers()
  expect(offered.map(({ station }) => station)).toEqual(['ST7'])
  expect(ids(offered[0]?.facts ?? [])).toEqual([note('ST7', 1).id])
})

test('P14: what is answered while another looks at the same offer stays answered', async () => {
  const { home, identity } = await aDesk()
  // Long and mostly old: whoever opens it writes it anew.
  const lines = Array.from({ length: 600 }, (_, index) => {
    const old = note('ST1', index + 3)
    const settled = encodeLine({ type: 'settled', eventIds: [old.id], at: 0 })
    return encodeLine({ type: 'facts', events: [old], taken: [] }) + settled
  })
  appendFileSync(join(home, 'journal.jsonl'), lines.join(''))
  await identity.become(link('ST7'), 'older-copy')
  const answered = identity.answerOffer('journal-ST1.jsonl', [note('ST1', 2).id])
  await Promise.all([identity.offers(), answered, identity.offers()])
  expect((await identity.offers()).flatMap(({ facts }) => ids(facts))).toEqual([])
})

test('P14: when the disk is full halfway, the desk is the new station all the same and offers what the former one left', async () => {
  for (const failing of [2, 3]) {
    const home = temporaryFolder('identity')
    let saves = 0
    const conceal = async (text: string) => {
      saves += 1
      if (saves === failing) throw new Error('ENOSPC')
      return text
    }
    const identity = await openIdentity(home, { ...secrets, conceal }, now)
    opened.push(identity)
    await identity.become(link('ST1'))
    await identity.journal().append([note('ST1', 2)], [])
    await expect(identity.become(link('ST7'), 'older-copy')).rejects.toThrow('ENOSPC')
    if (failing === 3) expect(() => identity.journal()).toThrow('becoming another station')
    // The endpoint, asked once more by who is still ST1, gives the same name.
    if (identity.link()?.station.id === 'ST1') await identity.become(link('ST7'), 'older-copy')
    await identity.ready()
    expect(identity.link()?.station.id).toBe('ST7')
    expect(identity.journal().read().unconfirmed).toEqual([])
    expect((await identity.offers()).flatMap(({ facts }) => ids(facts))).toEqual([note('ST1', 2).id])
  }
})

test('P14: a desk that was paired again offers its unsent work, and is asked until somebody has decided', async () => {
  const { identity } = await aDesk()
  await identity.become(link('ST2'), 'paired-again')
  expect((await identity.offers()).flatMap(({ facts }) => ids(facts))).toEqual([note('ST1', 2).id])
  // Without anything left behind there is nothing to say.
  await identity.become(link('ST3'), 'paired-again')
  expect((await identity.offers()).map(({ station }) => station)).toEqual(['ST1'])
  await identity.answerOffer('journal-ST1.jsonl', [note('ST1', 2).id])
  expect(await identity.offers()).toEqual([])
})

test('P14: killed at any write of becoming another station, it is one of the two, whole, and nothing is lost', async () => {
  const seen = new Set<string>()
  for (let step = 0; step < 12; step += 1) {
    const { home, identity } = await aDesk()
    const dead = join(temporaryFolder('dead'), 'home')
    // The disk as it is before each rename: old, with the new link, with the journal set aside, done.
    const real = fs.rename
    let renames = 0
    const spy = vi.spyOn(fs, 'rename').mockImplementation(async (from, to) => {
      if (renames === step) cpSync(home, dead, { recursive: true })
      renames += 1
      await real(from, to)
    })
    syncBuiltinESMExports()
    await identity.become(link('ST7'), 'second-copy')
    await identity.journal().append([note('ST7', 1)], [])
    spy.mockRestore()
    syncBuiltinESMExports()
    if (renames <= step) cpSync(home, dead, { recursive: true })
    const survivor = await open(dead)
    const station = survivor.link()?.station.id
    seen.add(station ?? '')
    const own = survivor.journal().read()
    expect(own.unconfirmed.every((event) => event.station === station)).toBe(true)
    const offered = (await survivor.offers()).flatMap((offer) => offer.facts)
    expect(ids([...own.unconfirmed, ...offered])).toContain(note('ST1', 2).id)
    // Opened once more: nothing is set aside twice.
    await survivor.close()
    const again = await openIdentity(dead, secrets, now)
    expect(again.journal().read().unconfirmed).toEqual(own.unconfirmed)
    await again.close()
    opened.pop()
    if (renames <= step) break
  }
  expect([...seen].sort()).toEqual(['ST1', 'ST7'])
})
