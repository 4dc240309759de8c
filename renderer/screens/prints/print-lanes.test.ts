import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type PrintJob, type PrintState, unfinished } from '#shared/contract/print-job.ts'
import { aPrintJob } from '#test/builders/print-job-builder.ts'
import { canResume, countSheets, isBatch, pastPrints, printLanes } from './print-lanes.ts'

const done: PrintState = { state: 'done', by: 'printer' }
const unknown: PrintState = { state: 'unknown', why: 'no proof' }
const failed: PrintState = { state: 'failed', why: 'refused' }
const sheet = (id: string, of: number, place: number, status: PrintState) =>
  aPrintJob(id, { status, batch: { id: 'batch-01', sheet: place, of } })

test('what a person must look at stands first, then what is kept, then what waits; the oldest first', () => {
  const jobs = [
    aPrintJob('job-waits', {}),
    aPrintJob('job-kept', { status: { state: 'rendered', waiting: 'no printer' } }),
    aPrintJob('job-doubt', { status: unknown }),
    aPrintJob('job-failed', { status: failed }),
    aPrintJob('job-done', { status: done }),
  ]
  const [lane] = printLanes(jobs, ['Zebra'])
  expect(lane?.entries.map((entry) => (isBatch(entry) ? '' : entry.printJobId))).toEqual([
    'job-doubt',
    'job-failed',
    'job-kept',
    'job-waits',
  ])
  expect(lane).toMatchObject({ waiting: 2, busy: false })
})

test('every printer that is named or that something waits for has a lane, and only one', () => {
  const jobs = [aPrintJob('job-0001', { printer: 'Nowhere' }), aPrintJob('job-0002', { printer: 'Old', status: done })]
  expect(printLanes(jobs, ['Zebra', 'Zebra', 'Office']).map((lane) => lane.printer)).toEqual([
    'Zebra',
    'Office',
    'Nowhere',
  ])
})

test('a batch is one row with all its sheets, those that came out too, until nobody has to answer', () => {
  const jobs = [sheet('sheet-02', 3, 2, unknown), sheet('sheet-01', 3, 1, done), sheet('sheet-03', 3, 3, unknown)]
  const [entry] = printLanes(jobs, [])[0]?.entries ?? []
  if (entry === undefined || !isBatch(entry)) throw new Error('no batch')
  expect(entry.sheets.map((job) => job.printJobId)).toEqual(['sheet-01', 'sheet-02', 'sheet-03'])
  expect(countSheets(entry.sheets)).toEqual({ done: 1, doubt: 2, waiting: 0, failed: 0 })
  expect(canResume(countSheets(entry.sheets), entry.sheets)).toBe(true)
  expect(pastPrints(jobs, '')).toEqual([])
  const over = jobs.map((job) => ({ ...job, status: done }))
  expect(printLanes(over, [])).toEqual([])
  expect(pastPrints(over, '')).toHaveLength(3)
})

test('while a sheet is on its way nobody knows where the batch stopped', () => {
  const sheets = [sheet('sheet-01', 2, 1, unknown), sheet('sheet-02', 2, 2, { state: 'sending' })]
  expect(canResume(countSheets(sheets), sheets)).toBe(false)
})

test('past prints are found by number, typed in any digits, and by the codes on them', () => {
  const jobs = [
    aPrintJob('job-0001', { orderNumber: '536365', status: done, codes: ['RN900000015GB'] }),
    aPrintJob('job-0002', { orderNumber: 'LT-2', status: { ...failed }, seen: true }),
  ]
  expect(pastPrints(jobs, '').map((job) => job.printJobId)).toEqual(['job-0002', 'job-0001'])
  for (const search of ['5363', '۵۳۶۳', ' 536365 ', 'rn9000'])
    expect(pastPrints(jobs, search).map((job) => job.printJobId)).toEqual(['job-0001'])
  expect(pastPrints(jobs, 'zzz')).toEqual([])
})

test('no job is lost between the lanes and the past, and none stands in both', () => {
  const state: fc.Arbitrary<PrintState> = fc.constantFrom<PrintState[]>(
    { state: 'queued' },
    { state: 'rendered', waiting: 'busy' },
    { state: 'sending' },
    { state: 'accepted' },
    { state: 'printing' },
    done,
    unknown,
    failed,
  )
  const job = fc.record({
    status: state,
    seen: fc.boolean(),
    batched: fc.boolean(),
    printer: fc.constantFrom('A', 'B'),
  })
  fc.assert(
    fc.property(fc.array(job, { maxLength: 30 }), (made) => {
      // A batch has one printer.
      const jobs: PrintJob[] = made.map(({ status, seen, batched, printer }, index) =>
        aPrintJob(`job-${index}-000`, {
          status,
          seen,
          printer: batched ? 'C' : printer,
          ...(batched ? { batch: { id: 'batch-01', sheet: index + 1, of: made.length } } : {}),
        }),
      )
      const lanes = printLanes(jobs, ['A'])
      const shown = lanes.flatMap((lane) => lane.entries.flatMap((entry) => (isBatch(entry) ? entry.sheets : [entry])))
      const ids = [...shown, ...pastPrints(jobs, '')].map((one) => one.printJobId)
      expect(ids.sort()).toEqual(jobs.map((one) => one.printJobId).sort())
      expect(lanes.reduce((sum, lane) => sum + lane.waiting, 0)).toBe(
        jobs.filter((one) => unfinished.has(one.status.state)).length,
      )
    }),
    { seed: 20261122, numRuns: 300 },
  )
})
