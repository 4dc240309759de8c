import { randomInt } from 'node:crypto'
import { reason } from '#shared/reasons/reason.ts'
import type { PairResponse } from '#shared/sync/wire.ts'
import type { Store } from '../db/store.ts'
import { inTransaction } from '../db/transaction.ts'
import { Fault } from '../server/fault.ts'
import { hashOf, issueToken, sameHash } from './tokens.ts'

/** Without 0 O 1 I L, and U, which looks like V in handwriting. */
const alphabet = 'ABCDEFGHJKMNPQRSTVWXYZ23456789'
const codeLength = 8
/** The first letters find the code's row, the rest is its secret: wrong guesses use up that code's tries only. */
const locatorLength = 3
const maxTries = 5
const minutes = 10

export async function createPairingCode(store: Store, shopId: string): Promise<string> {
  await store.pool.query('delete from pairing_code where expires_at < now()')
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const code = Array.from({ length: codeLength }, () => alphabet[randomInt(alphabet.length)]).join('')
    const { rowCount } = await store.pool.query(
      `insert into pairing_code (locator, hash, shop_id, tries, expires_at)
       values ($1, $2, $3, 0, now() + $4 * interval '1 minute') on conflict (locator) do nothing`,
      [code.slice(0, locatorLength), hashOf(code), shopId, minutes],
    )
    if (rowCount === 1) return code
  }
  throw new Error('Too many pairing codes are open. Wait ten minutes, then ask for one again.')
}

const refused = () =>
  new Fault(
    'unauthorised',
    `This pairing code is not valid: it works once, for ${minutes} minutes and ${maxTries} tries. Ask for a new one with "endpoint pair".`,
    { because: reason('pairing-code', { minutes, tries: maxTries }) },
  )

/** Turns a code into a station and its token. A try is used up before the code is compared. */
export async function pair(store: Store, typed: string, stationName: string): Promise<PairResponse> {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  const locator = code.slice(0, locatorLength).replace(/\0/g, '')
  const tried = await store.pool.query<{ hash: string; shopId: string }>(
    `update pairing_code set tries = tries + 1 where locator = $1 and tries < $2 and expires_at > now()
     returning hash, shop_id as "shopId"`,
    [locator, maxTries],
  )
  const row = tried.rows[0]
  if (row === undefined || !sameHash(row.hash, hashOf(code))) throw refused()
  return inTransaction(store.pool, async (client) => {
    const used = await client.query('delete from pairing_code where locator = $1 and hash = $2', [locator, row.hash])
    if (used.rowCount !== 1) throw refused()
    const shop = await client.query<{ number: number; name: string }>(
      `update shop set stations = stations + 1 where shop_id = $1
       returning stations as number, profile->>'name' as name`,
      [row.shopId],
    )
    const id = `ST${shop.rows[0]?.number ?? 0}`
    const name = stationName.replace(/\0/g, '')
    await client.query('insert into station (shop_id, id, name, paired_at) values ($1, $2, $3, now())', [
      row.shopId,
      id,
      name,
    ])
    const token = await issueToken(client, 'station', row.shopId, id)
    return { token, station: { id, name }, shop: { id: row.shopId, name: shop.rows[0]?.name ?? '' } }
  })
}
