import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openPrintJournal, printJournalName } from './print-journal.ts'
import { openPrinting, removeHome, settled, temporaryHome, until } from './test-support/desk.ts'
import { fakePrinters } from './test-support/fake-printers.ts'

// Written by the program before print states had their present names: sent, confirmed, requests without a medium.
const golden = fileURLToPath(new URL('test-support/print-journal-0.1.jsonl', import.meta.url))
const now = new Date('2026-11-22T10:00:00Z')
let home = ''

beforeEach(async () => {
  home = await temporaryHome()
  await cp(golden, join(home, printJournalName))
})
afterEach(() => removeHome(home))

test('a journal of the program before is read to the last line', async () => {
  const journal = await openPrintJournal(home, now)
  expect(journal.damagedLines).toBe(0)
  expect([...journal.jobs].map(([id, job]) => [id, job.status.state, job.attempt])).toEqual([
    ['old-label-done', 'done', 1],
    ['old-invoice-sent', 'sending', 1],
    ['old-waybill-accepted', 'accepted', 1],
    ['old-label-queued', 'queued', 0],
  ])
  expect(journal.jobs.get('old-waybill-accepted')?.ticket).toEqual({ jobId: 7, jobUuid: 'urn:uuid:7' })
  await journal.close()
  expect(await readFile(join(home, printJournalName))).toEqual(await readFile(golden))
})

test('what it had sent is looked up, never sent; what waited is printed', async () => {
  const printers = fakePrinters()
  const printing = await openPrinting(home, { printers, now: () => now })
  await printing.start()
  expect((await until(printing, 'old-invoice-sent', settled)).status.state).toBe('unknown')
  expect((await until(printing, 'old-label-queued', settled)).status.state).toBe('done')
  expect(printers.papers).toEqual(['packdesk:old-label-queued:1'])
  const [done] = await printing.jobs()
  expect([done?.media, done?.status]).toEqual(['label-100x150', { state: 'done', by: 'printer' }])
  await printing.stop()
})
