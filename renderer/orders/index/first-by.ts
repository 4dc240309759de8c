/**
 * The first `limit` of many, sorted, without sorting the many: a list shows fifty of a hundred thousand.
 */
export function firstBy<T>(all: Iterable<T>, compare: (a: T, b: T) => number, limit: number): T[] {
  // Keeping a long list sorted while it grows costs more than sorting it once.
  if (limit > 2000) return [...all].sort(compare).slice(0, limit)
  const first: T[] = []
  for (const one of all) {
    const last = first[first.length - 1]
    if (first.length >= limit && (last === undefined || compare(one, last) >= 0)) continue
    let from = 0
    let to = first.length
    while (from < to) {
      const middle = (from + to) >> 1
      const other = first[middle]
      if (other !== undefined && compare(other, one) <= 0) from = middle + 1
      else to = middle
    }
    first.splice(from, 0, one)
    if (first.length > limit) first.pop()
  }
  return first
}
