import { expect, test } from 'vitest'
import { reduceOrder } from '#shared/order/reduce-order.ts'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake, anOrderId } from '#test/builders/order-builder.ts'
import { matchReturn } from './match-return.ts'
import { parseCode } from './parse-code.ts'

function sent(received: number) {
  const st = aStation('ST1')
  const back = (quantity: number) =>
    st.fact('return-received', { returnId: 'r1', lineId: 'line-1', quantity, condition: 'good', code: '' })
  const asked = {
    returnId: 'r1',
    lines: [{ lineId: 'line-1', quantity: 2 }],
    reason: 'broken',
    wants: 'refund' as const,
  }
  const order = reduceOrder(anOrderId, anIntake(), [
    st.started(),
    st.opened(),
    st.packed('line-1', 2),
    st.packed('line-2', 1),
    st.closed(),
    st.handedOver(),
    st.fact('return-requested', asked),
    ...(received > 0 ? [back(received)] : []),
  ])
  const [entry] = order.returns
  if (entry === undefined) throw new Error('the return is not there')
  return (code: string) => matchReturn(order, entry, parseCode(code))
}

test('B16: a scanned piece finds its line; another product of the order is counted too', () => {
  expect(sent(0)('2000000710532')).toMatchObject({ kind: 'line', lineId: 'line-1', pieces: 1 })
  expect(sent(0)('2000000851235')).toMatchObject({ kind: 'line', lineId: 'line-2' })
})

test('B16: what was never sent is refused, and so is more than was sent', () => {
  expect(sent(0)('2000000475669')).toEqual({ kind: 'unknown' })
  expect(sent(2)('2000000710532')).toMatchObject({ kind: 'too-many' })
})
