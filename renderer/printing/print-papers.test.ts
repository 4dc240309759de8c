import { expect, test } from 'vitest'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import { type Desk, DeskError } from '#shared/contract/desk-contract.ts'
import type { PrintRequest } from '#shared/contract/print-job.ts'
import type { NumberPools } from '#shared/numbers/number-pool.ts'
import type { Intake } from '#shared/order/intake.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import type { ShopRules } from '#shared/shop/shop-rules.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import type { FactDraft } from '../orders/fact-drafts.ts'
import type { Station } from '../orders/station.ts'
import { type PrintPapersRequest, printPapers } from './print-papers.ts'

const settings = {
  language: 'en' as const,
  printers: { label: 'Zebra', invoice: 'Laser', waybill: 'Laser' },
  media: { label: 'label-4x6' as const },
  devices: [],
}
const homeless: Partial<Intake> = { shipTo: { ...anIntake().shipTo, street: '' } }

interface Setting {
  readonly intake?: Partial<Intake>
  readonly rules?: Partial<ShopRules>
  /** The queue takes no more than these. */
  readonly takes?: number
  readonly invoiced?: boolean
}

/** An order of two parcels at a bench, with a queue that remembers what it was given. */
function aBench({ intake = {}, rules = {}, takes = 99, invoiced = true }: Setting) {
  const maker = aStation()
  const history = [
    maker.packed('line-1', 2),
    maker.packed('line-2', 1, 'ST1-box-2'),
    maker.closed(),
    maker.closed('ST1-box-2'),
    maker.booked(),
    ...(invoiced ? [maker.invoiced()] : []),
  ]
  const shop = aShop('any')
  const profile = { ...shop, procedure: { ...shop.procedure, rules: { ...shop.procedure.rules, ...rules } } }
  const submitted: PrintRequest[] = []
  const recorded: FactDraft[] = []
  const call = async (method: string, request: unknown) => {
    if (method === 'printing.jobs') return { jobs: [] }
    if (method === 'printing.printers') return { printers: [{ name: 'Zebra', format: 'zpl' }] }
    if (submitted.length >= takes) throw new DeskError({ code: 'disk-full', message: 'The disk is full.' })
    submitted.push(request as PrintRequest)
    return {}
  }
  const desk: Desk = { call: call as Desk['call'], onNotice: () => () => undefined }
  const station = {
    shop: () => profile,
    order: async () => reduceOrder(anOrderId, anIntake(intake), history),
    dispatch: async (_id: string, _who: string, decide: (pools: NumberPools) => { drafts: FactDraft[] }) => {
      recorded.push(...decide({ blocks: [] } as unknown as NumberPools).drafts)
    },
  } as unknown as Station
  let made = 0
  const newId = () => {
    made += 1
    return `job-${String(made).padStart(6, '0')}`
  }
  const print = (more: Partial<PrintPapersRequest> = {}) =>
    printPapers({
      desk,
      station,
      settings,
      orderId: anOrderId,
      operator: 'ewa',
      now: () => new Date('2026-01-05T09:00:00'),
      newId,
      ...more,
    })
  const out = () => submitted.map(({ document, printer }) => `${document.kind} ${printer}`)
  return { print, submitted, recorded, out }
}

test('C9: papers reach the queue one after the other in the shop’s order, each on its printer, medium and parcel', async () => {
  const bench = aBench({ rules: { paperSet: ['label', 'invoice', 'waybill', 'packing-slip'] } })
  expect(await bench.print()).toEqual({ printed: 5, held: [], warned: [] })
  expect(bench.out()).toEqual(['label Zebra', 'label Zebra', 'invoice Laser', 'waybill Laser', 'packing-slip folder'])
  expect(bench.submitted.map(({ parcelId, media }) => [parcelId, media])).toEqual([
    ['ST1-box-1', 'label-4x6'],
    ['ST1-box-2', 'label-4x6'],
    [undefined, undefined],
    [undefined, undefined],
    [undefined, undefined],
  ])
  expect(bench.recorded.map((fact) => fact.type === 'document-printed' && fact.data.parcelId)).toEqual([
    'ST1-box-1',
    'ST1-box-2',
    undefined,
    undefined,
    undefined,
  ])
})

test('C9: blocked papers stay out of every way to print them, the labels come; with a warning all come', async () => {
  const strict = aBench({ intake: homeless, rules: { legalCheck: 'block' } })
  const outcome = await strict.print()
  expect(outcome.held.map(({ kind }) => kind)).toEqual(['invoice', 'waybill'])
  expect(strict.out()).toEqual(['label Zebra', 'label Zebra'])
  expect((await strict.print({ only: ['invoice'], reason: 'torn' })).printed).toBe(0)
  const mild = aBench({ intake: homeless, rules: { legalCheck: 'warn' } })
  const said = await mild.print()
  expect([said.printed, said.held, said.warned.map(({ kind }) => kind)]).toEqual([4, [], ['invoice', 'waybill']])
})

test('C9 P21: a held invoice takes no number; without a number left the labels come out all the same', async () => {
  const strict = aBench({ intake: homeless, rules: { legalCheck: 'block' }, invoiced: false })
  const noneLeft = () => 'no numbers'
  expect((await strict.print({ noneLeft })).held.map(({ kind }) => kind)).toEqual(['invoice', 'waybill'])
  expect(strict.recorded.map(({ type }) => type)).toEqual(['document-printed', 'document-printed'])
  const dry = aBench({ invoiced: false })
  await expect(dry.print({ noneLeft })).rejects.toThrow('no numbers')
  expect(dry.out()).toEqual(['waybill Laser', 'label Zebra', 'label Zebra'])
})

test('P22 a queue that stops in the middle: what it took is recorded, the rest is not', async () => {
  const bench = aBench({ takes: 2 })
  await expect(bench.print()).rejects.toThrow('The disk is full')
  expect(bench.recorded.map((fact) => fact.type === 'document-printed' && fact.data.kind)).toEqual([
    'invoice',
    'waybill',
  ])
})

test('a label that came as PDF and as ZPL goes to the ZPL printer as ZPL', async () => {
  const file = { kind: 'label' as const, bytes: 9 }
  const files = [
    { ...file, format: 'pdf' as const, sha256: 'a'.repeat(64) },
    { ...file, format: 'zpl' as const, sha256: 'b'.repeat(64) },
  ]
  const bench = aBench({ intake: { files } })
  await bench.print({ only: ['label'], parcels: ['ST1-box-1'] })
  expect(bench.submitted.map(({ document }) => document.kind === 'shop-file' && document.file.format)).toEqual(['zpl'])
})
