import { describe, expect, test } from 'vitest'
import { aStation, stored } from '#test/builders/fact-builder.ts'
import { aLine, anIntake } from '#test/builders/order-builder.ts'
import type { OrderEvent } from './event.ts'
import { reduceOrder, viewOrder } from './reduce-order.ts'

const intake = anIntake({ lines: [aLine({ quantity: 2 })] })
const fold = (events: readonly OrderEvent[], from = intake) => reduceOrder('order-1', from, events)
const codes = (events: readonly OrderEvent[], from = intake) => fold(events, from).alarms.map((alarm) => alarm.code)

describe('packing', () => {
  test('partial progress is a quantity, not a status', () => {
    const bench = aStation()
    const view = fold([bench.started(), bench.packed('line-1', 1)])
    expect(view.stage).toBe('packing')
    expect(view.lines[0]).toMatchObject({ ordered: 2, packed: 1, open: 1, over: 0 })
  })

  test('taking out more than is in leaves none, and the fact stays in the history', () => {
    const bench = aStation()
    const view = fold([bench.packed(), bench.unpacked('line-1', 5)])
    expect(view.lines[0]).toMatchObject({ packed: 0, open: 2 })
    expect(view.history).toHaveLength(2)
  })

  test('changing the contents of a closed parcel opens it again', () => {
    const bench = aStation()
    expect(fold([bench.packed('line-1', 2), bench.closed(), bench.unpacked()]).parcels[0]?.state).toBe('open')
  })

  test('an expected return wants no piece and never lowers another line', () => {
    const back = anIntake({ lines: [aLine(), aLine({ id: 'line-2', quantity: -2 })] })
    expect(fold([], back).lines.map((line) => line.ordered)).toEqual([2, 0])
  })

  test('postage is a line of money, not of pieces', () => {
    const postage = aLine({ id: 'line-2', sku: 'POST', goods: false, quantity: 3 })
    expect(fold([], anIntake({ lines: [aLine(), postage] })).lines[1]).toMatchObject({ ordered: 0, open: 0 })
  })

  test('too much from one bench is an over-pack, answered by a person', () => {
    const bench = aStation()
    const over = [bench.packed('line-1', 3)]
    expect(codes(over)).toEqual(['over-packed'])
    expect(codes([...over, bench.acknowledged('over-packed')])).toEqual([])
  })
})

describe('payment', () => {
  test('A16: a transfer waits until a person confirms it, and keeps the receipt', () => {
    const bench = aStation()
    const unpaid = anIntake({ payment: { method: 'transfer', name: 'Transfer', paid: false } })
    expect(fold([], unpaid)).toMatchObject({ stage: 'awaiting-payment', payment: { state: 'open' } })
    const paid = fold([bench.paid(678, 'receipt-77')], unpaid)
    expect(paid).toMatchObject({ stage: 'ready', payment: { state: 'paid', receipt: 'receipt-77' } })
  })

  test('E14: cash on delivery is ready without money', () => {
    const cash = anIntake({ payment: { method: 'cash-on-delivery', name: 'Cash', paid: false } })
    expect(fold([], cash)).toMatchObject({ stage: 'ready', payment: { state: 'on-delivery' } })
  })

  test('a box packed while unpaid was packed all the same: an alarm, not a refusal', () => {
    const unpaid = anIntake({ payment: { method: 'transfer', name: 'Transfer', paid: false } })
    expect(codes([aStation().packed()], unpaid)).toEqual(['packed-unpaid'])
  })
})

describe('leaving the house', () => {
  const bench = aStation()
  const packed = [bench.packed('line-1', 2), bench.closed(), bench.booked()]

  test('I2 A12: a printed label is not a shipped parcel', () => {
    expect(fold([...packed, bench.printed('label')]).stage).toBe('packed')
    expect(fold([...packed, bench.handedOver()]).stage).toBe('shipped')
  })

  test('I2 A15: shipped is not delivered until somebody says so', () => {
    const shipped = [...packed, bench.handedOver()]
    expect(fold(shipped)).toMatchObject({ stage: 'shipped', delivered: false })
    expect(fold([...shipped, bench.delivered()])).toMatchObject({ stage: 'delivered', delivered: true })
  })

  test('with one parcel of two handed over the order is not shipped', () => {
    const two = [bench.packed('line-1', 1, 'a'), bench.closed('a'), bench.packed('line-1', 1, 'b'), bench.closed('b')]
    expect(fold([...two, bench.handedOver('a')]).stage).toBe('packed')
  })

  test('C10: a parcel given to another carrier than booked is an alarm', () => {
    expect(codes([...packed, bench.handedOver('ST1-box-1', 'inpost')])).toEqual(['wrong-carrier'])
  })

  test('handing it over twice raises the alarm once', () => {
    const gone = [bench.handedOver('ST1-box-1', 'inpost'), bench.handedOver('ST1-box-1', 'inpost')]
    expect(codes([...packed, ...gone])).toEqual(['wrong-carrier'])
  })

  test('changing a parcel that has left is an alarm', () => {
    expect(codes([...packed, bench.handedOver(), bench.unpacked()])).toContain('changed-after-handover')
  })
})

describe('two benches apart', () => {
  const one = aStation('ST1')
  const two = aStation('ST2')
  const both = stored([one.packed('line-1', 2), one.closed(), two.packed('line-1', 2), two.closed()])

  test('P18: both boxes are shown, whichever facts came first', () => {
    const boxes = { code: 'double-pack', parcelIds: ['ST1-box-1', 'ST2-box-1'] }
    expect(fold(both).alarms).toMatchObject([boxes])
    const later = stored([two.packed('line-1', 2), one.packed('line-1', 2)], 10)
    expect(fold(later).alarms[0]).toMatchObject({ code: 'double-pack' })
  })

  test('two benches that share the work and pack no piece too many are no double pack', () => {
    expect(codes(stored([one.packed(), two.packed()]))).toEqual([])
  })

  test('naming the parcel that leaves ends it, and the other one is void', () => {
    const view = fold([...both, one.resolved(['ST1-box-1'], ['ST2-box-1'])])
    expect(view.alarms).toEqual([])
    expect(view.parcels.map((parcel) => [parcel.state, parcel.number])).toEqual([
      ['closed', 1],
      ['void', 0],
    ])
    expect(view.lines[0]).toMatchObject({ packed: 2, open: 0, over: 0 })
    expect(view.stage).toBe('packed')
  })

  test('a later answer that contradicts the first changes nothing and is shown', () => {
    const answers = stored([one.resolved(['ST1-box-1'], ['ST2-box-1']), two.resolved(['ST2-box-1'], ['ST1-box-1'])], 50)
    const view = fold([...both, ...answers])
    expect(view.parcels.map((parcel) => parcel.state)).toEqual(['closed', 'void'])
    expect(view.alarms.map((alarm) => alarm.code)).toEqual(['resolution-superseded'])
  })

  test('a later answer that agrees is no alarm', () => {
    const answers = stored([one.resolved(['ST1-box-1'], ['ST2-box-1']), two.resolved(['ST1-box-1'], ['ST2-box-1'])], 50)
    expect(codes([...both, ...answers])).toEqual([])
  })

  test('an answer that would void every parcel is not followed', () => {
    const view = fold([...both, one.resolved([], ['ST1-box-1', 'ST2-box-1'])])
    expect(view.alarms.map((alarm) => alarm.code).sort()).toEqual(['double-pack', 'resolution-superseded'])
  })

  test('a double pack cannot be waved away', () => {
    expect(codes([...both, one.acknowledged('double-pack')])).toEqual(['double-pack'])
  })

  test('a void parcel that leaves all the same is an alarm', () => {
    const answer = one.resolved(['ST1-box-1'], ['ST2-box-1'])
    expect(codes([...both, answer, two.handedOver('ST2-box-1')])).toContain('void-parcel-handed-over')
  })
})

describe('the shop changes its mind', () => {
  test('E6: cancelled after packing is an alarm with the parcels in it', () => {
    const bench = aStation()
    const view = fold([bench.packed(), aStation('shop').cancelled('out of stock', 'shop')])
    expect(view).toMatchObject({ stage: 'cancelled', cancelled: { by: 'shop' } })
    expect(view.alarms).toMatchObject([{ code: 'cancelled-after-packing', parcelIds: ['ST1-box-1'] }])
  })

  test('what a revision took out of the order is still in the box, and is shown', () => {
    const revised = aStation('shop').revised(anIntake({ lines: [aLine({ id: 'line-9' })] }))
    const view = fold([aStation().packed('line-1', 2), revised])
    expect(view.revision).toBe(1)
    expect(view.lines.map((line) => [line.id, line.ordered, line.over])).toEqual([
      ['line-9', 2, 0],
      ['line-1', 0, 2],
    ])
    expect(view.alarms.map((alarm) => alarm.code)).toEqual(['revised-after-packing', 'packed-not-ordered'])
  })
})

describe('status and history', () => {
  test('D2 I3: one current status; each change is a row; a status lasts as long as its stage', () => {
    const bench = aStation()
    const changes = [bench.statusSet('checked', 'ready'), bench.statusSet('called', 'ready')]
    const view = fold(changes)
    expect(view.status).toBe('called')
    expect(view.history.map((fact) => fact.id)).toEqual(changes.map((fact) => fact.id))
    expect(fold([...changes, bench.packed()]).status).toBeUndefined()
  })

  test('P17: clocks decide nothing', () => {
    const bench = aStation()
    const facts = [bench.packed('line-1', 2), bench.unpacked('line-1', 1)]
    const wrongClock = facts.map((fact, index) => ({
      ...fact,
      at: index === 0 ? '2038-01-19T03:14:07Z' : '1970-01-01T00:00:00Z',
    }))
    expect(fold(wrongClock).lines).toEqual(fold(facts).lines)
  })

  test('the numbered copy of a fact wins over the unsent one', () => {
    const fact = aStation().packed()
    const both = [
      viewOrder({ id: 'order-1', intake, history: stored([fact], 7) }, [fact]),
      fold([fact, ...stored([fact], 7)]),
    ]
    for (const view of both) {
      expect(view.history).toMatchObject([{ id: fact.id, seq: 7 }])
      expect(view.lines[0]?.packed).toBe(1)
    }
  })

  test('P15: a type that a newer program made changes nothing and stays in the history', () => {
    const future = { ...aStation().noted(), operator: '', type: 'drone-launched' } as unknown as OrderEvent
    const view = fold([future])
    expect({ ...view, history: [] }).toEqual({ ...fold([]), history: [] })
    expect(view.history).toEqual([future])
  })
})
