import { expect, test } from 'vitest'
import { aShop } from '#endpoint/testing/sample-shop.ts'
import { creditNoteSnapshot } from '#shared/documents/from-order.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import { creditState } from './credit-state.ts'

const plain = aShop('any')
const shop = {
  ...plain,
  numbers: { ...plain.numbers, creditNote: { kind: 'document', prefix: 'KO', digits: 6 } as const },
}
const day = '2026-02-01'
const maker = aStation()
const sold = [maker.packed('line-1', 2), maker.packed('line-2'), maker.closed(), maker.booked(), maker.invoiced('FV/1')]
const back = [...sold, maker.returnAsked(), maker.returned()]
const view = (facts: readonly OrderEvent[]) => reduceOrder(anOrderId, anIntake(), facts)

test('P21: a credit note is for what came back, once per invoice; void, the next one may be written', () => {
  expect(creditState(view(sold), shop, day)).toBe('none')
  expect(creditState(view(back), plain, day)).toBe('none')
  expect(creditState(view(back), shop, day)).toBe('possible')
  const snapshot = creditNoteSnapshot(view(back), shop, 'KO/1', day, { reason: 'broken' })
  if (snapshot === undefined) throw new Error('no credit note')
  const credited = [...back, maker.fact('credit-note-issued', { number: 'KO/1', snapshot })]
  expect(creditState(view(credited), shop, day)).toBe('credited')
  const voided = maker.fact('document-voided', { kind: 'credit-note', number: 'KO/1', reason: 'wrong' })
  expect(creditState(view([...credited, voided]), shop, day)).toBe('possible')
})

test('P21: where nothing that came back stands on the invoice there is nothing to credit', () => {
  const order = view(back)
  const strange = {
    ...order,
    lines: order.lines.map((line) => ({ ...line, id: `other-${line.id}` })),
  }
  expect(creditState(strange, shop, day)).toBe('not-on-invoice')
})
