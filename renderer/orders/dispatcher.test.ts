import { expect, test } from 'vitest'
import { type Desk, DeskError } from '#shared/contract/desk-contract.ts'
import { type NumberBlock, takeNumber } from '#shared/numbers/number-pool.ts'
import { createDispatcher } from './dispatcher.ts'

const invoices = (year: number): NumberBlock => ({
  id: `block-${year}`,
  pool: 'invoice',
  series: `ST1/${year}`,
  format: { kind: 'document', prefix: 'FV', digits: 6 },
  from: 1,
  to: 500,
})

const empty = { unconfirmed: [], blocks: [], taken: [], lastStationSeq: 0, damagedLines: 0 }

function aDispatcher(clock: { now: Date }, call: (method: string) => Promise<unknown> = async () => ({})) {
  let made = 0
  return createDispatcher(empty, {
    desk: { call: call as Desk['call'], onNotice: () => () => undefined },
    station: 'ST1',
    now: () => clock.now,
    newId: () => {
      made += 1
      return `fact-${String(made).padStart(8, '0')}`
    },
    onPermanent: () => undefined,
    store: async () => undefined,
    onStoreError: () => undefined,
  })
}

test('P21 an invoice of January is numbered in its own year, not in what is left of December', async () => {
  const clock = { now: new Date(2026, 11, 31, 23, 59) }
  const dispatcher = aDispatcher(clock)
  await dispatcher.addBlock(invoices(2026))
  expect(takeNumber(dispatcher.pools(), 'invoice')?.text).toBe('FV/ST1/2026/000001')
  clock.now = new Date(2027, 0, 1, 0, 1)
  expect(takeNumber(dispatcher.pools(), 'invoice')).toBeUndefined()
  await dispatcher.addBlock(invoices(2027))
  expect(takeNumber(dispatcher.pools(), 'invoice')?.text).toBe('FV/ST1/2027/000001')
})

test('P21 a number that the journal has used, unknown to the page, stops one act and not all that follow', async () => {
  const used = { ...empty, blocks: [invoices(2026)], taken: [{ blockId: 'block-2026', serial: 1 }] }
  let refusals = 1
  const dispatcher = aDispatcher({ now: new Date(2026, 5, 1) }, async (method) => {
    if (method === 'journal.read') return used
    if (method !== 'journal.append' || refusals === 0) return {}
    refusals -= 1
    throw new DeskError({ code: 'number-not-leased', message: 'number 1 is used already' })
  })
  await dispatcher.addBlock(invoices(2026))
  const invoice = () =>
    dispatcher.dispatch('order-1', 'ewa', (pools) => {
      const number = takeNumber(pools, 'invoice')
      if (number === undefined) throw new Error('no number left')
      return { drafts: [{ type: 'invoice-issued', data: { number: number.text } }], taken: [number.taken] }
    })
  await expect(invoice()).rejects.toMatchObject({ code: 'number-not-leased' })
  expect(await invoice()).toMatchObject([{ data: { number: 'FV/ST1/2026/000002' } }])
})
