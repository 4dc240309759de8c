import { expect, test } from 'vitest'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import { type Desk, DeskError } from '#shared/contract/desk-contract.ts'
import type { PrintBatch } from '#shared/contract/print-job.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake } from '#test/builders/order-builder.ts'
import type { FactDraft } from '../orders/fact-drafts.ts'
import type { Station } from '../orders/station.ts'
import { printTogether } from './print-together.ts'

const shop = aShop('any')
const rules = { ...shop.procedure.rules, paperSet: ['packing-slip' as const, 'label' as const] }
const profile = { ...shop, procedure: { ...shop.procedure, rules } }
const settings = { language: 'en' as const, printers: { label: 'Zebra' }, media: {}, devices: [] }

/** Three packed orders; the second one's label came out already. `takes`: how many files the queue takes. */
function aDesk(takes = 9) {
  const orders = new Map(
    ['order-1', 'order-2', 'order-3'].map((orderId) => {
      const maker = aStation('ST1', { orderId })
      const facts = [maker.packed('line-1', 2), maker.packed('line-2'), maker.closed(), maker.booked()]
      const history = orderId === 'order-2' ? [...facts, maker.printed('label')] : facts
      return [orderId, reduceOrder(orderId, anIntake({ number: orderId.toUpperCase() }), history)] as const
    }),
  )
  const batches: PrintBatch[] = []
  const recorded: string[] = []
  const call = async (method: string, request: unknown) => {
    if (method === 'printing.jobs') return { jobs: [] }
    if (batches.length >= takes) throw new DeskError({ code: 'disk-full', message: 'The disk is full.' })
    batches.push(request as PrintBatch)
    return { jobs: [] }
  }
  const station = {
    shop: () => profile,
    order: async (id: string) => orders.get(id),
    dispatch: async (id: string, _who: string, decide: () => { drafts: FactDraft[] }) => {
      for (const draft of decide().drafts)
        if (draft.type === 'document-printed') recorded.push(`${id} ${draft.data.kind} ${draft.data.copy}`)
    },
  } as unknown as Station
  let made = 0
  const desk: Desk = { call: call as Desk['call'], onNotice: () => () => undefined }
  const newId = () => `job-${String(++made).padStart(6, '0')}`
  const now = () => new Date('2026-01-05T12:00:00Z')
  const print = () =>
    printTogether({ desk, station, settings, orderIds: [...orders.keys(), 'gone'], operator: 'ewa', now, newId })
  return { batches, recorded, print }
}

test('what several orders lack leaves as one file per printer, in their order; what came out is not among it', async () => {
  const { batches, recorded, print } = aDesk()
  expect(await print()).toBe(5)
  const files = batches.map(({ requests }) =>
    requests.map(({ printer, document }) => `${printer} ${document.kind} ${document.orderNumber}`),
  )
  expect(files).toEqual([
    ['folder packing-slip ORDER-1', 'folder packing-slip ORDER-2', 'folder packing-slip ORDER-3'],
    ['Zebra label ORDER-1', 'Zebra label ORDER-3'],
  ])
  expect(recorded.sort()).toEqual([
    'order-1 label 1',
    'order-1 packing-slip 1',
    'order-2 packing-slip 1',
    'order-3 label 1',
    'order-3 packing-slip 1',
  ])
})

test('a file that the queue does not take is told, and only what it took is in the history', async () => {
  const { recorded, print } = aDesk(1)
  await expect(print()).rejects.toThrow('The disk is full')
  expect(recorded).toEqual(['order-1 packing-slip 1', 'order-2 packing-slip 1', 'order-3 packing-slip 1'])
})
