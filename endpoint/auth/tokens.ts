import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Queryable, Store } from '../db/store.ts'

export type TokenKind = 'station' | 'intake'

/** Who asks, by token alone; nothing in a request's body or address can change it. */
export interface Bearer {
  readonly shopId: string
  /** Empty for an intake token. */
  readonly station: string
  readonly tokenHash: string
  readonly epoch: string
  readonly head: number
}

export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}

export function sameHash(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a), Buffer.from(b)]
  return first.length === second.length && timingSafeEqual(first, second)
}

/** Makes a 256-bit token. Only its hash is kept, so it can be shown this once. */
export async function issueToken(client: Queryable, kind: TokenKind, shopId: string, station: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await client.query(
    'insert into access_token (hash, kind, shop_id, station, created_at) values ($1, $2, $3, $4, now())',
    [hashOf(token), kind, shopId, station],
  )
  return token
}

export async function findBearer(store: Store, kind: TokenKind, token: string): Promise<Bearer | undefined> {
  const wanted = hashOf(token)
  const { rows } = await store.pool.query<Bearer>(
    `select t.hash as "tokenHash", t.shop_id as "shopId", t.station, s.epoch, s.head
     from access_token t join shop s on s.shop_id = t.shop_id where t.hash = $1 and t.kind = $2`,
    [wanted, kind],
  )
  return rows.find((row) => sameHash(row.tokenHash, wanted))
}
