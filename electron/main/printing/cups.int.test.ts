import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { folderPrinterName } from '#shared/contract/printer.ts'
import { anInvoice, aPrintRequest } from '#test/builders/document-data.ts'
import type { Printing } from './create-printing.ts'
import { createIppClient } from './ipp/ipp-client.ts'
import { createPrintOperations } from './ipp/print-operations.ts'
import { printJournalName } from './print-journal.ts'
import { freePort } from './test-support/child-process.ts'
import { inState, onItsWay, openPrinting, removeHome, settled, temporaryHome, until } from './test-support/desk.ts'
import { startTestPrinter, type TestPrinter, whyNoTestPrinter } from './test-support/ipp-printer.ts'
import { type PrivateCups, startPrivateCups } from './test-support/private-cups.ts'
import { tinyPdf } from './test-support/tiny-pdf.ts'

let cups: PrivateCups
let zebra: TestPrinter
let office: TestPrinter
let home = ''
let desk: Printing | undefined
let jobs = 0

const id = () => `cups-job-${jobs}`
const paperOf = (printJobId: string, attempt = 1) => `packdesk:${printJobId}:${attempt}`

async function started(ippUrl = `127.0.0.1:${cups.port}`): Promise<Printing> {
  desk = await openPrinting(home, { ippUrl, retryMs: 300, pollMs: 100, silenceMs: 4000 })
  await desk.start()
  return desk
}

async function printForSomebodyElse(): Promise<void> {
  const server = createPrintOperations(createIppClient({ host: '127.0.0.1', port: cups.port }))
  const file = { format: 'application/pdf', media: 'om_small-photo_100x150mm', bytes: tinyPdf(1, 100, 150) }
  await server.printJob('/printers/zebra', 'somebody else', file)
}

const missing = await whyNoTestPrinter()

if (missing !== undefined)
  test('CUPS is left out here, and says why', () => {
    expect(missing).toMatch(/sudo service/)
  })
else describe('CUPS', onRealPrinters)

function onRealPrinters(): void {
  beforeAll(async () => {
    zebra = await startTestPrinter('Zebra')
    office = await startTestPrinter('Office', ['iso_a4_210x297mm'])
    cups = await startPrivateCups()
    await cups.addQueue('zebra', zebra.port)
    await cups.addQueue('office', office.port)
  })
  afterAll(async () => {
    await cups?.stop()
    await office?.stop()
    await zebra?.stop()
  })
  beforeEach(async () => {
    home = await temporaryHome()
    jobs += 1
  })
  afterEach(async () => {
    await zebra.behave('print')
    await desk?.stop()
    desk = undefined
    await removeHome(home)
  })

  test('lists the folder and every queue', async () => {
    const printers = await (await started()).printers()
    expect(printers.map((printer) => [printer.name, printer.kind, printer.ready])).toEqual([
      [folderPrinterName, 'folder', true],
      ['office', 'cups', true],
      ['zebra', 'cups', true],
    ])
  })

  test('a label comes out once and is confirmed by the printer', async () => {
    const printing = await started()
    await printing.submit(aPrintRequest(id(), 'zebra'))
    expect((await until(printing, id(), settled, 20_000)).status).toEqual({ state: 'done', by: 'printer' })
    expect((await zebra.papers()).filter((name) => name === paperOf(id()))).toHaveLength(1)
  })

  test('a label is never sent to a queue without its paper size, an invoice is', async () => {
    const printing = await started()
    await printing.submit(aPrintRequest(id(), 'office'))
    expect((await until(printing, id(), settled, 20_000)).status).toMatchObject({
      state: 'failed',
      why: expect.stringContaining('100×150 mm'),
    })
    await printing.submit(aPrintRequest(`${id()}-a4`, 'office', anInvoice('pl')))
    expect((await until(printing, `${id()}-a4`, settled, 20_000)).status.state).toBe('done')
    expect(await office.papers()).toEqual([paperOf(`${id()}-a4`)])
  })

  test('a queue that does not exist keeps the job waiting, whatever it is called, and nothing comes out elsewhere', async () => {
    const printing = await started()
    const before = [...(await zebra.papers()), ...(await office.papers())]
    const names = ['no-such-queue', '../printers/zebra', 'zebra?x', 'zebra#', '..', 'zebra/../zebra', 'ZEBRA ', 'a\nb']
    for (const [index, name] of names.entries()) await printing.submit(aPrintRequest(`${id()}-${index}`, name))
    for (const index of names.keys()) {
      const job = await until(printing, `${id()}-${index}`, (one) => 'waiting' in one.status, 20_000)
      expect(job.status.state).toBe('rendered')
    }
    expect([...(await zebra.papers()), ...(await office.papers())]).toEqual(before)
  })

  test('out of paper the job stays sent, the printer says why, and it goes on when there is paper', async () => {
    await zebra.behave('no-paper')
    const printing = await started()
    await printing.submit(aPrintRequest(id(), 'zebra'))
    await until(printing, id(), onItsWay, 20_000)
    await expect
      .poll(async () => (await printing.printers()).find((one) => one.name === 'zebra')?.reason, { timeout: 15_000 })
      .toContain('media-empty')
    expect((await printing.jobs())[0]?.status.state).toMatch(/sending|accepted|printing/)
    await zebra.behave('print')
    await until(printing, id(), inState('done'), 20_000)
    expect((await zebra.papers()).filter((name) => name === paperOf(id()))).toHaveLength(1)
  })

  test('a job that was cancelled while it printed is unknown: the paper may be there', async () => {
    await zebra.behave('slow')
    const printing = await started()
    await printing.submit(aPrintRequest(id(), 'zebra'))
    await until(printing, id(), onItsWay, 20_000)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    await cups.command('cancel', '-a', 'zebra')
    expect((await until(printing, id(), settled, 20_000)).status).toMatchObject({
      state: 'unknown',
      why: expect.stringContaining('may have come out'),
    })
  })

  test('a stopped print server keeps the job waiting and gets it when it is back', async () => {
    await cups.kill('SIGTERM')
    const printing = await started()
    await printing.submit(aPrintRequest(id(), 'zebra'))
    const waiting = await until(printing, id(), (job) => 'waiting' in job.status, 10_000)
    expect(waiting.status).toMatchObject({ state: 'rendered', waiting: expect.stringContaining('cannot be reached') })
    await cups.start()
    await until(printing, id(), inState('done'), 20_000)
    expect((await zebra.papers()).filter((name) => name === paperOf(id()))).toHaveLength(1)
  })

  test('kill -9 of the print server with a job in it: unknown, never sent a second time', async () => {
    // Somebody else's job holds the printer up, so that ours stands in the queue and no further.
    await zebra.behave('no-paper')
    await new Promise((resolve) => setTimeout(resolve, 300))
    await printForSomebodyElse()
    const printing = await started()
    await printing.submit(aPrintRequest(id(), 'zebra'))
    await until(printing, id(), onItsWay, 20_000)
    await new Promise((resolve) => setTimeout(resolve, 500))
    await cups.kill('SIGKILL')
    await zebra.behave('print')
    await cups.start()
    const job = await until(printing, id(), settled, 30_000)
    const papers = (await zebra.papers()).filter((name) => name === paperOf(id())).length
    // What cupsd had saved by then decides which of the two it is; both are the truth, and one paper is the most.
    expect([`unknown ${papers}`, `confirmed ${papers}`]).toContain(
      job.status.state === 'unknown' ? 'unknown 0' : 'confirmed 1',
    )
  })

  test('kill -9 of the desk after sending: the next start finds the job by name and adopts it', async () => {
    await zebra.behave('slow')
    const first = await started()
    await first.submit(aPrintRequest(id(), 'zebra'))
    await until(first, id(), onItsWay, 20_000)
    await new Promise((resolve) => setTimeout(resolve, 400))
    await first.stop()
    // What a kill leaves: the line that says sent, without the server's ticket.
    const path = join(home, printJournalName)
    const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line !== '')
    const sent = lines.findIndex((line) => line.includes('"state":"sending"'))
    await writeFile(
      path,
      lines
        .slice(0, sent + 1)
        .map((line) => `${line}\n`)
        .join(''),
    )
    const second = await started()
    expect((await until(second, id(), settled, 20_000)).status).toEqual({ state: 'done', by: 'printer' })
    expect((await zebra.papers()).filter((name) => name.includes(id()))).toEqual([paperOf(id())])
  })

  test('a printer can be named directly, without CUPS', async () => {
    const printing = await started(`ipp://127.0.0.1:${zebra.port}/ipp/print`)
    expect((await printing.printers()).map((printer) => printer.name)).toEqual([folderPrinterName, 'Zebra'])
    await printing.submit(aPrintRequest(id(), 'Zebra'))
    await until(printing, id(), inState('done'), 20_000)
  })

  test('where nothing listens there is the folder and a waiting job', async () => {
    const printing = await started(`127.0.0.1:${await freePort()}`)
    expect(await printing.printers()).toHaveLength(1)
    await printing.submit(aPrintRequest(id(), 'zebra'))
    await until(printing, id(), (job) => 'waiting' in job.status, 10_000)
  })
}
