import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shared, taxInside, taxSums } from './tax-sums.ts'

const line = (total: number, taxRate: number) => ({ total, taxRate })
const amount = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 })
const rate = fc.constantFrom(0, 500, 800, 900, 1000, 2000, 2300)

describe('C8: sums per tax rate', () => {
  test('one rate: postage is taxed like the goods', () => {
    expect(taxSums([line(12300, 2300)], { tax: 2530, total: 13530 })).toEqual([
      { rate: 2300, net: 11000, tax: 2530, gross: 13530 },
    ])
  })

  test('two rates: highest first, postage less discount spread by the goods', () => {
    expect(taxSums([line(2160, 800), line(12300, 2300)], { tax: 2542, total: 14460 + 482 })).toEqual([
      { rate: 2300, net: 10333, tax: 2377, gross: 12710 },
      { rate: 800, net: 2067, tax: 165, gross: 2232 },
    ])
  })

  test('nothing taxed: the shop charged none, whatever the rates are', () => {
    expect(taxSums([line(10000, 2300)], { tax: 0, total: 10000 })).toEqual([
      { rate: 2300, net: 10000, tax: 0, gross: 10000 },
    ])
  })

  test('an order without lines still has its total', () => {
    expect(taxSums([], { tax: 0, total: 1500 })).toEqual([{ rate: 0, net: 1500, tax: 0, gross: 1500 }])
  })

  test('the sums always make the totals, for any lines, postage, discount and tax', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ total: amount, taxRate: rate }), { maxLength: 30 }),
        amount,
        amount,
        (lines, tax, total) => {
          const sums = taxSums(lines, { tax, total })
          expect(sums.reduce((sum, row) => sum + row.gross, 0)).toBe(total)
          expect(sums.reduce((sum, row) => sum + row.tax, 0)).toBe(tax)
          for (const row of sums) expect(row.net + row.tax).toBe(row.gross)
          expect(sums.map((row) => row.rate)).toEqual([...new Set(sums.map((row) => row.rate))].sort((a, b) => b - a))
        },
      ),
      { seed: 226, numRuns: 1000 },
    )
  })

  test('where the shop reckons as we do, every rate keeps its own tax', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ total: fc.nat(1_000_000), taxRate: rate }), { minLength: 1, maxLength: 20 }),
        (lines) => {
          const rates = [...new Set(lines.map((each): number => each.taxRate))]
          const gross = (of: number): number =>
            lines.reduce((sum, each) => sum + (each.taxRate === of ? each.total : 0), 0)
          const tax = rates.reduce((sum, of) => sum + taxInside(gross(of), of), 0)
          const total = lines.reduce((sum, each) => sum + each.total, 0)
          for (const row of taxSums(lines, { tax, total })) expect(row.tax).toBe(taxInside(row.gross, row.rate))
        },
      ),
      { seed: 227, numRuns: 500 },
    )
  })

  test('parts differ by less than one from their exact share', () => {
    fc.assert(
      fc.property(amount, fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 8 }), (whole, weights) => {
        const all = weights.reduce((sum, weight) => sum + weight, 0)
        const parts = shared(whole, weights)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(whole)
        if (all > 0)
          for (const [index, part] of parts.entries())
            expect(Math.abs(part - (whole * (weights[index] ?? 0)) / all)).toBeLessThan(1.01)
      }),
      { seed: 228, numRuns: 500 },
    )
  })

  test('tax inside is rounded to the nearest unit, and mirrored for what is given back', () => {
    expect(taxInside(12300, 2300)).toBe(2300)
    expect(taxInside(100, 2300)).toBe(19)
    expect(taxInside(-100, 2300)).toBe(-19)
    expect(taxInside(9_000_000_000_000_000, 900)).toBe(743_119_266_055_046)
  })
})
