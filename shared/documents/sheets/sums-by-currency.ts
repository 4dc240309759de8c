import type { Paper } from '../paper.ts'

/** Amounts added up per currency, as text; currencies in the order in which they come, none where nothing is due. */
export function sumsByCurrency(
  paper: Paper,
  amounts: readonly { readonly minor: number; readonly currency: string }[],
): readonly string[] {
  const sums = new Map<string, number>()
  for (const { minor, currency } of amounts) if (minor > 0) sums.set(currency, (sums.get(currency) ?? 0) + minor)
  return [...sums].map(([currency, minor]) => paper.money(minor, currency))
}
