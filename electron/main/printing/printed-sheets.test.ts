import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { PrintBatch } from '#shared/contract/print-job.ts'
import { aLabel, anInvoice } from '#test/builders/document-data.ts'
import { encodeLine } from '../journal/append-log.ts'
import type { PageSize } from '../shell.ts'
import { printJournalName } from './print-journal.ts'
import { inState, until } from './test-support/desk.ts'
import { fakePrinters } from './test-support/fake-printers.ts'
import { aPrintingDesk } from './test-support/printing-desk.ts'
import { tinyPdf } from './test-support/tiny-pdf.ts'

const bench = aPrintingDesk()

const sheetId = (sheet: number) => `batch-0001-sheet-${sheet}`
const batchFile = () => join(bench.home, 'documents', 'batch-0001.pdf')
const orders = ['101', '102', '103', '104']
const labels: PrintBatch = {
  batchId: 'batch-0001',
  requests: orders.map((orderNumber, index) => ({
    printJobId: sheetId(index + 1),
    document: aLabel('en', { orderNumber }),
    printer: 'Zebra',
  })),
}
const invoices: PrintBatch = {
  ...labels,
  requests: labels.requests.map((request, index) => ({
    ...request,
    document: anInvoice('en', { orderNumber: orders[index] ?? '' }),
  })),
}

/** Draws each sheet on as many pages as its order has, and writes on each whose it is and in what drawing. */
function engine(pagesOf: Readonly<Record<string, number>> = {}) {
  const drawn = { times: 0 }
  const htmlToPdf = async (html: string, { widthMm, heightMm }: PageSize) => {
    drawn.times += 1
    const sheets = html.split('<packdesk-sheet ').slice(1)
    const words = (sheets.length === 0 ? [html] : sheets).flatMap((sheet) => {
      const order = /\b10[1-4]\b/.exec(sheet.replace(/<svg.*?<\/svg>/gs, ''))?.[0] ?? 'none'
      return Array.from({ length: pagesOf[order] ?? 1 }, (_, page) => `${order}/${page + 1} drawing ${drawn.times}`)
    })
    return tinyPdf(words.length, widthMm, heightMm, '', words)
  }
  return { drawn, htmlToPdf }
}

const wordsOf = (pdf: Uint8Array) =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\((.*?)\) Tj/g),
  ].map((found) => found[1])

describe('a printed sheet of a batch', () => {
  test('is looked at as the page of the file that left, without drawing, and nothing of the others goes along', async () => {
    const { drawn, htmlToPdf } = engine()
    const desk = await bench.started({ printers: fakePrinters(), htmlToPdf })
    await desk.submitBatch(labels)
    for (const [index, order] of orders.entries()) {
      await until(desk, sheetId(index + 1), inState('done'))
      expect(wordsOf(await desk.pdf(sheetId(index + 1)))).toEqual([`${order}/1 drawing 1`])
    }
    expect(drawn.times).toBe(1)
  })

  test('has all of its pages, whatever stands before it, also after the next start and when the journal was written anew', async () => {
    const { drawn, htmlToPdf } = engine({ 102: 3, 103: 2 })
    const options = { printers: fakePrinters(), htmlToPdf }
    const desk = await bench.started(options)
    await desk.submitBatch(invoices)
    for (const sheet of [1, 2, 3, 4]) await until(desk, sheetId(sheet), inState('done'))
    const before = drawn.times
    const looks = async (from: typeof desk) =>
      (await Promise.all([1, 2, 3, 4].map(async (sheet) => wordsOf(await from.pdf(sheetId(sheet)))))).map((words) =>
        words.map((word) => word?.split(' ')[0]),
      )
    const wanted = [['101/1'], ['102/1', '102/2', '102/3'], ['103/1', '103/2'], ['104/1']]
    expect(await looks(desk)).toEqual(wanted)
    expect(await looks(await bench.started(options))).toEqual(wanted)
    const journal = join(bench.home, printJournalName)
    await appendFile(journal, 'damage\n')
    const rewritten = await bench.started(options)
    expect(await readFile(journal, 'utf8')).not.toMatch(/damage|"record":"batch"/)
    expect(await looks(rewritten)).toEqual(wanted)
    expect(drawn.times).toBe(before)
  })

  test('has its own page when another one was cancelled in time, which is drawn from its data', async () => {
    const { htmlToPdf } = engine()
    const printers = fakePrinters()
    printers.readiness = { ready: false, waiting: 'off' }
    const desk = await bench.started({ printers, htmlToPdf })
    await desk.submitBatch(labels)
    await until(desk, sheetId(4), (job) => 'waiting' in job.status)
    await desk.decide(sheetId(2), 'cancel')
    printers.readiness = { ready: true }
    for (const sheet of [1, 3, 4]) await until(desk, sheetId(sheet), inState('done'))
    expect(wordsOf(await desk.pdf(sheetId(1)))).toEqual(['101/1 drawing 2'])
    expect(wordsOf(await desk.pdf(sheetId(3)))).toEqual(['103/1 drawing 2'])
    expect(wordsOf(await desk.pdf(sheetId(4)))).toEqual(['104/1 drawing 2'])
    expect(wordsOf(await desk.pdf(sheetId(2)))).toEqual(['102/1 drawing 3'])
  })

  test('stays as it came out when others of its batch go out again; after 30 days both files are gone', async () => {
    const { drawn, htmlToPdf } = engine()
    const printers = fakePrinters()
    printers.behaviour = () => ({ outcome: 'unknown', why: 'jam' })
    const desk = await bench.started({ printers, htmlToPdf })
    await desk.submitBatch(labels)
    for (const sheet of [1, 2, 3, 4]) await until(desk, sheetId(sheet), inState('unknown'))
    printers.behaviour = fakePrinters().behaviour
    for (const sheet of [1, 4]) await desk.decide(sheetId(sheet), 'printed')
    for (const sheet of [2, 3]) await desk.decide(sheetId(sheet), 'not-printed')
    await desk.decide(sheetId(2), 'retry')
    for (const sheet of [2, 3]) await until(desk, sheetId(sheet), inState('done'))
    expect(wordsOf(await desk.pdf(sheetId(1)))).toEqual(['101/1 drawing 1'])
    expect(wordsOf(await desk.pdf(sheetId(4)))).toEqual(['104/1 drawing 1'])
    expect(wordsOf(await desk.pdf(sheetId(2)))).toEqual(['102/1 drawing 2'])
    expect(wordsOf(await desk.pdf(sheetId(3)))).toEqual(['103/1 drawing 2'])
    expect(drawn.times).toBe(2)
    expect(await readdir(join(bench.home, 'documents'))).toHaveLength(2)
    await bench.started({ printers, htmlToPdf, now: () => new Date('2026-12-30T10:00:00Z') })
    expect(await readdir(join(bench.home, 'documents'))).toEqual([])
  })

  test('whose file was changed or lost is not shown as if it were the printed one', async () => {
    const { drawn, htmlToPdf } = engine()
    const desk = await bench.started({ printers: fakePrinters(), htmlToPdf })
    await desk.submitBatch(labels)
    await until(desk, sheetId(4), inState('done'))
    const whole = await readFile(batchFile(), 'latin1')
    await writeFile(batchFile(), whole.replace('102/1', '999/1'), 'latin1')
    await expect(desk.pdf(sheetId(1))).rejects.toMatchObject({ code: 'unknown-job' })
    await rm(batchFile())
    await expect(desk.pdf(sheetId(1))).rejects.toMatchObject({ code: 'unknown-job' })
    expect(drawn.times).toBe(1)
  })

  test('of an earlier program, whose journal knows no pages, is drawn from its data as it was then', async () => {
    const { htmlToPdf } = engine()
    const options = { printers: fakePrinters(), htmlToPdf }
    const desk = await bench.started(options)
    await desk.submitBatch(labels)
    await until(desk, sheetId(4), inState('done'))
    await desk.stop()

    const path = join(bench.home, printJournalName)
    const lines = (await readFile(path, 'utf8')).trimEnd().split('\n')
    const earlier = lines.map((line) => {
      const record = JSON.parse(line.slice(line.indexOf('{')))
      if (record.change !== undefined) delete record.change.firstPages
      return encodeLine(record)
    })
    await writeFile(path, earlier.join(''))
    const later = await bench.started(options)
    expect((await later.jobs()).map((job) => job.status.state)).toEqual(['done', 'done', 'done', 'done'])
    expect(wordsOf(await later.pdf(sheetId(3)))).toEqual(['103/1 drawing 2'])
  })
})
