import { fold, foldDigits } from '#shared/text/fold.ts'
import type { Store } from '../db/store.ts'

const most = 50

/** Shorter ones are in every third text. */
const phoneDigits = 5
/** Countries write trunk 0, 00 and their own code in front of at least so many digits. */
const nationalDigits = 9

const contains = (text: string) => `%${text.replace(/[\\%_]/g, '\\$&')}%`

/**
 * The ways to read what was typed; an order that fits one of them is found. Every word in any place; the whole without
 * its blanks (a tracking number in groups); a telephone number without what stands in front of the national part.
 */
export function searchPatterns(query: string): string[][] {
  const folded = fold(query)
  const words = folded.split(' ').filter((word) => word !== '')
  if (words.length === 0) return []
  const ways = [words]
  if (words.length > 1) ways.push([words.join('')])
  const digits = foldDigits(query)
  if (/^[\d\s()+./-]+$/.test(folded) && digits.length >= phoneDigits)
    ways.push([digits.length >= nationalDigits ? digits.slice(-nationalDigits) : digits.replace(/^0+/, '')])
  return ways.map((way) => way.map(contains))
}

/** GET /v1/orders/search as ready JSON: every order of the shop, aged ones too, the newest first (D4, E30). */
export async function searchOrders(store: Store, shopId: string, query: string): Promise<string> {
  const ways = searchPatterns(query.replaceAll('\0', ''))
  if (ways.length === 0) return '{"documents":[],"more":false}'
  const values: unknown[] = [shopId, most + 1]
  const like = (pattern: string) => `search like $${values.push(pattern)}`
  const fits = ways.map((way) => `(${way.map(like).join(' and ')})`).join(' or ')
  const { rows } = await store.pool.query<{ doc: string }>(
    `select doc::text as doc from orders where shop_id = $1 and (${fits}) order by placed_at desc, id limit $2`,
    values,
  )
  const documents = rows.slice(0, most).map((row) => row.doc)
  return `{"documents":[${documents.join(',')}],"more":${rows.length > most}}`
}
