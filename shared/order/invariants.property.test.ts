import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { arbitraryGame, type Played, play } from '#test/builders/shop-floor.ts'
import { statusOf } from '../shop/status-of.ts'
import { statusTrail } from '../shop/status-trail.ts'
import { allowedActions } from './allowed-actions.ts'
import type { OrderEvent, OrderEventType } from './event.ts'
import type { OrderView } from './order-view.ts'
import { reduceOrder } from './reduce-order.ts'
import { openStages, stages } from './stage.ts'
import { summarise } from './summarise.ts'

const seed = 20_261_122
const sequences = 2000
const patience = 240_000

const has = (order: OrderView, ...types: OrderEventType[]) => order.history.some((event) => types.includes(event.type))
const changesStatus = (event: OrderEvent) => event.type === 'status-set'

/**
 * What people do through the screens' own questions (allowedActions, planStatusChange), what the shop says, and what
 * the network makes of it: two stations that are mostly apart, pushes sent twice or in part, receipts lost.
 */
describe(`invariants over ${sequences} sequences of people, shop and network (seed ${seed})`, {
  timeout: patience,
}, () => {
  let games: readonly Played[] = []
  beforeAll(() => {
    games = fc.sample(arbitraryGame, { seed, numRuns: sequences }).map(play)
  }, patience)

  /** Counts what a property spoke of: one that meets nothing proves nothing. */
  function each(visit: (game: Played) => number, atLeast: number): void {
    let met = 0
    for (const [index, game] of games.entries()) {
      try {
        met += visit(game)
      } catch (cause) {
        throw new Error(`sequence ${index} of seed ${seed}, ${game.shop.procedure.preset}`, { cause })
      }
    }
    expect(met).toBeGreaterThan(atLeast)
  }

  test('the sequences reach every stage', () => {
    const reached = new Set(games.flatMap((game) => game.told.map((step) => step.after.stage)))
    expect([...reached].sort()).toEqual([...stages].sort())
  })

  test('I1: nobody begins to pack before the money is here, unless it is cash on delivery without a prepayment gate', () => {
    each(({ acts, shop }) => {
      let begun = 0
      for (const { before, facts } of acts) {
        if (!facts.some((fact) => fact.type === 'packing-started' || fact.type === 'item-packed')) continue
        begun += 1
        const paid = before.intake.payment.paid || has(before, 'payment-confirmed')
        const atTheDoor =
          before.intake.payment.method === 'cash-on-delivery' &&
          shop.procedure.rules.packBeforeCashOnDelivery &&
          !before.gates.includes('prepayment')
        expect(paid || atTheDoor).toBe(true)
        expect(before.intake.draft).toBeUndefined()
        if (before.gates.includes('check')) expect(has(before, 'order-checked')).toBe(true)
        if (before.gates.includes('confirm') && !paid) expect(has(before, 'order-confirmed')).toBe(true)
        if (before.gates.includes('verify')) expect(has(before, 'payment-verified')).toBe(true)
      }
      return begun
    }, 500)
  })

  test('I1: what was packed unpaid all the same, because a station was apart, is an alarm', () => {
    each(({ told }) => {
      for (const { after } of told) {
        const filled = after.parcels.some(
          (parcel) => Object.keys(parcel.contents).length > 0 && parcel.state !== 'void',
        )
        if (!filled || after.payment.state !== 'open') continue
        const waved = after.history.some((fact) => fact.type === 'alarm-acknowledged')
        expect(waved || after.alarms.some((alarm) => alarm.code === 'packed-unpaid')).toBe(true)
      }
      return 1
    }, 0)
  })

  test('I2: shipped is a handover, not a label; delivered is said by somebody, not by the handover', () => {
    each(({ told, intake }) => {
      let met = 0
      for (const { after, before, event } of told) {
        if (after.stage === 'shipped') {
          met += 1
          const filled = after.parcels.filter(
            (parcel) => parcel.state !== 'void' && Object.keys(parcel.contents).length > 0,
          )
          expect(filled.every((parcel) => parcel.state === 'handed-over')).toBe(true)
          expect(has(after, 'parcel-handed-over')).toBe(true)
        }
        if (after.stage === 'delivered') expect(has(after, 'order-delivered')).toBe(true)
        if (event.type === 'document-printed') expect(after.stage).toBe(before?.stage)
        if (event.type === 'parcel-handed-over') expect(after.delivered).toBe(before?.delivered)
      }
      const unprinted = told.map((step) => step.after.history.at(-1)).filter((fact) => fact !== undefined)
      const withoutPaper = unprinted.filter((fact) => fact.type !== 'document-printed')
      expect(reduceOrder('order-1', intake, withoutPaper).stage).toBe(told.at(-1)?.after.stage)
      return met
    }, 100)
  })

  test('I3: every status change is one row of the history, at once at the station and once at the endpoint', () => {
    each(({ acts, endpoint, stations, intake, shop }) => {
      const set = acts.flatMap((act) => act.facts.filter(changesStatus).map((fact) => fact.id))
      for (const { after, facts } of acts)
        for (const fact of facts)
          if (after.history.filter((entry) => entry.id === fact.id).length !== 1)
            expect.fail(`${fact.id} is not one row`)
      expect(
        endpoint.history
          .filter(changesStatus)
          .map((fact) => fact.id)
          .sort(),
      ).toEqual([...set].sort())
      for (const station of stations) expect(JSON.stringify(station) === JSON.stringify(endpoint)).toBe(true)
      const trail = statusTrail('order-1', intake, endpoint.history, shop.procedure.statuses)
      expect(new Set(trail.map((step) => step.event.id)).size).toBe(trail.length)
      expect(trail.at(-1)?.to).toEqual(statusOf(endpoint, shop.procedure.statuses))
      return set.length
    }, 500)
  })

  test('I4 E24: one message for one fact and channel, and a status that comes by itself is told once', () => {
    each(({ told }) => {
      const all = told.flatMap((step) => step.messages)
      for (const { messages } of told) {
        const keys = messages.map((message) => `${message.about} ${message.channel}`)
        expect(new Set(keys).size).toBe(keys.length)
      }
      // What is about a fact of its own comes once in a lifetime; what a person set may be asked for again and is then
      // the same message, which the outbox has already.
      const own = told.flatMap((step) => step.messages.filter((message) => message.about === step.event.id))
      const keys = own.map((message) => `${message.about} ${message.channel}`)
      expect(new Set(keys).size).toBe(keys.length)
      return all.length
    }, 1000)
  })

  test('I4: what a person said with a status goes out in the words and by the channels of that one act', () => {
    each(({ told, acts }) => {
      const byPeople = new Map(acts.flatMap((act) => act.facts.filter(changesStatus).map((fact) => [fact.id, fact])))
      let met = 0
      for (const { messages } of told)
        for (const message of messages) {
          const fact = byPeople.get(message.about)
          if (fact === undefined || fact.type !== 'status-set') continue
          met += 1
          expect(fact.data.channels).toContain(message.channel)
          if (fact.data.comment !== undefined) expect(message.text).toMatch(/^Your order LT-1001: /)
        }
      return met
    }, 300)
  })

  test('I5: no message about a shipped order leaves with a gap for the number that its carrier has', () => {
    each(({ told, shop }) => {
      let met = 0
      const shippedTexts = new Set(
        shop.procedure.templates.filter((text) => text.required.includes('tracking')).map((text) => text.subject.en),
      )
      for (const { messages, after } of told) {
        if (after.stage !== 'shipped' || after.intake.shipping.carrier !== 'royal-mail') continue
        const numbers = after.parcels.flatMap((parcel) => parcel.trackingNumber ?? [])
        for (const message of messages) {
          const isShipped = [...shippedTexts].some(
            (subject) => message.subject === subject.replace('{shop}', shop.name).replace('{order}', 'LT-1001'),
          )
          const isOwn = message.text.startsWith('Your order LT-1001:')
          if (!isShipped && !isOwn) continue
          met += 1
          if (message.skip === undefined) expect(numbers.some((number) => message.text.includes(number))).toBe(true)
          else if (numbers.length === 0) expect(message.missing).toContain('tracking')
        }
      }
      return met
    }, 50)
  })

  test('I6 D1: the age of an order is the age of its last entry, and every open stage has a limit that makes it stale', () => {
    each(({ told, shop }) => {
      for (const { after } of told) {
        if (summarise(after).touchedAt !== after.history.at(-1)?.at)
          expect.fail(`${after.history.at(-1)?.id} is no touch`)
        const status = statusOf(after, shop.procedure.statuses)
        const limited = (status?.staleHours ?? 0) > 0 || after.stage === 'draft' || !openStages.has(after.stage)
        if (!limited) expect.fail(`${after.stage} never grows stale`)
      }
      return told.length
    }, 5000)
  })

  test('I7 D10 D11 D12: a status that may be set is the order’s status once its facts are recorded, with nothing half done', () => {
    each(({ acts, shop }) => {
      let met = 0
      for (const { after, facts, status } of acts) {
        if (status === undefined) continue
        met += 1
        const [set] = facts
        expect(set?.type === 'status-set' && set.data.stage).toBe(after.stage)
        expect(statusOf(after, shop.procedure.statuses)?.id).toBe(status)
      }
      return met
    }, 500)
  })

  test('I8 A18: a problem that the customer would feel is a call that must be made before the order can be closed', () => {
    each(({ told, shop }) => {
      let met = 0
      for (const { after } of told)
        for (const problem of after.history) {
          if (problem.type !== 'problem-raised' || !problem.data.delay) continue
          const task = after.tasks.find((candidate) => candidate.id === `delay:${problem.id}`)
          expect(task).toMatchObject({ kind: 'call', reason: 'delay', mandatory: true })
          const answered = after.history.some(
            (fact) => fact.type === 'task-reported' && fact.data.taskId === `delay:${problem.id}`,
          )
          expect(task?.open).toBe(!answered)
          if (answered) continue
          met += 1
          expect(allowedActions(after, shop.procedure.rules).deliver.allowed).toBe(false)
        }
      return met
    }, 200)
  })
})
