import { expect, test } from 'vitest'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import type { Desk } from '#shared/contract/desk-contract.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import type { Station } from '../orders/station.ts'
import type { SyncStatus } from '../sync/sync-status.ts'
import { resumePapers } from './resume-papers.ts'

const maker = aStation('ST1')
const packed = [maker.packed('line-1', 2), maker.packed('line-2', 1), maker.closed(), maker.booked()]
const offline = { kind: 'offline', since: 0, why: 'no network' } as SyncStatus
const printed = maker.fact('document-printed', { kind: 'label', printJobId: 'job-000001', copy: 1 })

/** A page that has just been opened on a desk that finished one order; `say` is what its sync finds out. */
function aStart() {
  const known = { history: packed as OrderEvent[], status: { kind: 'connecting' } as SyncStatus, desk: 'ST1' }
  const listeners = new Set<() => void>()
  const papers: string[] = []
  const call = async (method: string, request: { document: { kind: string } }) => {
    if (method === 'desk.info')
      return { settings: { printers: {}, media: {} }, station: { id: known.desk, name: 'Bench' } }
    if (method === 'printing.jobs') return { jobs: [] }
    papers.push(request.document.kind)
    return {}
  }
  const station = {
    id: 'ST1',
    shop: () => aShop('any'),
    sync: () => ({ status: known.status, waiting: 0, parked: 0 }),
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    queue: async () => [{ id: anOrderId, history: known.history }],
    order: async () => reduceOrder(anOrderId, anIntake(), known.history),
    dispatch: async () => [],
  }
  const say = (status: SyncStatus, changed: Partial<typeof known> = {}) => {
    Object.assign(known, changed, { status })
    for (const listener of [...listeners]) listener()
  }
  const resumed = resumePapers(
    { call: call as unknown as Desk['call'], onNotice: () => () => undefined },
    station as unknown as Station,
    () => new Date('2026-01-05T09:00:00Z'),
    () => 'job-000002',
  )
  return { say, resumed, papers }
}

test('P14: papers that came out after a disk image was made are not printed again without their mark', async () => {
  const { say, resumed, papers } = aStart()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(papers).toEqual([])
  say({ kind: 'syncing', done: 300 })
  say({ kind: 'live' }, { history: [...packed, printed] })
  expect(await resumed).toEqual([])
  expect(papers).toEqual([])
})

test('P14: a desk that is another station by now prints nothing for the one that it was', async () => {
  const { say, resumed, papers } = aStart()
  say(offline, { desk: 'ST7' })
  expect(await resumed).toEqual([])
  expect(papers).toEqual([])
})

test('without a network the papers of an order that was finished before a crash come out all the same', async () => {
  const { say, resumed, papers } = aStart()
  say(offline)
  expect(await resumed).toEqual([anOrderId])
  expect(papers.length).toBeGreaterThan(0)
})
