import { expect, test } from 'vitest'
import { aPrintRequest } from '#test/builders/document-data.ts'
import { createJobBook } from './job-book.ts'
import type { PrintJournal } from './print-journal.ts'
import type { PrintRecord } from './print-record.ts'

function diskOf(bytes: { free: boolean }) {
  const written: PrintRecord[] = []
  const journal: PrintJournal = {
    jobs: new Map(),
    forgotten: [],
    damagedLines: 0,
    async append(record) {
      if (!bytes.free) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
      written.push(record)
    },
    close: async () => undefined,
  }
  return { written, book: createJobBook(journal, () => new Date(0)) }
}

test('a full disk refuses a job with words, and takes the same job when there is space', async () => {
  const disk = { free: false }
  const { book, written } = diskOf(disk)
  await expect(book.add(aPrintRequest('job-00001'))).rejects.toMatchObject({
    code: 'disk-full',
    message: expect.stringMatching(/label of order 536365 .*disk is full/),
  })
  expect(book.list()).toEqual([])
  disk.free = true
  await book.add(aPrintRequest('job-00001'))
  expect(written).toHaveLength(1)
})

test('a change that the disk refuses has not happened, and nobody is told of it', async () => {
  const disk = { free: true }
  const { book } = diskOf(disk)
  await book.add(aPrintRequest('job-00001'))
  const told: unknown[] = []
  book.onChange((job) => told.push(job.status.state))
  disk.free = false
  await expect(book.change('job-00001', ['queued'], { status: { state: 'rendered' } })).rejects.toThrow('ENOSPC')
  expect(book.get('job-00001')?.status.state).toBe('queued')
  disk.free = true
  await book.change('job-00001', ['queued'], { status: { state: 'rendered' } })
  expect(told).toEqual(['rendered'])
})

test('of two changes that exclude each other the first wins', async () => {
  const { book } = diskOf({ free: true })
  await book.add(aPrintRequest('job-00001'))
  await book.change('job-00001', ['queued'], { status: { state: 'rendered' } })
  const [cancelled, sent] = await Promise.all([
    book.change('job-00001', ['rendered'], { status: { state: 'failed', why: 'cancelled' } }),
    book.change('job-00001', ['rendered'], { status: { state: 'sending' } }),
  ])
  expect([cancelled?.status.state, sent?.status.state]).toEqual(['failed', undefined])
})
