import { expect, test } from 'vitest'
import type { PrintState } from '#shared/contract/print-job.ts'
import { aPrintJob } from '#test/builders/print-job-builder.ts'
import { alarmOf, troubleOfJob } from './print-attention.ts'

const alarm = (status: PrintState, seen = false) => alarmOf(aPrintJob('job-0001', { status, seen }))

test('P22 doubt alarms until it is answered, a failure until it is seen, a wait until it ends', () => {
  expect(alarm({ state: 'unknown', why: 'no proof' }, true)).toBe('unknown')
  expect(alarm({ state: 'failed', why: 'refused' })).toBe('failed')
  expect(alarm({ state: 'failed', why: 'refused' }, true)).toBeUndefined()
  for (const state of ['queued', 'rendered', 'printing'] as const) {
    expect(alarm({ state, waiting: 'out of paper' }, true)).toBe('waiting')
    expect(alarm({ state })).toBeUndefined()
  }
})

test('what a person gave up alarms nobody; what goes well neither', () => {
  expect(alarm({ state: 'failed', why: 'cancelled', cause: { code: 'person-cancelled' } })).toBeUndefined()
  expect(alarm({ state: 'failed', why: 'none', cause: { code: 'person-saw-none' } })).toBe('failed')
  expect(alarm({ state: 'done', by: 'folder' })).toBeUndefined()
  expect(alarm({ state: 'sending' })).toBeUndefined()
})

test('the cause comes with what was said, and what was said without a cause is kept', () => {
  expect(troubleOfJob({ state: 'unknown', why: 'broke', cause: { code: 'connection-broke' } })).toEqual({
    why: 'broke',
    cause: { code: 'connection-broke' },
  })
  expect(troubleOfJob({ state: 'failed', why: 'old words' })).toEqual({ why: 'old words' })
  expect(troubleOfJob({ state: 'queued' })).toBeUndefined()
})
