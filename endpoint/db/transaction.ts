import pg from 'pg'

export type TransactionMode = 'read-write' | 'snapshot'

/** A commit is on disk before it is answered, whatever the server's own default says. */
const begin: Readonly<Record<TransactionMode, string>> = {
  'read-write': 'begin; set local synchronous_commit = on',
  snapshot: 'begin isolation level repeatable read read only',
}

export function errorCode(error: unknown): string | undefined {
  return error instanceof pg.DatabaseError ? error.code : undefined
}

/** Serialisation failure, deadlock: the same work may succeed when it is done again. */
const passing = new Set(['40001', '40P01'])

export async function inTransaction<T>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<T>,
  mode: TransactionMode = 'read-write',
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, work, mode)
    } catch (error) {
      if (attempt === 5 || !passing.has(errorCode(error) ?? '')) throw error
      await new Promise((resolve) => setTimeout(resolve, 10 * attempt))
    }
  }
}

async function once<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>, mode: TransactionMode): Promise<T> {
  const client = await pool.connect()
  let broken = false
  try {
    await client.query(begin[mode])
    const result = await work(client)
    await client.query('commit')
    return result
  } catch (error) {
    await client.query('rollback').catch(() => {
      broken = true
    })
    throw error
  } finally {
    client.release(broken)
  }
}
