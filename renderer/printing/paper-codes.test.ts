import { expect, test } from 'vitest'
import type { PrintState } from '#shared/contract/print-job.ts'
import { aPrintJob } from '#test/builders/print-job-builder.ts'
import { doubtfulCode, sheetWithCode } from './paper-codes.ts'

const unknown: PrintState = { state: 'unknown', why: 'no proof' }
const sscc = '386900000000000017'

test('an SSCC answers for its label, however it is written and whatever the scanner puts before it', () => {
  for (const onPaper of [sscc, `00${sscc}`, `(00)${sscc}`]) {
    const jobs = [aPrintJob('job-0001', { status: unknown, codes: ['RN900000015GB', onPaper] })]
    for (const scanned of [`00${sscc}`, `(00)${sscc}`, `]C100${sscc}`])
      expect(doubtfulCode(jobs, scanned)).toBe(onPaper)
  }
})

test('only a paper in doubt is answered for', () => {
  const job = aPrintJob('job-0001', { codes: ['RN900000015GB'], status: { state: 'done', by: 'printer' } })
  expect(doubtfulCode([job], 'RN900000015GB')).toBeUndefined()
  expect(doubtfulCode([{ ...job, status: unknown }], 'RN900000015GB')).toBe('RN900000015GB')
  expect(doubtfulCode([{ ...job, status: unknown }], 'RN900000015G')).toBeUndefined()
})

test('a sheet is found by its code whatever became of it', () => {
  const sheets = ['A-1', 'A-2'].map((code) => aPrintJob(`job-${code}-0`, { codes: [code] }))
  expect(sheetWithCode(sheets, 'A-2')?.printJobId).toBe('job-A-2-0')
  expect(sheetWithCode(sheets, 'A-3')).toBeUndefined()
})
