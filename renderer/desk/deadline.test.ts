import { expect, test } from 'vitest'
import type { Desk } from '#shared/contract/desk-contract.ts'
import { withDeadline } from './deadline.ts'

test('P07 a desk that never answers is reported, by method and in words', async () => {
  const silent: Desk = { call: () => new Promise(() => undefined), onNotice: () => () => undefined }
  await expect(withDeadline(silent, 0.001).call('journal.read', {})).rejects.toMatchObject({
    code: 'internal',
    message: expect.stringContaining('journal.read'),
  })
})

test('an answer in time is passed on, and so is a refusal', async () => {
  const answer = { eventIds: ['x'] }
  const desk = { call: async () => answer, onNotice: () => () => undefined } as unknown as Desk
  expect(await withDeadline(desk).call('journal.settle', { eventIds: ['a'] })).toBe(answer)
  const refusing = { ...desk, call: () => Promise.reject(new Error('no')) } as Desk
  await expect(withDeadline(refusing).call('journal.read', {})).rejects.toThrow('no')
})
