import { describe, expect, test } from 'vitest'
import { aStation, stored } from '#test/builders/fact-builder.ts'
import { aLine, anIntake, someRules } from '#test/builders/order-builder.ts'
import { allowedActions } from './allowed-actions.ts'
import type { OrderEvent } from './event.ts'
import type { Intake } from './intake.ts'
import { reduceOrder } from './reduce-order.ts'

const lines = [aLine({ quantity: 4 }), aLine({ id: 'line-2', sku: 'B', barcodes: ['2'], quantity: 1 })]
const intake = anIntake({ lines })
const bench = aStation()
const shop = aStation('shop', { operator: '' })
const see = (facts: readonly OrderEvent[], from: Intake = intake) => reduceOrder('order-1', from, stored(facts))
const short = bench.fact('line-short', { lineId: 'line-1', quantity: 3, reason: 'missing' })
const resolved = (way: 'replenish' | 'partial' | 'cancel-line' | 'replace' | 'tell-customer') =>
  bench.fact('shortage-resolved', { lineId: 'line-1', quantity: 3, way })

describe('shortages', () => {
  test('C15: cancelled pieces are not wanted any more and not paid for', () => {
    const view = see([short, resolved('cancel-line')])
    expect(view.lines[0]).toMatchObject({ ordered: 1, open: 1 })
    expect(view.payment.total).toBe(intake.totals.total - 3 * 339)
  })

  test('C15: the rest goes now; when the goods arrive they are wanted again', () => {
    const packed = [bench.packed('line-1', 1), bench.packed('line-2'), bench.closed()]
    const sent = [short, resolved('partial'), ...packed, bench.handedOver()]
    expect(see(sent).stage).toBe('shipped')
    const after = see([...sent, bench.fact('goods-arrived', { lineId: 'line-1' })])
    expect(after.stage).toBe('packing')
    expect(after.lines[0]).toMatchObject({ ordered: 4, packed: 1, open: 3 })
  })

  test('C15: another product goes instead, and what is owed stays', () => {
    const substitute = { sku: '71054', name: 'Cream lantern', barcodes: ['2000000710549'], weightGrams: 650 }
    const view = see([
      short,
      bench.fact('shortage-resolved', { lineId: 'line-1', quantity: 3, way: 'substitute', substitute }),
    ])
    expect(view.lines.map(({ sku, ordered }) => [sku, ordered])).toEqual([
      ['71053', 1],
      ['B', 1],
      ['71054', 3],
    ])
    expect(view.payment.total).toBe(intake.totals.total)
  })

  test('E20: ordered from the supplier, the order waits for goods until they have come', () => {
    const waiting = [short, resolved('replenish')]
    expect(see(waiting).stage).toBe('waiting-for-goods')
    expect(allowedActions(see(waiting), someRules).pack).toEqual({ allowed: false, reason: 'waiting-for-goods' })
    expect(see([...waiting, bench.fact('goods-arrived', { lineId: 'line-1' })]).stage).toBe('ready')
  })

  test('E19 E20: the endpoint says what is set aside, where, and what is missing until when', () => {
    const line = { lineId: 'line-1', reserved: 1, missing: 3, location: 'shop' as const, expected: '2026-01-12' }
    const view = see([shop.fact('stock-reserved', { lines: [line] })])
    expect(view).toMatchObject({ stage: 'waiting-for-goods', reserved: true })
    expect(view.lines[0]?.stock).toEqual(line)
  })

  test('C6: a damaged piece that was replaced leaves no shortage', () => {
    const damaged = bench.fact('line-short', { lineId: 'line-1', quantity: 1, reason: 'damaged' })
    expect(see([damaged]).shortages).toHaveLength(1)
    expect(see([damaged, resolved('replace')]).shortages).toEqual([])
  })
})

describe('problems and tasks', () => {
  test('A17: a problem keeps the stage, whatever the stage is', () => {
    const problem = bench.fact('problem-raised', { reason: 'label torn', delay: false })
    for (const facts of [[], [bench.started()], [bench.packed('line-1', 4), bench.packed('line-2'), bench.closed()]])
      expect(see([...facts, problem]).stage).toBe(see(facts).stage)
    expect(see([problem]).problem?.reason).toBe('label torn')
    expect(see([problem, bench.fact('problem-solved', {})]).problem).toBeUndefined()
  })

  test('A18 I8: a delay that the customer would feel makes a call mandatory; the order cannot be closed before', () => {
    const delayed = bench.fact('problem-raised', { reason: 'van broke down', delay: true })
    const gone = [bench.packed('line-1', 4), bench.packed('line-2'), bench.closed(), bench.handedOver(), delayed]
    const [task] = see(gone).tasks
    expect(task).toMatchObject({ kind: 'call', reason: 'delay', mandatory: true, open: true })
    expect(allowedActions(see(gone), someRules).deliver).toEqual({ allowed: false, reason: 'call-open' })
    const report = (outcome: 'no-answer' | 'reached' | 'waived') =>
      bench.fact('task-reported', { taskId: task?.id ?? '', outcome, note: 'why' })
    expect(allowedActions(see([...gone, report('no-answer')]), someRules).deliver.allowed).toBe(false)
    expect(allowedActions(see([...gone, report('reached')]), someRules).deliver.allowed).toBe(true)
    expect(allowedActions(see([...gone, report('waived')]), someRules).deliver.allowed).toBe(true)
  })

  test('A9: where the shop wants it, the accepted payment opens a call, once', () => {
    const unpaid = anIntake({ lines, payment: { method: 'transfer', name: 'Transfer', paid: false } })
    const received = shop.fact('order-received', { gates: ['call'] })
    expect(see([received], unpaid).tasks).toEqual([])
    expect(see([received, bench.paid(), bench.paid()], unpaid).tasks.map((task) => task.reason)).toEqual([
      'payment-accepted',
    ])
    expect(see([received]).tasks).toHaveLength(1)
  })

  test('E15: a failed payment is an alarm and a task until it is paid', () => {
    const unpaid = anIntake({ lines, payment: { method: 'online', name: 'Card', paid: false } })
    const failed = shop.fact('payment-failed', { reason: 'card declined' })
    const view = see([failed], unpaid)
    expect(view.alarms.map((alarm) => alarm.code)).toEqual(['payment-failed'])
    expect(view).toMatchObject({ cue: 'payment-failed', tasks: [{ reason: 'payment-failed', open: true }] })
    expect(see([failed, bench.paid()], unpaid).alarms).toEqual([])
  })
})

describe('messages', () => {
  const written = bench.fact('message-written', { channels: ['email', 'sms'], text: 'Your parcel is late.' })
  const report = (state: 'sent' | 'failed' | 'asks', channel: 'email' | 'sms' = 'email') =>
    shop.fact('message-reported', { about: written.id, channel, state })

  test('A5: one thread, in and out, apart from the history of statuses', () => {
    const answer = shop.fact('message-received', { channel: 'email', from: 'h@example.com', text: 'Thanks' })
    const { messages } = see([written, report('sent'), answer])
    expect(messages.map(({ direction, channel, state }) => [direction, channel, state])).toEqual([
      ['out', 'email', 'sent'],
      ['out', 'sms', 'waiting'],
      ['in', 'email', 'received'],
    ])
  })

  test('I4: what was sent stays sent, whatever a later report says', () => {
    expect(see([written, report('sent'), report('failed')]).messages[0]?.state).toBe('sent')
  })

  test('an old message asks, and a person decides', () => {
    const decide = (send: boolean) => bench.fact('message-released', { about: written.id, channel: 'email', send })
    expect(see([written, report('asks')]).messages[0]?.state).toBe('asks')
    expect(see([written, report('asks'), decide(true)]).messages[0]?.state).toBe('waiting')
    expect(see([written, report('asks'), decide(false)]).messages[0]?.state).toBe('dropped')
  })
})

describe('returns', () => {
  const gone = [
    bench.packed('line-1', 4),
    bench.packed('line-2'),
    bench.closed(),
    bench.handedOver(),
    bench.delivered(),
  ]
  const asked = (wants: 'refund' | 'exchange' = 'refund') =>
    shop.fact('return-requested', {
      returnId: 'r-1',
      lines: [{ lineId: 'line-1', quantity: 2 }],
      reason: 'too small',
      wants,
    })
  const back = (condition: 'good' | 'damaged') =>
    bench.fact('return-received', { returnId: 'r-1', lineId: 'line-1', quantity: 1, condition, code: '2000000710532' })

  test('B16 C19: a return that has begun is a stage; what came back is counted by condition', () => {
    const view = see([...gone, asked(), back('good'), back('damaged')])
    expect(view).toMatchObject({ stage: 'returned', cue: 'return' })
    expect(view.returns[0]?.lines[0]).toEqual({ lineId: 'line-1', quantity: 2, received: 2, damaged: 1 })
    expect(view.lines[0]?.returned).toBe(2)
  })

  test('B17: a refused return leaves the order where it was', () => {
    const refused = bench.fact('return-refused', { returnId: 'r-1', reason: 'worn' })
    expect(see([...gone, asked(), refused]).stage).toBe('delivered')
  })

  test('C18: an exchange names the order that replaces the goods', () => {
    const replaced = shop.fact('exchange-ordered', { returnId: 'r-1', orderId: 'exchange:1', number: 'LT-1001-W1' })
    const view = see([...gone, asked('exchange'), replaced])
    expect(view).toMatchObject({ cue: 'exchange', returns: [{ replacement: { number: 'LT-1001-W1' } }] })
  })

  test('B18 B19: money goes back once, and only where the provider can', () => {
    const rules = { ...someRules, refundable: ['Card'] }
    expect(allowedActions(see(gone), someRules).refund).toEqual({ allowed: false, reason: 'provider-cannot-refund' })
    expect(allowedActions(see(gone), rules).refund.allowed).toBe(true)
    const refunded = shop.fact('payment-refunded', { amount: 1, reference: 'RF-1', reason: 'returned' })
    expect(allowedActions(see([...gone, refunded]), rules).refund).toEqual({ allowed: false, reason: 'already-done' })
    expect(see([...gone, asked(), refunded]).cue).toBe('refunded')
  })
})
