import { describe, expect, test } from 'vitest'
import { DeskError, deskContract } from '#shared/contract/desk-contract.ts'
import { deskMethodNames } from '#shared/contract/desk-method-names.ts'
import { reason } from '#shared/reasons/reason.ts'
import { stubHandlers, stubInfo } from '#test/fakes/stub-desk-host.ts'
import { createRouter, type DeskHandlers } from './contract-router.ts'
import { lineLog } from './log.ts'

function router(handlers: Partial<DeskHandlers> = {}) {
  const lines: string[] = []
  const log = lineLog(
    (line) => lines.push(line),
    () => new Date(0),
  )
  return { call: createRouter({ ...stubHandlers, ...handlers }, log), lines }
}

describe('the contract router', () => {
  test('the preload’s names are the contract’s', () => {
    expect([...deskMethodNames].sort()).toEqual(Object.keys(deskContract).sort())
  })

  test('E17 200 arguments that are not the contract’s are typed refusals, for every method', async () => {
    const { call, lines } = router()
    const odd: unknown[] = [undefined, null, 0, 1, -1, Number.NaN, true, '', 'x', [], [[]], () => 1, Symbol('x'), 10n]
    const nested: unknown[] = [
      { events: 'x' },
      { events: [{}], taken: [] },
      { eventIds: [] },
      { block: 1 },
      { printJobId: '../..' },
    ]
    const circular: { self?: unknown } = {}
    circular.self = circular
    const given = [...odd, ...nested, circular]
    let asked = 0
    for (const method of deskMethodNames) {
      for (const request of given) {
        asked++
        const result = await call(method, request)
        const mayPass = deskContract[method].request.safeParse(request).success && request !== circular
        if (!mayPass) expect([method, result]).toMatchObject([method, { ok: false, error: { code: 'bad-request' } }])
      }
    }
    expect(asked).toBeGreaterThanOrEqual(200)
    expect(lines).toEqual([])
  })

  test.each(['', 'desk', 'toString', '__proto__', 'constructor', 'hasOwnProperty', 'desk.info.x', 'DESK.INFO'])(
    'no method is called "%s"',
    async (method) => {
      expect(await router().call(method, {})).toMatchObject({ ok: false, error: { code: 'bad-request' } })
    },
  )

  test('a refusal names the field and what was expected', async () => {
    const result = await router().call('desk.join', { url: 'nowhere', code: 'ABCD', stationName: 'Bench' })
    expect(result).toMatchObject({ ok: false, error: { message: expect.stringMatching(/^desk\.join: url: /) } })
  })

  test('more than 1 MB is refused, 8 MB for a document to print', async () => {
    const { call } = router()
    const text = (megabytes: number) => 'ş'.repeat((megabytes * 1024 * 1024) / 2)
    expect(await call('journal.settle', { eventIds: [text(1)] })).toMatchObject({
      error: { message: expect.stringContaining('more than the 1048576 allowed') },
    })
    expect(await call('journal.settle', { eventIds: [text(0.9)] })).toEqual({ ok: true, value: {} })
    expect(await call('printing.submit', { document: text(7) })).toMatchObject({
      error: { message: expect.not.stringContaining('allowed') },
    })
    expect(await call('printing.submit', { document: text(8) })).toMatchObject({
      error: { message: expect.stringContaining('allowed') },
    })
  })

  test('a handler’s own error keeps its code, its words and its reason', async () => {
    const because = reason('facts-wait-elsewhere', { count: 3, host: 'https://shop.example' })
    const error = { code: 'not-permitted' as const, message: '3 facts still wait.', because }
    const failing = async () => {
      throw new DeskError(error)
    }
    expect(await router({ 'journal.append': failing, 'desk.info': failing }).call('desk.info', {})).toEqual({
      ok: false,
      error,
    })
  })

  test('P29 an unexpected error is internal, and neither the answer nor the log has its message', async () => {
    const { call, lines } = router({
      'desk.info': async () => {
        throw new TypeError('cannot read Ayşe Yılmaz, +90 555 000 00 00')
      },
    })
    const result = await call('desk.info', {})
    expect(result).toMatchObject({ ok: false, error: { code: 'internal' } })
    expect(JSON.stringify([result, lines])).not.toMatch(/Ayşe|555/)
    expect(lines.join()).toMatch(/"method":"desk.info","error":"TypeError","trace":"at /)
  })

  test('an answer that breaks the contract is internal, not passed on', async () => {
    const broken = { 'desk.info': async () => ({ ...stubInfo, shell: 'netscape' }) } as unknown as Partial<DeskHandlers>
    expect(await router(broken).call('desk.info', {})).toMatchObject({ ok: false, error: { code: 'internal' } })
  })
})
