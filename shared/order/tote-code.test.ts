import { describe, expect, test } from 'vitest'
import { aStation } from '#test/builders/fact-builder.ts'
import { anIntake } from '#test/builders/order-builder.ts'
import { reduceOrder } from './reduce-order.ts'
import { summarise } from './summarise.ts'
import { toteCode } from './tote-code.ts'

test('E21: what names a tote', () => {
  expect(toteCode('TOTE-7')).toBe('TOTE-7')
  expect(toteCode(' t-014 ')).toBe('T-014')
  expect(toteCode('T-۰۱۴')).toBe('T-014')
  for (const other of ['T-', 'T014', '2000000710532', 'PD:UNDO', 'TEST-1']) expect(toteCode(other)).toBeUndefined()
})

describe('E21: a tote holds an order until its goods are in parcels', () => {
  const intake = anIntake({ lines: [{ ...anIntake().lines[0], quantity: 1 } as never] })
  test('then it is free, and its code no longer finds the order', () => {
    const at = aStation()
    const picked = [at.fact('tote-assigned', { code: 'T-014' }), at.fact('picking-finished', {})]
    const before = reduceOrder('order-1', intake, picked)
    expect(before.tote).toBe('T-014')
    expect(summarise(before).search.split('\n')).toContain('t-014')
    const packed = reduceOrder('order-1', intake, [...picked, at.started(), at.opened(), at.packed(), at.closed()])
    expect(packed.stage).toBe('packed')
    expect(packed.tote).toBeUndefined()
    expect(summarise(packed).search.split('\n')).not.toContain('t-014')
  })
})
