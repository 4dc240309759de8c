import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { NumberBlock } from '#shared/numbers/number-pool.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import { type Journal, openJournal as open, retiredName, retireJournal } from './journal.ts'

const block: NumberBlock = {
  id: 'block-1',
  pool: 'invoice',
  series: 'ST1/2026',
  format: { kind: 'document', prefix: 'FV', digits: 6 },
  from: 1,
  to: 3,
}

const note = (stationSeq: number): OrderEvent => ({
  id: `event-${stationSeq}-0000`,
  orderId: 'sample:1',
  at: '2026-01-05T08:00:00Z',
  station: 'st1',
  stationSeq,
  operator: 'marta',
  type: 'note-added',
  data: { text: 'x' },
})

const opened: Journal[] = []
afterEach(async () => {
  for (const journal of opened.splice(0)) await journal.close()
  await rm(home, { recursive: true, force: true })
})

async function openJournal(...place: Parameters<typeof open>): Promise<Journal> {
  const journal = await open(...place)
  opened.push(journal)
  return journal
}

const day = 24 * 3_600_000
let home = ''
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'packdesk-journal-'))
})

test('facts without a receipt come back in the order in which they happened', async () => {
  const journal = await openJournal(home, () => 0)
  await journal.append([note(1)], [])
  await journal.append([note(2), note(3)], [])
  await journal.settle([note(2).id])
  await journal.close()
  const contents = (await openJournal(home, () => 0)).read()
  expect(contents.unconfirmed.map((event) => event.stationSeq)).toEqual([1, 3])
  expect(contents.lastStationSeq).toBe(3)
})

test('P21 a number is used once: a second use, or one outside the block, is refused and nothing is written', async () => {
  const journal = await openJournal(home, () => 0)
  await journal.addBlock(block)
  await journal.append([note(1)], [{ blockId: 'block-1', serial: 1 }])
  for (const serial of [1, 4, 0])
    await expect(journal.append([note(2)], [{ blockId: 'block-1', serial }])).rejects.toMatchObject({
      code: 'number-not-leased',
    })
  await expect(
    journal.append(
      [note(2)],
      [2, 2].map((serial) => ({ blockId: 'block-1', serial })),
    ),
  ).rejects.toMatchObject({ code: 'number-not-leased' })
  await journal.close()
  const contents = (await openJournal(home, () => 0)).read()
  expect(contents.taken).toEqual([{ blockId: 'block-1', serial: 1 }])
  expect(contents.unconfirmed).toHaveLength(1)
})

test('the same facts asked for again are written once', async () => {
  const journal = await openJournal(home, () => 0)
  await journal.addBlock(block)
  await journal.append([note(1)], [{ blockId: 'block-1', serial: 1 }])
  await journal.append([note(1)], [{ blockId: 'block-1', serial: 1 }])
  expect(journal.read().unconfirmed).toHaveLength(1)
})

test('compaction forgets settled facts after 30 days, never numbers, marks or what waits', async () => {
  let now = 0
  const journal = await openJournal(home, () => now)
  await journal.addBlock(block)
  for (let seq = 1; seq <= 1200; seq += 1)
    await journal.append([note(seq)], seq === 1 ? [{ blockId: 'block-1', serial: 2 }] : [])
  await journal.settle(Array.from({ length: 1199 }, (_, index) => note(index + 1).id))
  await journal.close()
  now = 31 * day
  const later = await openJournal(home, () => now)
  const contents = later.read()
  expect(contents.unconfirmed.map((event) => event.stationSeq)).toEqual([1200])
  expect(contents.lastStationSeq).toBe(1200)
  expect(contents.taken).toEqual([{ blockId: 'block-1', serial: 2 }])
  await expect(later.append([note(1201)], [{ blockId: 'block-1', serial: 2 }])).rejects.toMatchObject({
    code: 'number-not-leased',
  })
})

test('a desk that becomes another station starts an empty journal and keeps the old one', async () => {
  const journal = await openJournal(home, () => 0)
  await journal.addBlock(block)
  await journal.append([note(1)], [{ blockId: 'block-1', serial: 1 }])
  await journal.close()
  await retireJournal(home, await retiredName(home, 'st1'))
  expect((await openJournal(home, () => 0)).read()).toMatchObject({ unconfirmed: [], blocks: [], lastStationSeq: 0 })
  expect(await readFile(join(home, 'journal-st1.jsonl'), 'utf8')).toContain(note(1).id)
})
