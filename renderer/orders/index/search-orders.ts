import { fold, foldDigits, nationalDigits } from '#shared/text/fold.ts'
import type { IndexedOrder } from './indexed-order.ts'

/** A query as the search compares it. */
export interface Wanted {
  readonly whole: string
  readonly words: readonly string[]
  /** The telephone number without country code and trunk 0; empty when the query is none. */
  readonly phone: string
}

export function wantedBy(query: string): Wanted {
  const whole = fold(query)
  const digits = foldDigits(query)
  // Nothing but digits and what people write between them.
  const isPhone = digits.length >= 6 && digits.length === whole.replace(/[\s+()./-]/g, '').length
  return {
    whole,
    words: whole.split(' ').filter((word) => word !== ''),
    phone: isPhone ? nationalDigits(digits) : '',
  }
}

/** Every word occurs in it, or its telephone number. Which of them match whole comes first: that is the caller's. */
export function matches(order: IndexedOrder, { words, phone }: Wanted): boolean {
  return words.every((word) => order.search.includes(word)) || (phone !== '' && order.search.includes(phone))
}

/** One of the order's numbers, names or codes is the query. */
export function matchesWhole(order: IndexedOrder, whole: string): boolean {
  const at = order.search.indexOf(whole)
  return at >= 0 && `\n${order.search}\n`.includes(`\n${whole}\n`)
}
