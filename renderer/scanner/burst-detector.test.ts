import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyStream, layouts, type StreamedKey } from '#test/builders/key-stream.ts'
import { afterSilence, type Burst, type BurstOutcome, pressKey } from './burst-detector.ts'

/** What a stream of keys comes to, with silence after it, and the role of each key. */
function read(stream: readonly StreamedKey[]) {
  let burst: Burst | undefined
  const outcomes: BurstOutcome[] = []
  const roles: string[] = []
  for (const key of stream) {
    const step = pressKey(burst, key)
    burst = step.burst
    outcomes.push(...step.outcomes)
    roles.push(step.role)
  }
  outcomes.push(...afterSilence(burst, (stream.at(-1)?.timeMs ?? 0) + 81).outcomes)
  return { outcomes, roles, codes: outcomes.flatMap((outcome) => (outcome.kind === 'scan' ? [outcome.code] : [])) }
}
const chord = (code: string, timeMs: number): StreamedKey => ({
  code,
  key: code,
  shiftKey: false,
  ctrlKey: true,
  altKey: false,
  metaKey: false,
  timeMs,
})
const bare = (code: string, timeMs: number): StreamedKey => ({ ...chord(code, timeMs), ctrlKey: false })

describe('layouts', () => {
  test.each(layouts)('under %s the same physical keys are the same code', (layout) => {
    const stream = keyStream('PD:UNDO', { layout })
    const sku = keyStream('85123a/B-14.2', { layout, startMs: 5000 })
    expect(read([...stream, ...sku]).codes).toEqual(['PD:UNDO', '85123a/B-14.2'])
  })

  test('key and code really disagree under the foreign ones', () => {
    const written = (layout: (typeof layouts)[number]) => keyStream('iq', { layout }).map((key) => key.key)
    expect(written('fa').slice(0, 2)).toEqual(['ه', 'ض'])
    expect(written('ru').slice(0, 2)).toEqual(['ш', 'й'])
    expect(written('tr').slice(0, 1)).toEqual(['ı'])
  })

  test('Caps Lock does not change a code', () => {
    expect(read(keyStream('Ab-12cD', { capsLock: true })).codes).toEqual(['Ab-12cD'])
  })

  test('the number pad writes digits, whatever Num Lock makes of its keys', () => {
    const pad = [...'5901'].map((digit, index) => ({ ...bare(`Numpad${digit}`, 1000 + index * 8), key: 'Home' }))
    expect(read([...pad, bare('NumpadEnter', 1032)]).codes).toEqual(['5901'])
  })

  test('any ASCII barcode is read back under any layout, with or without a terminator (seed 128)', () => {
    const ascii = fc.integer({ min: 0x20, max: 0x7e }).map((point) => String.fromCodePoint(point))
    const barcode = fc
      .array(fc.oneof({ weight: 20, arbitrary: ascii }, fc.constant('\x1d')), { minLength: 4, maxLength: 60 })
      .map((characters) => characters.join(''))
      .filter((text) => !text.startsWith(' '))
    const options = fc.record({
      layout: fc.constantFrom(...layouts),
      gapMs: fc.integer({ min: 1, max: 35 }),
      capsLock: fc.boolean(),
      terminator: fc.constantFrom('Enter', 'NumpadEnter', 'Tab', 'none'),
    })
    fc.assert(
      fc.property(barcode, options, (text, how) => {
        expect(read(keyStream(text, how)).codes).toEqual([text])
      }),
      { seed: 128, numRuns: 1000 },
    )
  })
})

describe('speed', () => {
  test('10 scans in 2 s are 10 scans, in order', () => {
    const texts = Array.from({ length: 10 }, (_, index) => `590000000${index}`)
    const stream = texts.flatMap((text, index) => keyStream(text, { startMs: 1000 + index * 200 }))
    expect(read(stream).codes).toEqual(texts)
  })

  test('P25: 30 scans a second for a minute: none dropped, none merged', () => {
    const texts = Array.from({ length: 1800 }, (_, index) => `20000${String(index).padStart(8, '0')}`)
    const stream = texts.flatMap((text, index) => keyStream(text, { startMs: 1000 + (index * 1000) / 30, gapMs: 2 }))
    expect(read(stream).codes).toEqual(texts)
  })

  test('without a terminator, 80 ms of silence end a scan and begin the next', () => {
    const first = keyStream('12345', { terminator: 'none' })
    const second = keyStream('67890', { terminator: 'none', startMs: 1000 + 40 + 81 })
    expect(read([...first, ...second]).codes).toEqual(['12345', '67890'])
  })

  test('a person typing is no scan, and Enter is theirs', () => {
    const typed = read(keyStream('lantern', { gapMs: 110 }))
    expect(typed.codes).toEqual([])
    expect(typed.roles.at(-1)).toBe('foreign')
    expect(read(keyStream('lantern', { gapMs: 60 })).codes).toEqual([])
  })

  test('one slow gap inside a scan is forgiven up to 80 ms', () => {
    const stream = keyStream('4006381333931').map((key, index) => ({
      ...key,
      timeMs: key.timeMs + (index > 5 ? 65 : 0),
    }))
    expect(read(stream).codes).toEqual(['4006381333931'])
  })

  test('three fast characters are too short for a code, and their Enter presses nothing', () => {
    const short = read(keyStream('A12'))
    expect(short.outcomes).toEqual([{ kind: 'typing', why: 'too-short' }])
    expect(short.roles.at(-1)).toBe('terminator')
  })

  test('Enter alone, and a space alone, belong to the person', () => {
    expect(read([bare('Enter', 1000)]).roles).toEqual(['foreign'])
    expect(read([bare('Space', 2000)]).roles).toEqual(['foreign'])
  })
})

describe('control characters', () => {
  test('FNC1 as Ctrl+] or F8 stays in the code', () => {
    expect(read(keyStream('0104006381333931\x1d10A')).codes).toEqual(['0104006381333931\x1d10A'])
    const [a, b, c, d, enter] = keyStream('1234')
    if (!a || !b || !c || !d || !enter) throw new Error('five keys expected')
    expect(read([a, b, bare('F8', 1015), c, d, enter]).codes).toEqual(['12\x1d34'])
  })

  test('S19: a control key at any place inside a scan is kept from the page and reported', () => {
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']
    for (let at = 1; at < 13; at += 1)
      for (const letter of letters) {
        const stream = keyStream('4006381333931')
        const timeMs = (stream[at]?.timeMs ?? 0) - 4
        const { outcomes, roles } = read([...stream.slice(0, at), chord(`Key${letter}`, timeMs), ...stream.slice(at)])
        expect(outcomes).toMatchObject([{ kind: 'scan', code: '4006381333931', dropped: [`Ctrl+Key${letter}`] }])
        expect(roles[at]).toBe('dropped')
      }
  })

  test("a person's shortcut is not touched", () => {
    expect(read([chord('KeyC', 1000)]).roles).toEqual(['foreign'])
  })

  test('more than 200 characters are cut and marked', () => {
    const [outcome] = read(keyStream('7'.repeat(300), { gapMs: 2 })).outcomes
    expect(outcome).toMatchObject({ kind: 'scan', code: '7'.repeat(200), tooLong: true })
  })
})
