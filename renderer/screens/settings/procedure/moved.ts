/** The list with one entry moved up (-1) or down (1); at an end it stays as it is. */
export function moved<T>(list: readonly T[], index: number, by: -1 | 1): T[] {
  const next = [...list]
  const [entry] = next.splice(index, 1)
  if (entry === undefined || index + by < 0 || index + by >= list.length) return [...list]
  next.splice(index + by, 0, entry)
  return next
}

export function replacedAt<T>(list: readonly T[], index: number, entry: T): T[] {
  return list.map((known, place) => (place === index ? entry : known))
}
