import { describe, expect, test } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { aLine, anIntake, anOrderId } from '#test/builders/order-builder.ts'
import { reduceOrder } from './reduce-order.ts'
import { returnPolicy } from './return-policy.ts'

function sent({ delivered = true, returnable }: { delivered?: boolean; returnable?: boolean } = {}) {
  const st = aStation('ST1')
  const intake = anIntake({ lines: [aLine(returnable === undefined ? {} : { returnable })] })
  const facts = [st.started(), st.opened(), st.packed('line-1', 2), st.closed(), st.booked(), st.handedOver()]
  const done = delivered ? [...facts, st.delivered()] : facts
  return { order: reduceOrder(anOrderId, intake, done), at: done.at(-1)?.at ?? '', st, done, intake }
}
const later = (at: string, days: number, ms = 0) => new Date(Date.parse(at) + days * 86_400_000 + ms).toISOString()

describe('B17: the return policy', () => {
  test('what the shop takes none of is blocked, however early', () => {
    const { order, at } = sent({ returnable: false })
    expect(returnPolicy(order, { returnDays: null }, at)).toMatchObject([{ left: 2, blocked: 'not-returnable' }])
  })

  test('the last moment of the last day still counts, the next one does not', () => {
    const { order, at } = sent()
    expect(returnPolicy(order, { returnDays: 14 }, later(at, 14))[0]?.blocked).toBeUndefined()
    expect(returnPolicy(order, { returnDays: 14 }, later(at, 14, 1))[0]?.blocked).toBe('days-passed')
    expect(returnPolicy(order, { returnDays: null }, later(at, 4000))[0]?.blocked).toBeUndefined()
  })

  test('the days begin with the delivery', () => {
    const { order, at } = sent({ delivered: false })
    expect(returnPolicy(order, { returnDays: 14 }, later(at, 400))[0]?.blocked).toBeUndefined()
  })

  test('what is back, or on its way back, cannot be returned again; what was refused can', () => {
    const { st, done, intake, at } = sent()
    const data = { returnId: 'r1', lines: [{ lineId: 'line-1', quantity: 2 }], reason: 'too small' }
    const asked: Parameters<typeof reduceOrder>[2][number][] = [
      ...done,
      st.fact('return-requested', { ...data, wants: 'refund' }),
    ]
    const policyAfter = (facts: typeof asked) =>
      returnPolicy(reduceOrder(anOrderId, intake, facts), { returnDays: 14 }, at)
    expect(policyAfter(asked)).toMatchObject([{ left: 0, blocked: 'nothing-left' }])
    const received = { returnId: 'r1', lineId: 'line-1', quantity: 2, condition: 'good', code: '' } as const
    expect(policyAfter([...asked, st.fact('return-received', received)])).toMatchObject([{ left: 0 }])
    const refused = st.fact('return-refused', { returnId: 'r1', reason: 'worn' })
    expect(policyAfter([...asked, refused])).toMatchObject([{ left: 2, blocked: undefined }])
  })
})
