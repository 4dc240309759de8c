import { describe, expect, test } from 'vitest'
import type { PrintBatch } from '#shared/contract/print-job.ts'
import { aLabel, anInvoice } from '#test/builders/document-data.ts'
import { inState, settled, until } from './test-support/desk.ts'
import { aPrinter, fakePrinters } from './test-support/fake-printers.ts'
import { aPrintingDesk } from './test-support/printing-desk.ts'

const bench = aPrintingDesk()

const sheetId = (sheet: number, batch = 'batch-0001') => `${batch}-sheet-${sheet}`
const aBatch = (sheets: number, batchId = 'batch-0001', printer = 'Zebra'): PrintBatch => ({
  batchId,
  requests: Array.from({ length: sheets }, (_, index) => ({
    printJobId: sheetId(index + 1, batchId),
    document: aLabel('en', { orderNumber: `10${index + 1}` }),
    printer,
  })),
})

describe('a batch', () => {
  test('is drawn once, leaves as one file, and every sheet follows it', async () => {
    const printers = fakePrinters()
    const desk = await bench.started({ printers })
    const jobs = await desk.submitBatch(aBatch(4))
    expect(jobs.map((job) => job.batch)).toEqual([1, 2, 3, 4].map((sheet) => ({ id: 'batch-0001', sheet, of: 4 })))
    for (const job of jobs) await until(desk, job.printJobId, inState('done'))
    expect(printers.papers).toEqual(['packdesk:batch-0001:1'])
    expect(bench.html).toHaveLength(1)
    expect([...(bench.html[0] ?? '').matchAll(/>(10\d)<\/bdi>/g)].map((found) => found[1])).toEqual([
      '101',
      '102',
      '103',
      '104',
    ])
  })

  test('asked for twice it is one batch; sheets of other batches are refused and nothing is taken', async () => {
    const printers = fakePrinters()
    const desk = await bench.started({ printers })
    const [one, two] = await Promise.all([desk.submitBatch(aBatch(2)), desk.submitBatch(aBatch(2))])
    expect(one.map((job) => job.queuedAt)).toEqual(two.map((job) => job.queuedAt))
    await until(desk, sheetId(2), inState('done'))
    await expect(desk.submitBatch({ ...aBatch(2), batchId: 'batch-0002' })).rejects.toMatchObject({
      code: 'bad-request',
    })
    expect(await desk.jobs()).toHaveLength(2)
    expect(printers.papers).toHaveLength(1)
  })

  test('for two printers or two sizes of paper is refused with words', async () => {
    const desk = await bench.started({ printers: fakePrinters() })
    const [first, second] = aBatch(2).requests
    if (first === undefined || second === undefined) throw new Error('no sheets')
    await expect(
      desk.submitBatch({ batchId: 'batch-0009', requests: [first, { ...second, printer: 'Other' }] }),
    ).rejects.toThrow('different printers')
    await expect(
      desk.submitBatch({ batchId: 'batch-0009', requests: [first, { ...second, document: anInvoice('en') }] }),
    ).rejects.toThrow('different sizes')
  })

  test('one sheet that cannot be printed fails alone', async () => {
    const printers = fakePrinters()
    const desk = await bench.started({ printers })
    const batch = aBatch(3)
    const bad = { ...aLabel('pl').parcel, trackingNumber: 'ŁÓDŹ-1' }
    const requests = batch.requests.map((request, index) =>
      index === 1 ? { ...request, document: aLabel('pl', { parcel: bad }) } : request,
    )
    await desk.submitBatch({ ...batch, requests })
    expect((await until(desk, sheetId(2), settled)).status).toMatchObject({
      state: 'failed',
      cause: { code: 'unreadable-code' },
    })
    await until(desk, sheetId(1), inState('done'))
    await until(desk, sheetId(3), inState('done'))
    expect(printers.papers).toEqual(['packdesk:batch-0001:1'])
  })

  test('a sheet that a person cancels in time is not in the file', async () => {
    const printers = fakePrinters()
    printers.readiness = { ready: false, waiting: 'off' }
    const desk = await bench.started({ printers })
    await desk.submitBatch(aBatch(3))
    await until(desk, sheetId(3), (job) => 'waiting' in job.status)
    await desk.decide(sheetId(2), 'cancel')
    printers.readiness = { ready: true }
    await until(desk, sheetId(3), inState('done'))
    expect(bench.html.at(-1)).toContain('>103</bdi>')
    expect(bench.html.at(-1)).not.toContain('>102</bdi>')
    expect(printers.papers).toEqual(['packdesk:batch-0001:1'])
  })

  test('with a jam: up to the last good sheet it is done, the rest goes out again and says so', async () => {
    const printers = fakePrinters()
    printers.behaviour = () => ({ outcome: 'unknown', why: 'jam' })
    const desk = await bench.started({ printers })
    await desk.submitBatch(aBatch(4))
    for (const sheet of [1, 2, 3, 4]) await until(desk, sheetId(sheet), inState('unknown'))
    printers.behaviour = (_dispatch, paperOut) => {
      paperOut()
      return { outcome: 'done', by: 'printer' }
    }
    const again = await desk.resumeBatch('batch-0001', sheetId(2), 'batch-0002')
    expect(again.map((job) => [job.orderNumber, job.copy, job.batch?.sheet])).toEqual([
      ['103', 2, 1],
      ['104', 2, 2],
    ])
    for (const job of again) await until(desk, job.printJobId, inState('done'))
    expect((await desk.jobs()).slice(0, 4).map((job) => job.status)).toMatchObject([
      { state: 'done', by: 'person' },
      { state: 'done', by: 'person' },
      { state: 'failed', cause: { code: 'earlier-sheet' } },
      { state: 'failed', cause: { code: 'earlier-sheet' } },
    ])
    expect(bench.html.at(-1)?.match(/class="reprint"/g)).toHaveLength(2)
    expect(await desk.resumeBatch('batch-0001', sheetId(2), 'batch-0002')).toHaveLength(2)
    expect(printers.papers).toEqual(['packdesk:batch-0002:1'])
    await expect(desk.decide(sheetId(3), 'retry')).rejects.toMatchObject({ code: 'not-permitted' })
  })

  test('a printed batch has nothing to resume, a waiting one neither', async () => {
    const printers = fakePrinters()
    const desk = await bench.started({ printers })
    await desk.submitBatch(aBatch(2))
    await until(desk, sheetId(2), inState('done'))
    await expect(desk.resumeBatch('batch-0001', null, 'batch-0002')).rejects.toMatchObject({ code: 'not-permitted' })
    printers.readiness = { ready: false, waiting: 'off' }
    await desk.submitBatch(aBatch(2, 'batch-0003'))
    await expect(desk.resumeBatch('batch-0003', null, 'batch-0004')).rejects.toMatchObject({ code: 'not-permitted' })
    await expect(desk.resumeBatch('batch-none', null, 'batch-0004')).rejects.toMatchObject({ code: 'unknown-job' })
  })

  test('whose sheets are answered and tried again at the same moment leaves none behind', async () => {
    const printers = fakePrinters()
    printers.behaviour = () => ({ outcome: 'unknown', why: 'jam' })
    const desk = await bench.started({ printers })
    await desk.submitBatch(aBatch(3))
    await until(desk, sheetId(3), inState('unknown'))
    printers.behaviour = fakePrinters().behaviour
    desk.onChange((job) => {
      if (job.status.state === 'failed') void desk.decide(job.printJobId, 'retry').catch(() => undefined)
    })
    await Promise.all([1, 2, 3].map((sheet) => desk.decide(sheetId(sheet), 'not-printed')))
    for (const sheet of [1, 2, 3]) expect((await until(desk, sheetId(sheet), inState('done'))).copy).toBe(2)
  })

  test('on another printer all its waiting sheets go there together', async () => {
    const printers = fakePrinters()
    printers.readiness = { ready: false, waiting: 'off' }

    printers.listed = [aPrinter('Other')]
    const desk = await bench.started({ printers })
    await desk.submitBatch(aBatch(3))
    await until(desk, sheetId(3), (job) => 'waiting' in job.status)
    printers.readiness = { ready: true }
    await desk.decide(sheetId(2), 'retry', 'Other')
    await until(desk, sheetId(3), inState('done'))
    expect((await desk.jobs()).map((job) => [job.printer, job.status.state])).toEqual(
      [1, 2, 3].map(() => ['Other', 'done']),
    )
    expect(printers.papers).toHaveLength(1)
  })
})
