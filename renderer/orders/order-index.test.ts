import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { OrderDocument } from '#shared/order/order.ts'
import type { OrderSummary } from '#shared/order/order-summary.ts'
import { orderFlagSchema, statusCueSchema } from '#shared/order/order-summary.ts'
import { type Stage, stages } from '#shared/order/stage.ts'
import { plain } from '#shared/shop/presets/plain.ts'
import type { ShopProcedure } from '#shared/shop/shop-procedure.ts'
import { storedOrder } from '#test/builders/stored-order.ts'
import { crossLists } from '../ui-state/queue-view.ts'
import type { ListClock } from './index/yardstick.ts'
import { OrderIndex } from './order-index.ts'

const now = new Date('2026-01-05T09:00:00Z')
const clock: ListClock = { now, procedure: plain, mine: ['ewa', 'night-team'] }
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()

interface Given extends Partial<OrderSummary> {
  readonly stage?: Stage
  readonly shipBy?: string
}

/** An order that is in no list that cuts across, except for what is given. */
function given(number: number, { stage = 'ready', shipBy = hoursAgo(-48), ...summary }: Given = {}): OrderDocument {
  const order = storedOrder(number)
  const calm = { flags: [], touchedAt: hoursAgo(0), contactedAt: hoursAgo(0), placedAt: hoursAgo(1) }
  return { ...order, stage, shipBy, summary: { ...order.summary, ...calm, ...summary } }
}

function indexOf(...orders: readonly OrderDocument[]): OrderIndex {
  const index = new OrderIndex()
  for (const order of orders) index.set(order)
  return index
}

/** The lists that cut across, which this one order is in. */
function listsOf(order: OrderDocument, by = clock): string[] {
  const { byList } = indexOf(order).counts(by)
  return crossLists.filter((list) => byList[list] > 0)
}

describe('lists that cut across', () => {
  test('an order that is well is in none of them', () => {
    expect(listsOf(given(1))).toEqual([])
  })

  test.each<[string, Given, string]>([
    ['B5: not paid', { stage: 'awaiting-payment', payment: 'open' }, 'unpaid'],
    ['B3 B5: a quotation that was sent', { stage: 'received', payment: 'open' }, 'unpaid'],
    ['C3: unseen', { flags: ['unseen'] }, 'unseen'],
    ['C14: after its ship-by', { shipBy: hoursAgo(1) }, 'late'],
    ['C14: after its promised day', { promised: '2026-01-04' }, 'late'],
    ['C14: must leave within two hours', { shipBy: hoursAgo(-1) }, 'at-risk'],
    ['C14: promised for today', { promised: '2026-01-05' }, 'at-risk'],
    ['D1 I6: nothing happened for 25 h where 24 are allowed', { touchedAt: hoursAgo(25) }, 'stale'],
    [
      'C17: on the way without a word for 73 h where 72 are allowed',
      { stage: 'shipped', touchedAt: hoursAgo(73) },
      'quiet',
    ],
    ['C17: on the way after the promised day', { stage: 'shipped', promised: '2026-01-04' }, 'quiet'],
    ['A19: no word to the customer for six days', { contactedAt: hoursAgo(6 * 24) }, 'no-contact'],
    ['B7: given to me', { assignee: 'ewa' }, 'mine'],
    ['B7: given to my team', { assignee: 'night-team' }, 'mine'],
    ['E18: unpaid and costly to send', { flags: ['risk'] }, 'risk'],
    ['A17: a problem', { flags: ['problem'] }, 'problem'],
    ['A18: a call that must be made', { flags: ['mandatory-task'] }, 'must-call'],
    ['E15: a message that did not go out', { flags: ['message-failed'] }, 'message'],
    ['B16: a return that is expected', { stage: 'returned', flags: ['return-waits'] }, 'returns'],
    ['on hold', { held: true }, 'held'],
    ['a contradiction', { alarms: ['double-pack'] }, 'alarms'],
  ])('%s', (_, order, list) => {
    expect(listsOf(given(1, order))).toEqual([list])
    expect(indexOf(given(1, order)).select(list as 'late', clock, 'ship-by', 9)).toEqual(['order-1'])
  })

  test.each<[string, Given]>([
    ['D1: a delivered order may rest', { stage: 'delivered', touchedAt: hoursAgo(2000) }],
    ['a status may allow more: awaiting payment, 71 h', { stage: 'awaiting-payment', touchedAt: hoursAgo(71) }],
    ['B2: a draft owes nothing', { stage: 'draft', payment: 'open' }],
    ['what has left is not late any more', { stage: 'shipped', shipBy: hoursAgo(5) }],
    ['what is delivered is not mine to do', { stage: 'delivered', assignee: 'ewa', contactedAt: hoursAgo(500) }],
    ['somebody else has it', { assignee: 'jon' }],
  ])('%s', (_, order) => {
    expect(listsOf(given(1, order))).toEqual([])
  })

  test('without a shop nothing is stale, quiet or out of contact', () => {
    const order = given(1, { touchedAt: hoursAgo(900), contactedAt: hoursAgo(900) })
    expect(listsOf(order, { ...clock, procedure: undefined })).toEqual([])
  })

  test('C3: unseen for longer than the shop allows is counted apart', () => {
    const fresh = given(1, { flags: ['unseen'], placedAt: hoursAgo(0.2) })
    const forgotten = given(2, { flags: ['unseen'], placedAt: hoursAgo(0.6) })
    expect(indexOf(fresh, forgotten).counts(clock)).toMatchObject({ unseenTooLong: 1, byList: { unseen: 2 } })
  })
})

describe('statuses', () => {
  const paid = (cue: OrderSummary['cue'], id: string) => ({ ...statusNamed('ready'), id, cue })
  const statusNamed = (id: string) => {
    const found = plain.statuses.find((status) => status.id === id)
    if (found === undefined) throw new Error(`the plain procedure has no status ${id}`)
    return found
  }
  /** Two words for one stage, one that is switched off, and stages without any word. */
  const own: ShopProcedure = {
    ...plain,
    statuses: [
      { ...paid('paid-online', 'online'), cue: 'paid-online' },
      { ...paid('paid-remote', 'remote'), cue: 'paid-remote' },
      { ...statusNamed('packing'), stages: ['packing', 'packed'] },
      { ...statusNamed('shipped'), enabled: false },
    ],
  }

  test('A1: every order at every stage is in exactly one list, and the lists sum to all orders (seed 4711)', () => {
    const anOrder = fc.record({
      stage: fc.constantFrom(...stages),
      cue: fc.constantFrom(...statusCueSchema.options),
      status: fc.constantFrom('', '', 'online', 'packing', 'shipped', 'gone'),
      flags: fc.subarray([...orderFlagSchema.options]),
    })
    fc.assert(
      fc.property(fc.array(anOrder, { maxLength: 40 }), fc.constantFrom(plain, own), (orders, procedure) => {
        const index = indexOf(...orders.map((order, number) => given(number, order)))
        const by = { ...clock, procedure }
        const { byStatus, total } = index.counts(by)
        expect([...byStatus.values()].reduce((sum, count) => sum + count, 0)).toBe(total)
        const listed = [...byStatus.keys()].flatMap((view) => index.select(view, by, 'ship-by', 99))
        expect(listed.sort()).toEqual(index.ids().sort())
      }),
      { seed: 4711, numRuns: 60 },
    )
  })

  test('A2 B2: each has its own list; a stage without a word goes under its own name', () => {
    const orders: Given[] = [
      { stage: 'ready', cue: 'paid-online' },
      { stage: 'ready', cue: 'paid-remote' },
      { stage: 'awaiting-payment' },
      { stage: 'draft', cue: 'quotation' },
      { stage: 'shipped', status: 'shipped' },
    ]
    const index = indexOf(...orders.map((order, number) => given(number, order)))
    expect(Object.fromEntries(index.counts({ ...clock, procedure: own }).byStatus)).toEqual({
      'status:online': 1,
      'status:remote': 1,
      'bare:awaiting-payment': 1,
      'bare:draft': 1,
      'status:shipped': 1,
    })
  })

  test('per carrier and per person: open orders only', () => {
    const index = indexOf(
      given(1, { carrier: 'dpd', assignee: 'ewa' }),
      given(2, { carrier: 'dpd' }),
      given(3, { carrier: 'dpd', assignee: 'ewa', stage: 'delivered' }),
    )
    const { byCarrier, byAssignee } = index.counts(clock)
    expect([Object.fromEntries(byCarrier), Object.fromEntries(byAssignee)]).toEqual([{ dpd: 2 }, { ewa: 1 }])
    expect(index.select('carrier:dpd', clock, 'ship-by', 9)).toEqual(['order-1', 'order-2'])
    expect(index.select('assignee:ewa', clock, 'ship-by', 9)).toEqual(['order-1'])
  })
})

describe('C14: what comes first', () => {
  const orders = [
    given(1, { shipBy: hoursAgo(-3), promised: '2026-01-09', placedAt: hoursAgo(1), touchedAt: hoursAgo(3) }),
    given(2, { shipBy: hoursAgo(-2), promised: '', placedAt: hoursAgo(2), touchedAt: hoursAgo(1) }),
    given(3, { shipBy: hoursAgo(-4), promised: '2026-01-07', placedAt: hoursAgo(3), touchedAt: hoursAgo(2) }),
  ]
  test.each([
    ['ship-by', ['order-2', 'order-1', 'order-3']],
    ['promised', ['order-3', 'order-1', 'order-2']],
    ['placed', ['order-3', 'order-2', 'order-1']],
    ['touched', ['order-1', 'order-3', 'order-2']],
  ] as const)('by %s', (sort, expected) => {
    expect(indexOf(...orders).select('all', clock, sort, 9)).toEqual(expected)
    expect(indexOf(...orders).select('all', clock, sort, 2)).toEqual(expected.slice(0, 2))
  })
})

describe('C1: what is new', () => {
  test('orders that were not there before, once the desk is up to date; opened ones are not', () => {
    const index = indexOf(given(1, { flags: ['unseen'] }))
    index.news.watch()
    index.set(given(1, { flags: ['unseen'], touchedAt: hoursAgo(1) }))
    expect(index.news.waiting()).toBe(0)
    index.set(given(2, { flags: ['unseen'] }))
    index.set(given(3, { flags: ['unseen'] }))
    index.set(given(4))
    expect([index.news.waiting(), index.news.heard()]).toEqual([2, 2])
    index.set(given(2))
    index.delete('order-3')
    expect([index.news.waiting(), index.news.heard()]).toEqual([0, 2])
    index.set(given(3, { flags: ['unseen'] }))
    expect(index.news.waiting(), 'one that left and came back').toBe(0)
  })
})

describe('search', () => {
  const withSearch = (number: number, search: string) => given(number, { search })

  test.each([
    ['0912 345 6789', '989123456789'],
    ['+98 912 345 6789', '09123456789'],
    ['۰۹۱۲۳۴۵۶۷۸۹', '989123456789'],
    ['8 (916) 123-45-67', '79161234567'],
    ['+48 512 345 678', '512345678'],
  ])('a telephone is found however it is written: %s', (query, stored) => {
    expect(indexOf(withSearch(1, stored)).search(query, 9)).toEqual(['order-1'])
  })

  test('an e-mail address is found by a part of it, and what matches whole comes first', () => {
    const index = indexOf(withSearch(1, 'lt-11\nola@example.com'), withSearch(2, 'lt-1\njan@example.com'))
    expect(index.search('JAN@example', 9)).toEqual(['order-2'])
    expect(index.search('lt-1', 9)).toEqual(['order-2', 'order-1'])
    expect(index.byCode('LT-1')).toBe('order-2')
  })

  test('the number on a return slip opens the order that it belongs to', () => {
    const index = indexOf(withSearch(1, 'lt-11'), withSearch(2, 'lt-1'), withSearch(3, 'zam/2026/7'))
    expect(index.byCode('IN/LT-1/2')).toBe('order-2')
    expect(index.byCode('in/ZAM/2026/7/1')).toBe('order-3')
    expect(index.byCode('IN/LT-1')).toBeUndefined()
  })
})
