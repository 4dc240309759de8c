import type { DocumentLine, TaxSum } from './data/common-data.ts'

type Taxed = Pick<DocumentLine, 'total' | 'taxRate'>

/** The tax inside an amount that includes it, rounded half away from nought. */
export function taxInside(gross: number, rate: number): number {
  const share = (BigInt(Math.abs(gross)) * BigInt(rate) * 2n + BigInt(10_000 + rate)) / (2n * BigInt(10_000 + rate))
  return Math.sign(gross) * Number(share)
}

/**
 * Splits an amount by weights into whole parts that make it up exactly: the largest remainders get what is left. Without any
 * weight the first part takes it all.
 */
export function shared(amount: number, weights: readonly number[]): number[] {
  const all = weights.reduce((sum, weight) => sum + BigInt(Math.abs(weight)), 0n)
  if (all === 0n) return weights.map((_, index) => (index === 0 ? amount : 0))
  const size = BigInt(Math.abs(amount))
  const parts = weights.map((weight, index) => {
    const exact = size * BigInt(Math.abs(weight))
    return { index, whole: Number(exact / all), remainder: exact % all }
  })
  let left = Math.abs(amount) - parts.reduce((sum, part) => sum + part.whole, 0)
  for (const part of [...parts].sort((a, b) => (a.remainder < b.remainder ? 1 : a.remainder > b.remainder ? -1 : 0))) {
    if (left === 0) break
    part.whole += 1
    left -= 1
  }
  return parts.map((part) => (part.whole === 0 ? 0 : Math.sign(amount) * part.whole))
}

/**
 * The sums per tax rate, highest rate first. What the total has beyond the lines (postage, discount) is spread over the rates
 * by their share of the goods; the tax is the shop's own, so that the table never contradicts the total.
 */
export function taxSums(
  lines: readonly Taxed[],
  totals: { readonly tax: number; readonly total: number },
): readonly TaxSum[] {
  const rates = [...new Set(lines.map((line) => line.taxRate))].sort((a, b) => b - a)
  if (rates.length === 0) rates.push(0)
  const goods = rates.map((rate) => lines.reduce((sum, line) => sum + (line.taxRate === rate ? line.total : 0), 0))
  const beyond = shared(totals.total - goods.reduce((sum, part) => sum + part, 0), goods)
  const gross = goods.map((part, index) => part + (beyond[index] ?? 0))
  const inside = gross.map((part, index) => taxInside(part, rates[index] ?? 0))
  const missing = totals.tax - inside.reduce((sum, part) => sum + part, 0)
  const mended = shared(missing, inside.some((part) => part !== 0) ? inside : gross)
  return rates.map((rate, index) => {
    const whole = gross[index] ?? 0
    const tax = (inside[index] ?? 0) + (mended[index] ?? 0)
    return { rate, net: whole - tax, tax, gross: whole }
  })
}
