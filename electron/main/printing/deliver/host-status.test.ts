import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hostStatuses, hostTrouble, isIdle } from './host-status.ts'

const parseHostStatus = (bytes: Uint8Array) => hostStatuses(bytes)[0]

const answer = (first: string, second: string, third = '1234,0') =>
  Buffer.from([first, second, third].map((line) => `\u0002${line}\u0003\r\n`).join(''), 'latin1')
const idle = answer('030,0,0,1225,000,0,0,0,000,0,0,0', '000,0,0,0,0,2,6,0,00000000,1,000')

const bit = fc.constantFrom(0, 1)
const status = fc.record({
  paperOut: bit,
  paused: bit,
  formats: fc.nat(999),
  bufferFull: bit,
  diagnostics: bit,
  partial: bit,
  tooCold: bit,
  tooHot: bit,
  headOpen: bit,
  ribbonOut: bit,
  labelWaiting: bit,
  labelsRemaining: fc.nat(99_999_999),
})
type Given = typeof status extends fc.Arbitrary<infer T> ? T : never

const written = (s: Given) =>
  answer(
    `014,${s.paperOut},${s.paused},1200,${String(s.formats).padStart(3, '0')},${s.bufferFull},${s.diagnostics},${s.partial},000,0,${s.tooCold},${s.tooHot}`,
    `001,0,${s.headOpen},${s.ribbonOut},1,2,4,${s.labelWaiting},${String(s.labelsRemaining).padStart(8, '0')},1,003`,
  )
const meant = (s: Given) =>
  Object.fromEntries(
    Object.entries(s).map(([name, value]) => [
      name,
      name === 'formats' || name === 'labelsRemaining' ? value : value === 1,
    ]),
  )

describe('the answer to ~HS', () => {
  test('of a printer that has nothing to do', () => {
    const found = parseHostStatus(idle)
    expect(found && isIdle(found)).toBe(true)
    expect(found && hostTrouble(found)).toBeUndefined()
  })

  test('every field is read from its place, seed 9100', () => {
    fc.assert(
      fc.property(status, (given) => {
        expect(parseHostStatus(written(given))).toEqual(meant(given))
      }),
      { seed: 9100, numRuns: 500 },
    )
  })

  test('several answers come out in order, with anything between them, seed 9101', () => {
    const noise = fc
      .uint8Array({ maxLength: 12 })
      .map((bytes) => Buffer.from(bytes.filter((byte) => byte !== 2 && byte !== 3)))
    fc.assert(
      fc.property(fc.array(fc.tuple(noise, status), { maxLength: 4 }), (given) => {
        const bytes = Buffer.concat(given.flatMap(([before, one]) => [before, written(one)]))
        expect(hostStatuses(bytes)).toEqual(given.map(([, one]) => meant(one)))
      }),
      { seed: 9101, numRuns: 300 },
    )
  })

  test('an answer that is cut anywhere is none, and never half of one, seed 9102', () => {
    fc.assert(
      fc.property(status, fc.nat(), (given, at) => {
        const bytes = written(given)
        const cut = bytes.subarray(0, at % (bytes.length - 3))
        expect(parseHostStatus(cut)).toBeUndefined()
      }),
      { seed: 9102, numRuns: 500 },
    )
  })

  test('random bytes are no answer and throw nothing, seed 9103', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(hostStatuses(bytes)).toEqual([])
      }),
      { seed: 9103, numRuns: 500 },
    )
  })

  test.each([
    ['020,1,0,1225,000,0,0,0,000,0,0,0', '000,0,0,0,0,2,6,0,00000000,1,000', 'out of labels'],
    ['020,0,1,1225,000,0,0,0,000,0,0,0', '000,0,1,1,0,2,6,0,00000000,1,000', 'head open, out of ribbon, paused'],
    [
      '020,0,0,1225,000,1,1,0,000,0,1,1',
      '000,0,0,0,0,2,6,0,00000000,1,000',
      'buffer full, in diagnostic mode, too hot, too cold',
    ],
  ])('%s %s: %s', (first, second, words) => {
    const found = parseHostStatus(answer(first, second))
    expect(found && hostTrouble(found)).toBe(words)
  })

  test('a printer with a label, a batch or half a label is not idle', () => {
    const one = parseHostStatus(answer('030,0,0,1225,001,0,0,0,000,0,0,0', '000,0,0,0,0,2,6,0,00000000,1,000'))
    const batch = parseHostStatus(answer('030,0,0,1225,000,0,0,0,000,0,0,0', '000,0,0,0,0,2,6,0,00000003,1,000'))
    const half = parseHostStatus(answer('030,0,0,1225,000,0,0,1,000,0,0,0', '000,0,0,0,0,2,6,0,00000000,1,000'))
    for (const found of [one, batch, half]) expect(found && isIdle(found)).toBe(false)
  })
})
