import { expect, test } from 'vitest'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import { type Desk, DeskError } from '#shared/contract/desk-contract.ts'
import type { PrintBatch } from '#shared/contract/print-job.ts'
import { foldNumbers, type NumberPools, type TakenNumber } from '#shared/numbers/number-pool.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import type { ShopRules } from '#shared/shop/shop-rules.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake } from '#test/builders/order-builder.ts'
import type { Decide } from '../orders/dispatcher.ts'
import type { Station } from '../orders/station.ts'
import { printTogether } from './print-together.ts'

const shop = aShop('any')
const rules = { ...shop.procedure.rules, paperSet: ['packing-slip' as const, 'label' as const] }
const settings = { language: 'en' as const, printers: { label: 'Zebra' }, media: {}, devices: [] }

interface Setting {
  /** How many files the queue takes. */
  readonly takes?: number
  readonly more?: Partial<ShopRules>
  /** What the third order's address lacks. */
  readonly street?: string
  /** Invoice numbers that the station has left. */
  readonly left?: number
}

const pool = (left: number): NumberPools => {
  const format = { kind: 'document', prefix: 'FV', digits: 6 } as const
  return foldNumbers([{ id: 'block-1', pool: 'invoice', series: 'ST1/2026', format, from: 1, to: left }], [])
}

/** Three packed orders; the second one's label came out already. */
function aDesk({ takes = 9, more = {}, street = '12 Chapel Row', left = 0 }: Setting = {}) {
  const profile = { ...shop, procedure: { ...shop.procedure, rules: { ...rules, ...more } } }
  let pools = pool(left)
  const orders = new Map(
    ['order-1', 'order-2', 'order-3'].map((orderId) => {
      const maker = aStation('ST1', { orderId })
      const facts = [maker.packed('line-1', 2), maker.packed('line-2'), maker.closed(), maker.booked()]
      const history: OrderEvent[] = orderId === 'order-2' ? [...facts, maker.printed('label')] : facts
      const shipTo = { ...anIntake().shipTo, ...(orderId === 'order-3' ? { street } : {}) }
      return [orderId, { maker, history, intake: anIntake({ number: orderId.toUpperCase(), shipTo }) }] as const
    }),
  )
  const batches: PrintBatch[] = []
  const recorded: string[] = []
  const used: TakenNumber[] = []
  const call = async (method: string, request: unknown) => {
    if (method === 'printing.jobs') return { jobs: [] }
    if (batches.length >= takes) throw new DeskError({ code: 'disk-full', message: 'The disk is full.' })
    batches.push(request as PrintBatch)
    return { jobs: [] }
  }
  const station = {
    shop: () => profile,
    order: async (id: string) => {
      const known = orders.get(id)
      return known && reduceOrder(id, known.intake, known.history)
    },
    dispatch: async (id: string, _who: string, decide: Decide) => {
      const { drafts, taken } = decide(pools)
      pools = foldNumbers(pools.blocks, [...used, ...taken])
      used.push(...taken)
      for (const draft of drafts) {
        const known = orders.get(id)
        known?.history.push(known.maker.fact(draft.type, draft.data))
        if (draft.type === 'document-printed') recorded.push(`${id} ${draft.data.kind} ${draft.data.copy}`)
      }
    },
  } as unknown as Station
  let made = 0
  const desk: Desk = { call: call as Desk['call'], onNotice: () => () => undefined }
  const newId = () => `job-${String(++made).padStart(6, '0')}`
  const now = () => new Date('2026-01-05T12:00:00Z')
  const noneLeft = () => 'no numbers'
  const print = () =>
    printTogether({
      desk,
      station,
      settings,
      orderIds: [...orders.keys(), 'gone'],
      operator: 'ewa',
      noneLeft,
      now,
      newId,
    })
  return { batches, recorded, print }
}

test('what several orders lack leaves as one file per printer, in their order; what came out is not among it', async () => {
  const { batches, recorded, print } = aDesk()
  expect(await print()).toMatchObject({ printed: 5 })
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
  const { recorded, print } = aDesk({ takes: 1 })
  await expect(print()).rejects.toThrow('The disk is full')
  expect(recorded).toEqual(['order-1 packing-slip 1', 'order-2 packing-slip 1', 'order-3 packing-slip 1'])
})

test('P21: invoices get their numbers in the order’s turn; the orders that none was left for are counted, the rest comes out', async () => {
  const more = { paperSet: ['invoice' as const, 'label' as const], invoice: 'at-packing' as const }
  const { batches, recorded, print } = aDesk({ more, left: 1 })
  expect(await print()).toEqual({ printed: 3, unnumbered: 2, held: 0 })
  expect(batches[0]?.requests.map(({ document }) => document.kind === 'invoice' && document.number)).toEqual([
    'FV/ST1/2026/000001',
  ])
  expect(recorded).toEqual(['order-1 invoice 1', 'order-1 label 1', 'order-3 label 1'])
  expect(await print()).toEqual({ printed: 0, unnumbered: 2, held: 0 })
})

test('C9: what the law lacks takes no number; the order is counted among those that lack a paper', async () => {
  const more = { paperSet: ['invoice' as const], invoice: 'at-packing' as const, legalCheck: 'block' as const }
  const { recorded, print } = aDesk({ more, left: 9, street: '' })
  expect(await print()).toEqual({ printed: 2, unnumbered: 0, held: 1 })
  expect(recorded).toEqual(['order-1 invoice 1', 'order-2 invoice 1'])
})
