import pg from 'pg'
import type { Logger } from 'pino'

/** The database as the rest of the endpoint sees it. */
export interface Store {
  readonly databaseUrl: string
  readonly pool: pg.Pool
  readonly log: Logger
  /** False where the server has no NOTIFY: stations then learn of changes by polling alone. */
  readonly notifies: boolean
}

/** What a query runs on: the pool, or one connection inside a transaction. */
export type Queryable = Pick<pg.ClientBase, 'query'>

/** PostgreSQL's bigint; every one of ours (seq, serials) stays below 2^53. */
const bigintType = 20

export const channel = 'packdesk'

export async function openStore(databaseUrl: string, log: Logger): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: 12,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 10_000,
    idle_in_transaction_session_timeout: 15_000,
    application_name: 'packdesk-endpoint',
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') =>
        oid === bigintType && format !== 'binary' ? Number : pg.types.getTypeParser(oid, format),
    },
  })
  pool.on('error', (error) => log.warn({ reason: error.message }, 'an idle database connection was lost'))
  const notifies = await pool.query('select pg_notify($1, $2)', [channel, '']).then(
    () => true,
    (error: unknown) => {
      if (error instanceof pg.DatabaseError) return false
      throw error
    },
  )
  return { databaseUrl, pool, log, notifies }
}
