import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MatchableLine, matchLine } from './match-line.ts'
import { parseCode } from './parse-code.ts'

const line = (id: string, overrides: Partial<MatchableLine> = {}): MatchableLine => ({
  id,
  sku: `SKU-${id}`,
  barcodes: [],
  packs: [],
  goods: true,
  ordered: 2,
  open: 2,
  ...overrides,
})
const match = (code: string, lines: readonly MatchableLine[]) => matchLine(parseCode(code), lines)

test.each([
  ['EAN-13 scanned, GTIN-14 on record', '4006381333931', '04006381333931'],
  ['GTIN-14 scanned, EAN-13 on record', '04006381333931', '4006381333931'],
  ['UPC-A scanned, EAN-13 on record', '036000291452', '0036000291452'],
  ['EAN-13 scanned, UPC-A on record', '0036000291452', '036000291452'],
  ['GS1 string scanned, EAN-13 on record', ']C1010400638133393110LOT', '4006381333931'],
  ['private code', 'B-00012345', 'B-00012345'],
])('%s', (_, scanned, recorded) => {
  expect(match(scanned, [line('a'), line('b', { barcodes: [recorded] })])).toEqual({
    kind: 'line',
    lineId: 'b',
    pieces: 1,
  })
})

test('codes are text: 00012345 is not 12345', () => {
  expect(match('12345', [line('a', { barcodes: ['00012345'] })])).toEqual({ kind: 'unknown' })
})

test('the SKU itself may be scanned', () => {
  expect(match('85123A', [line('a', { sku: '85123A' })])).toEqual({ kind: 'line', lineId: 'a', pieces: 1 })
  expect(match('85123a', [line('a', { sku: '85123A' })])).toEqual({ kind: 'unknown' })
})

describe('one article on several lines', () => {
  const same = { sku: '71053', barcodes: ['4006381333931'] }
  test('the first line with open pieces gets it', () => {
    const lines = [line('a', { ...same, open: 0 }), line('b', same), line('c', same)]
    expect(match('4006381333931', lines)).toEqual({ kind: 'line', lineId: 'b', pieces: 1 })
  })

  test('with nothing open it is too much, not wrong', () => {
    const lines = [line('a', { ...same, open: 0, ordered: 0 }), line('b', { ...same, open: 0 })]
    expect(match('4006381333931', lines)).toEqual({ kind: 'over', lineId: 'b', pieces: 1 })
  })
})

test('postage is not packed by scanning', () => {
  expect(match('POST', [line('a', { sku: 'POST', goods: false })])).toEqual({ kind: 'unknown' })
})

test('two articles with one code: a person picks, even when only one of them is open', () => {
  const lines = [line('a', { barcodes: ['4006381333931'], open: 0 }), line('b', { barcodes: ['04006381333931'] })]
  expect(match('4006381333931', lines)).toEqual({ kind: 'ambiguous', lineIds: ['a', 'b'] })
})

test('P24: more than one candidate article never resolves by itself, and a line is only ever an open one (seed 24)', () => {
  const codes = ['4006381333931', '04006381333931', '036000291452', '0036000291452', '00012345', '12345', '71053']
  const lines = fc
    .array(
      fc.record({
        sku: fc.constantFrom('71053', '85123A', '22423'),
        barcodes: fc.subarray(codes),
        goods: fc.boolean(),
        ordered: fc.nat({ max: 3 }),
        open: fc.nat({ max: 3 }),
      }),
      { maxLength: 5 },
    )
    .map((all) =>
      all.map((shape, index) => line(`line-${index}`, { ...shape, open: Math.min(shape.open, shape.ordered) })),
    )
  let ambiguous = 0
  fc.assert(
    fc.property(lines, fc.constantFrom(...codes), (all, code) => {
      const result = match(code, all)
      const found = all.find((candidate) => 'lineId' in result && candidate.id === result.lineId)
      if (result.kind === 'line') expect(found?.open).toBeGreaterThan(0)
      if (result.kind === 'over') expect(found?.open).toBe(0)
      if (result.kind !== 'ambiguous') return
      ambiguous += 1
      const skus = all.filter((candidate) => result.lineIds.includes(candidate.id)).map((candidate) => candidate.sku)
      expect(new Set(skus).size).toBeGreaterThan(1)
    }),
    { seed: 24, numRuns: 2000 },
  )
  expect(ambiguous).toBeGreaterThan(100)
})

describe('outer packs', () => {
  const packed = line('a', { barcodes: ['4006381333931'], packs: [{ code: '14006381333938', quantity: 6 }], open: 8 })
  test('C7: the code of an outer pack stands for all its pieces', () => {
    expect(match('14006381333938', [packed])).toEqual({ kind: 'line', lineId: 'a', pieces: 6 })
    expect(match(']C10114006381333938', [packed])).toEqual({ kind: 'line', lineId: 'a', pieces: 6 })
  })
  test('C7: a pack with more pieces than are open is too many; the line that takes it whole gets it', () => {
    expect(match('14006381333938', [{ ...packed, open: 5 }])).toEqual({ kind: 'over', lineId: 'a', pieces: 6 })
    const lines = [
      { ...packed, open: 5 },
      { ...packed, id: 'b', sku: packed.sku, open: 6 },
    ]
    expect(match('14006381333938', lines)).toEqual({ kind: 'line', lineId: 'b', pieces: 6 })
  })
  test('a pack of one article with the code of another is a question', () => {
    const other = line('b', { barcodes: ['14006381333938'] })
    expect(match('14006381333938', [packed, other])).toEqual({ kind: 'ambiguous', lineIds: ['a', 'b'] })
  })
})
