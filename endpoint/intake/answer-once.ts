import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { Store } from '../db/store.ts'
import { type ShopWrite, writeShop } from '../orders/write-shop.ts'
import { Fault } from '../server/fault.ts'

export interface Answer {
  readonly status: number
  readonly body: unknown
}

function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(key))
    throw new Fault('bad-request', 'Idempotency-Key: expected a header of 8 to 200 letters, digits or signs.')
  return key
}

/**
 * Does the work and remembers the answer in the same transaction, under the shop's lock: of two equal requests at
 * the same moment one works and the other reads. Another body under a known key is a mistake of the sender.
 * A refusal is not remembered: the same key may succeed when its cause is gone.
 */
export async function answerOnce(
  store: Store,
  shopId: string,
  request: FastifyRequest,
  seqs: number,
  work: (write: ShopWrite, key: string) => Promise<Answer>,
): Promise<Answer> {
  const key = keyOf(request)
  const bodyHash = createHash('sha256')
    .update(`${request.url}\n${JSON.stringify(request.body)}`)
    .digest('hex')
  return writeShop(store, shopId, seqs, async (write) => {
    const { rows } = await write.client.query<{ bodyHash: string; status: number; answer: unknown }>(
      'select body_hash as "bodyHash", status, answer from intake_answer where shop_id = $1 and key = $2',
      [shopId, key],
    )
    const earlier = rows[0]
    if (earlier !== undefined) {
      if (earlier.bodyHash === bodyHash) return { status: earlier.status, body: earlier.answer }
      throw new Fault('conflict', 'Idempotency-Key: this key was already used for a request with another body.')
    }
    const answer = await work(write, key)
    await write.client.query(
      `insert into intake_answer (shop_id, key, body_hash, status, answer, answered_at)
       values ($1, $2, $3, $4, $5::json, now())`,
      [shopId, key, bodyHash, answer.status, JSON.stringify(answer.body)],
    )
    return answer
  })
}
