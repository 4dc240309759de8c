import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { folderPrinterName } from '#shared/contract/printer.ts'
import { aPrintRequest } from '#test/builders/document-data.ts'
import { decodeLine, encodeLine } from '../journal/append-log.ts'
import { openPrintJournal, printJournalName } from './print-journal.ts'
import { inState, openPrinting, removeHome, settled, temporaryHome, until } from './test-support/desk.ts'
import { fakePrinters } from './test-support/fake-printers.ts'

const now = new Date('2026-11-21T10:00:00Z')
let home = ''
let copies = 0

beforeEach(async () => {
  home = await temporaryHome()
})
afterEach(() => removeHome(home))

/** The files of one job that was printed from start to end. */
async function printedOnce(): Promise<{ journal: Buffer; documents: string }> {
  const origin = join(home, 'origin')
  await mkdir(origin)
  const printing = await openPrinting(origin, { printers: fakePrinters() })
  await printing.start()
  await printing.submit(aPrintRequest('job-00001'))
  await until(printing, 'job-00001', inState('done'))
  await printing.stop()
  return { journal: await readFile(join(origin, printJournalName)), documents: join(origin, 'documents') }
}

async function homeWith(journal: Uint8Array, documents: string): Promise<string> {
  copies += 1
  const copy = join(home, `copy-${copies}`)
  await cp(documents, join(copy, 'documents'), { recursive: true })
  await writeFile(join(copy, printJournalName), journal)
  return copy
}

describe('the print journal after a crash', () => {
  test('cut at every byte it holds exactly the whole lines before the cut', async () => {
    const { journal, documents } = await printedOnce()
    const folded: (string | undefined)[] = []
    const copy = await homeWith(journal, documents)
    for (let cut = 0; cut <= journal.length; cut++) {
      await writeFile(join(copy, printJournalName), journal.subarray(0, cut))
      const opened = await openPrintJournal(copy, now)
      await opened.close()
      const lines = journal.subarray(0, cut).toString('utf8').split('\n')
      const whole = lines.filter((line) => line !== '' && decodeLine(line) !== undefined).length
      const state = opened.jobs.get('job-00001')?.status.state
      expect([cut, state]).toEqual([cut, [undefined, 'queued', 'rendered', 'sending', 'done'][whole]])
      folded.push(state)
    }
    expect(new Set(folded).size).toBe(5)
  }, 60_000)

  test.each([
    ['nothing', 0, false, undefined, 0],
    ['submitted', 1, false, 'done', 1],
    ['rendered', 2, false, 'done', 1],
    ['sent, and the paper came out', 3, true, 'unknown', 1],
    ['sent, and no paper came out', 3, false, 'unknown', 0],
    ['done', 4, true, 'done', 1],
  ] as const)(
    'killed after "%s": one paper at most, and nothing is lost in silence',
    async (_name, lines, printed, state, papers) => {
      const { journal, documents } = await printedOnce()
      const kept = journal.toString('utf8').split('\n').slice(0, lines)
      const copy = await homeWith(Buffer.from(kept.map((line) => `${line}\n`).join('')), documents)
      const printers = fakePrinters()
      const printing = await openPrinting(copy, { printers })
      await printing.start()
      if (state !== undefined) expect((await until(printing, 'job-00001', settled)).status.state).toBe(state)
      else expect(await printing.jobs()).toEqual([])
      expect(printers.papers.length + (printed ? 1 : 0)).toBe(papers)
      await printing.stop()
    },
  )

  test('a sent job that the print server still knows is adopted, not sent', async () => {
    const { journal, documents } = await printedOnce()
    const kept = journal.toString('utf8').split('\n').slice(0, 3).join('\n')
    const printers = fakePrinters()
    printers.found = (key) =>
      key === 'packdesk:job-00001:1' ? { outcome: 'done', by: 'printer' } : { outcome: 'unknown', why: key }
    const printing = await openPrinting(await homeWith(Buffer.from(`${kept}\n`), documents), { printers })
    await printing.start()
    expect((await until(printing, 'job-00001', settled)).status).toEqual({ state: 'done', by: 'printer' })
    expect(printers.papers).toEqual([])
    await printing.stop()
  })

  test('damage in the middle makes unfinished jobs unknown: the line may have said that one was sent', async () => {
    const { journal, documents } = await printedOnce()
    const lines = journal.toString('utf8').split('\n').slice(0, 3)
    lines[2] = `${lines[2]}`.replace('"sending"', '"s3nding"')
    const copy = await homeWith(Buffer.from(`${lines.join('\n')}\n`), documents)
    const printers = fakePrinters()
    const printing = await openPrinting(copy, { printers })
    await printing.start()
    expect((await until(printing, 'job-00001', settled)).status.state).toBe('unknown')
    expect(printers.papers).toEqual([])
    await printing.stop()
    const again = await openPrintJournal(copy, now)
    expect(again.jobs.get('job-00001')?.status.state).toBe('unknown')
    await again.close()
  })

  test.each([
    ['whole', 'done'],
    ['half', 'unknown'],
    ['missing', 'unknown'],
  ])('a folder job that was being written is looked up: a %s file is %s', async (file, state) => {
    const printing = await openPrinting(home, { ippUrl: '127.0.0.1:9' })
    await printing.start()
    await printing.submit(aPrintRequest('job-00001', folderPrinterName))
    await until(printing, 'job-00001', inState('done'))
    await printing.stop()
    const path = join(home, printJournalName)
    const lines = (await readFile(path, 'utf8')).split('\n').slice(0, 3)
    await writeFile(path, `${lines.join('\n')}\n`)
    const printed = join(home, 'printed', '536365-label-job-00001.pdf')
    if (file === 'half') await writeFile(printed, (await readFile(printed)).subarray(0, 40))
    if (file === 'missing') await removeHome(printed)
    const after = await openPrinting(home, { ippUrl: '127.0.0.1:9' })
    await after.start()
    expect((await until(after, 'job-00001', settled)).status.state).toBe(state)
    await after.stop()
  })

  test('settled jobs are forgotten after 30 days with their papers; unknown ones stay', async () => {
    const { journal, documents } = await printedOnce()
    const submitted = JSON.parse(`${journal.toString('utf8').split('\n')[0]}`.slice(9))
    const other = { ...submitted, request: { ...submitted.request, printJobId: 'job-00002' } }
    const unknown = {
      record: 'status',
      at: submitted.at,
      printJobId: 'job-00002',
      attempt: 1,
      status: { state: 'unknown', why: 'x' },
    }
    const copy = await homeWith(
      Buffer.concat([journal, Buffer.from(encodeLine(other) + encodeLine(unknown))]),
      documents,
    )
    const printing = await openPrinting(copy, { printers: fakePrinters(), now: () => new Date('2026-12-22T10:00:01Z') })
    expect((await printing.jobs()).map((job) => job.printJobId)).toEqual(['job-00002'])
    await expect(readFile(join(copy, 'documents', 'job-00001.pdf'))).rejects.toMatchObject({ code: 'ENOENT' })
    await printing.stop()
  })

  test('what failed and nobody saw stays after 30 days, and a batch of which a sheet is not known stays whole', async () => {
    const { journal, documents } = await printedOnce()
    const submitted = JSON.parse(`${journal.toString('utf8').split('\n')[0]}`.slice(9))
    const place = (sheet: number) => ({ id: 'batch-0001', sheet, of: 2 })
    const lines = [
      ['job-00002', { state: 'failed', why: 'x' }, {}],
      ['job-00003', { state: 'failed', why: 'x' }, { seen: true }],
      ['job-00004', { state: 'done', by: 'printer' }, { batch: place(1) }],
      ['job-00005', { state: 'unknown', why: 'x' }, { batch: place(2) }],
    ] as const
    const text = lines.flatMap(([printJobId, status, { ...more }]) => {
      const { batch, ...rest } = { batch: undefined, ...more }
      const first = { ...submitted, request: { ...submitted.request, printJobId }, ...(batch && { batch }) }
      return [first, { record: 'status', at: submitted.at, printJobId, attempt: 1, status, ...rest }].map(encodeLine)
    })
    const copy = await homeWith(Buffer.concat([journal, Buffer.from(text.join(''))]), documents)
    const printing = await openPrinting(copy, { printers: fakePrinters(), now: () => new Date('2026-12-22T10:00:01Z') })
    expect((await printing.jobs()).map((job) => job.printJobId)).toEqual(['job-00002', 'job-00004', 'job-00005'])
    await printing.stop()
  })
})
