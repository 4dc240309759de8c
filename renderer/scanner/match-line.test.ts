import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type MatchableLine, matchLine } from './match-line.ts'
import { parseCode } from './parse-code.ts'

const line = (id: string, overrides: Partial<MatchableLine> = {}): MatchableLine => ({
  id,
  sku: `SKU-${id}`,
  barcodes: [],
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
  expect(match(scanned, [line('a'), line('b', { barcodes: [recorded] })])).toEqual({ kind: 'line', lineId: 'b' })
})

test('codes are text: 00012345 is not 12345', () => {
  expect(match('12345', [line('a', { barcodes: ['00012345'] })])).toEqual({ kind: 'unknown' })
})

test('the SKU itself may be scanned', () => {
  expect(match('85123A', [line('a', { sku: '85123A' })])).toEqual({ kind: 'line', lineId: 'a' })
  expect(match('85123a', [line('a', { sku: '85123A' })])).toEqual({ kind: 'unknown' })
})

describe('one article on several lines', () => {
  const same = { sku: '71053', barcodes: ['4006381333931'] }
  test('the first line with open pieces gets it', () => {
    const lines = [line('a', { ...same, open: 0 }), line('b', same), line('c', same)]
    expect(match('4006381333931', lines)).toEqual({ kind: 'line', lineId: 'b' })
  })

  test('with nothing open it is too much, not wrong', () => {
    const lines = [line('a', { ...same, open: 0, ordered: 0 }), line('b', { ...same, open: 0 })]
    expect(match('4006381333931', lines)).toEqual({ kind: 'over', lineId: 'b' })
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
