import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderPrinterName } from '#shared/contract/printer.ts'
import { aLabel, anInvoice, aPrintRequest } from '#test/builders/document-data.ts'
import { printJournalName } from './print-journal.ts'
import { inState, onItsWay, removeHome, settled, until } from './test-support/desk.ts'
import { fakePrinters } from './test-support/fake-printers.ts'
import { aPrintingDesk } from './test-support/printing-desk.ts'
import { tinyPdf } from './test-support/tiny-pdf.ts'

const bench = aPrintingDesk()

describe('the print queue', () => {
  test('a job is in the journal as sent before the first byte leaves', async () => {
    const printers = fakePrinters(async ({ printJobId }) => {
      const journal = await readFile(join(bench.home, printJournalName), 'utf8')
      expect(journal).toContain(`"printJobId":"${printJobId}","status":{"state":"sending"}`)
    })
    const desk = await bench.started({ printers })
    const job = await desk.submit(aPrintRequest('job-00001'))
    expect(job.status).toEqual({ state: 'queued' })
    expect((await until(desk, 'job-00001', settled)).status).toEqual({ state: 'done', by: 'printer' })
    expect(printers.papers).toEqual(['packdesk:job-00001:1'])
  })

  test('the same printJobId gives the first job and one paper, also when both come at once', async () => {
    const printers = fakePrinters()
    const desk = await bench.started({ printers })
    const jobs = await Promise.all([1, 2, 3].map(() => desk.submit(aPrintRequest('job-00001'))))
    expect(new Set(jobs.map((job) => job.queuedAt)).size).toBe(1)
    await until(desk, 'job-00001', settled)
    await desk.submit(aPrintRequest('job-00001', 'Another', anInvoice('pl')))
    expect((await desk.jobs()).map((job) => job.kind)).toEqual(['label'])
    expect(printers.papers).toHaveLength(1)
  })

  test('papers of one printer come out in order, one at a time; another printer does not wait for them', async () => {
    let release: () => void = () => undefined
    const slow = fakePrinters()
    const fast = fakePrinters()
    slow.behaviour = async (_dispatch, paperOut) => {
      await new Promise<void>((resolve) => {
        release = resolve
      })
      paperOut()
      return { outcome: 'done', by: 'printer' }
    }
    const desk = await bench.started({
      printers: { ...fast, delivery: (name) => (name === 'slow' ? slow : fast).delivery(name) },
    })
    await desk.submit(aPrintRequest('job-slow-1', 'slow'))
    await desk.submit(aPrintRequest('job-slow-2', 'slow'))
    await desk.submit(aPrintRequest('job-fast-1', 'fast'))
    await until(desk, 'job-fast-1', inState('done'))
    await until(desk, 'job-slow-2', inState('rendered'))
    expect(slow.papers).toEqual([])
    release()
    await until(desk, 'job-slow-2', onItsWay)
    release()
    await until(desk, 'job-slow-2', inState('done'))
    expect(slow.papers).toEqual(['packdesk:job-slow-1:1', 'packdesk:job-slow-2:1'])
  })

  test('a printer that is not there keeps its job, says so, and gets it when it comes; no other printer does', async () => {
    const printers = fakePrinters()
    printers.readiness = { ready: false, waiting: 'Zebra is not there.' }
    const desk = await bench.started({ printers })
    await desk.submit(aPrintRequest('job-00001'))
    const waiting = await until(desk, 'job-00001', (job) => 'waiting' in job.status)
    expect(waiting.status).toEqual({ state: 'rendered', waiting: 'Zebra is not there.' })
    expect(printers.papers).toEqual([])
    printers.readiness = { ready: true }
    await until(desk, 'job-00001', inState('done'))
  })

  test('retry does not wait for the next round', async () => {
    const printers = fakePrinters()
    printers.readiness = { ready: false, waiting: 'off' }
    const desk = await bench.started({ printers, retryMs: 60_000 })
    await desk.submit(aPrintRequest('job-00001'))
    await until(desk, 'job-00001', (job) => 'waiting' in job.status)
    printers.readiness = { ready: true }
    await desk.decide('job-00001', 'retry')
    await until(desk, 'job-00001', inState('done'))
  })

  test('a paper size that the printer lacks fails with words and sends nothing', async () => {
    const printers = fakePrinters()
    printers.readiness = { ready: false, refused: 'Zebra has no 100×150 mm paper' }
    const desk = await bench.started({ printers })
    await desk.submit(aPrintRequest('job-00001'))
    expect((await until(desk, 'job-00001', settled)).status).toEqual({
      state: 'failed',
      why: 'Zebra has no 100×150 mm paper',
    })
    expect(printers.papers).toEqual([])
  })

  test('an unknown job is decided by a person and by nobody else', async () => {
    const printers = fakePrinters()
    printers.behaviour = () => ({ outcome: 'unknown', why: 'the line broke' })
    const desk = await bench.started({ printers })
    await desk.submit(aPrintRequest('job-00001'))
    await until(desk, 'job-00001', inState('unknown'))
    await expect(desk.decide('job-00001', 'retry')).rejects.toMatchObject({ code: 'not-permitted' })
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(printers.papers).toEqual([])
    await desk.decide('job-00001', 'not-printed')
    printers.behaviour = (_dispatch, paperOut) => {
      paperOut()
      return { outcome: 'done', by: 'printer' }
    }
    await desk.decide('job-00001', 'retry')
    await until(desk, 'job-00001', inState('done'))
    expect(printers.papers).toEqual(['packdesk:job-00001:2'])
  })

  test('a delivery that throws is unknown, not failed: bytes may have left', async () => {
    const printers = fakePrinters()
    printers.behaviour = () => {
      throw new Error('boom')
    }
    const desk = await bench.started({ printers })
    await desk.submit(aPrintRequest('job-00001'))
    expect((await until(desk, 'job-00001', settled)).status.state).toBe('unknown')
  })

  test('what certainly did not leave goes back and is sent again under a new attempt', async () => {
    const printers = fakePrinters()
    let refusals = 2
    printers.behaviour = (_dispatch, paperOut) => {
      if (refusals-- > 0) return { outcome: 'not-sent', waiting: 'connection refused' }
      paperOut()
      return { outcome: 'done', by: 'printer' }
    }
    const desk = await bench.started({ printers })
    await desk.submit(aPrintRequest('job-00001'))
    await until(desk, 'job-00001', inState('done'))
    expect(printers.papers).toEqual(['packdesk:job-00001:3'])
  })

  test('a waiting job can be cancelled, a sent one cannot', async () => {
    const printers = fakePrinters()
    printers.readiness = { ready: false, waiting: 'off' }
    const desk = await bench.started({ printers })
    await desk.submit(aPrintRequest('job-00001'))
    await until(desk, 'job-00001', inState('rendered'))
    await desk.decide('job-00001', 'cancel')
    printers.readiness = { ready: true }
    await desk.submit(aPrintRequest('job-00002'))
    await until(desk, 'job-00002', inState('done'))
    expect(printers.papers).toEqual(['packdesk:job-00002:1'])
    await expect(desk.decide('job-00002', 'cancel')).rejects.toMatchObject({ code: 'not-permitted' })
    await expect(desk.decide('no-such-job', 'cancel')).rejects.toMatchObject({ code: 'unknown-job' })
  })
})

describe('papers', () => {
  test('a label of two pages or of another size is not printed and says so', async () => {
    const printers = fakePrinters()
    const desk = await bench.started({
      printers,
      htmlToPdf: async (html, size) =>
        html.includes('Packdesk label') ? tinyPdf(2, size.widthMm, size.heightMm) : tinyPdf(1, 215.9, 279.4),
    })
    await desk.submit(aPrintRequest('job-label'))
    await desk.submit(aPrintRequest('job-letter', 'Zebra', anInvoice('en')))
    expect((await until(desk, 'job-label', settled)).status).toMatchObject({
      state: 'failed',
      why: expect.stringContaining('2 pages'),
    })
    expect((await until(desk, 'job-letter', settled)).status).toMatchObject({
      state: 'failed',
      why: expect.stringContaining('215.9×279.4 mm instead of 210×297'),
    })
    expect(printers.papers).toEqual([])
  })

  test('a label whose tracking number has no bars fails instead of coming out without them', async () => {
    const desk = await bench.started({ printers: fakePrinters() })
    const parcel = { ...aLabel('en').parcel, trackingNumber: 'ŁÓDŹ-1' }
    await desk.submit(aPrintRequest('job-00001', 'Zebra', aLabel('en', { parcel })))
    expect((await until(desk, 'job-00001', settled)).status).toMatchObject({
      state: 'failed',
      why: expect.stringContaining('Code 128'),
    })
  })

  test('the paper is kept as printed, for this user only, and a lost one is drawn again before it is sent', async () => {
    const printers = fakePrinters()
    printers.readiness = { ready: false, waiting: 'off' }
    let drawn = 0
    const desk = await bench.started({
      printers,
      htmlToPdf: async (_html, size) => {
        drawn += 1
        return tinyPdf(1, size.widthMm, size.heightMm)
      },
    })
    await desk.submit(aPrintRequest('job-00001'))
    const { sha256, pages } = await until(desk, 'job-00001', (job) => 'waiting' in job.status)
    expect(pages).toBe(1)
    const file = join(bench.home, 'documents', 'job-00001.pdf')
    expect((await stat(file)).mode & 0o777).toBe(0o600)
    expect(Buffer.from(await desk.pdf('job-00001'))).toEqual(await readFile(file))
    await writeFile(file, 'half')
    printers.readiness = { ready: true }
    expect((await until(desk, 'job-00001', inState('done'))).sha256).toBe(sha256)
    expect(drawn).toBe(2)
  })

  test('an engine that fails once is asked again; one that always fails ends the job', async () => {
    let failures = 1
    const desk = await bench.started({
      printers: fakePrinters(),
      htmlToPdf: async (_html, size) => {
        if (failures-- > 0) throw new Error('the page crashed')
        return tinyPdf(1, size.widthMm, size.heightMm)
      },
    })
    await desk.submit(aPrintRequest('job-00001'))
    await until(desk, 'job-00001', inState('done'))
    failures = 99
    await desk.submit(aPrintRequest('job-00002'))
    expect((await until(desk, 'job-00002', settled)).status).toMatchObject({ state: 'failed' })
  })
})

describe('the folder printer', () => {
  test('writes the paper under a name of safe characters, whatever the order is called (S21)', async () => {
    const desk = await bench.started({ ippUrl: '127.0.0.1:9' })
    const hostile = ['../../etc/passwd', 'CON', 'a\u0000b', '.', 'سفارش ۱۲', 'x'.repeat(500), '-rf']
    for (const [index, orderNumber] of hostile.entries())
      await desk.submit(aPrintRequest(`job-0000${index}`, folderPrinterName, anInvoice('en', { orderNumber })))
    for (const index of hostile.keys()) await until(desk, `job-0000${index}`, inState('done'))
    const names = await readdir(join(bench.home, 'printed'))
    expect(names).toHaveLength(hostile.length)
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-]{1,40}-invoice-job-0000\d\.pdf$/)
  })

  test('a folder that cannot be written keeps the job waiting, with words, until it can', async () => {
    await writeFile(join(bench.home, 'printed'), 'in the way')
    const desk = await bench.started({ ippUrl: '127.0.0.1:9' })
    await desk.submit(aPrintRequest('job-00001', folderPrinterName))
    const waiting = await until(desk, 'job-00001', (job) => 'waiting' in job.status)
    expect(waiting.status).toMatchObject({ state: 'rendered', waiting: expect.stringContaining('printed') })
    await removeHome(join(bench.home, 'printed'))
    await until(desk, 'job-00001', inState('done'))
  })

  test('papers that cannot be kept keep the job queued, with words, until they can', async () => {
    await mkdir(bench.home, { recursive: true })
    await writeFile(join(bench.home, 'documents'), 'in the way')
    const desk = await bench.started({ ippUrl: '127.0.0.1:9' })
    await desk.submit(aPrintRequest('job-00001', folderPrinterName))
    const waiting = await until(desk, 'job-00001', (job) => 'waiting' in job.status)
    expect(waiting.status).toMatchObject({ state: 'queued', waiting: expect.stringContaining('documents') })
    await removeHome(join(bench.home, 'documents'))
    await until(desk, 'job-00001', inState('done'))
  })
})
