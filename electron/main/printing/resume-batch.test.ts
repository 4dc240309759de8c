import { describe, expect, test } from 'vitest'
import type { PrintBatch } from '#shared/contract/print-job.ts'
import { aLabel } from '#test/builders/document-data.ts'
import { inState, settled, until } from './test-support/desk.ts'
import { fakePrinters } from './test-support/fake-printers.ts'
import { aPrintingDesk } from './test-support/printing-desk.ts'

const bench = aPrintingDesk()

const sheetId = (sheet: number) => `batch-0001-sheet-${sheet}`
const aBatch = (sheets: number): PrintBatch => ({
  batchId: 'batch-0001',
  requests: Array.from({ length: sheets }, (_, index) => ({
    printJobId: sheetId(index + 1),
    document: aLabel('en', { orderNumber: `10${index + 1}` }),
    printer: 'Zebra',
  })),
})

async function jammed(batch: PrintBatch) {
  const printers = fakePrinters()
  printers.behaviour = () => ({ outcome: 'unknown', why: 'jam' })
  const desk = await bench.started({ printers })
  await desk.submitBatch(batch)
  for (const { printJobId } of batch.requests) await until(desk, printJobId, settled)
  printers.behaviour = fakePrinters().behaviour
  return { desk, printers }
}

describe('a batch that goes on after a jam', () => {
  test('every sheet that may still lie in the printer’s memory says REPRINT', async () => {
    const { desk } = await jammed(aBatch(4))
    const again = await desk.resumeBatch('batch-0001', sheetId(1), 'batch-0002')
    expect(again.map((job) => [job.orderNumber, job.copy])).toEqual([
      ['102', 2],
      ['103', 2],
      ['104', 2],
    ])
  })

  test('goes on once, also when two people say so', async () => {
    const { desk, printers } = await jammed(aBatch(3))
    const both = await Promise.allSettled([
      desk.resumeBatch('batch-0001', sheetId(1), 'batch-0002'),
      desk.resumeBatch('batch-0001', sheetId(1), 'batch-0003'),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await expect(desk.resumeBatch('batch-0001', null, 'batch-0004')).rejects.toMatchObject({ code: 'not-permitted' })
    for (const job of (await desk.jobs()).slice(3)) await until(desk, job.printJobId, inState('done'))
    expect(printers.papers).toHaveLength(1)
    expect(await desk.jobs()).toHaveLength(5)
  })

  test('asked twice at the same moment with one id it goes on once', async () => {
    const { desk, printers } = await jammed(aBatch(3))
    const ask = () => desk.resumeBatch('batch-0001', sheetId(1), 'batch-0002')
    const [one, two] = await Promise.all([ask(), ask()])
    expect(one.map((job) => job.printJobId)).toEqual(two.map((job) => job.printJobId))
    for (const job of one) await until(desk, job.printJobId, inState('done'))
    await desk.stop()
    const next = await bench.started({ printers })
    for (const job of one) await until(next, job.printJobId, inState('done'))
    expect(printers.papers).toEqual(['packdesk:batch-0002:1'])
  })

  test('a sheet that could not be drawn is not called printed because a later one lies there', async () => {
    const batch = aBatch(3)
    const bad = { ...aLabel('pl').parcel, trackingNumber: 'ŁÓDŹ-1' }
    const requests = batch.requests.map((request, index) =>
      index === 0 ? { ...request, document: aLabel('pl', { parcel: bad }) } : request,
    )
    const { desk } = await jammed({ ...batch, requests })
    await desk.resumeBatch('batch-0001', sheetId(2), 'batch-0002')
    expect((await desk.jobs()).map((job) => job.status.state).slice(0, 3)).toEqual(['failed', 'done', 'failed'])
    expect((await desk.jobs())[0]?.status).toMatchObject({ cause: { code: 'unreadable-code' } })
  })
})
