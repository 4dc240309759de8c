import type pg from 'pg'

/** Two processes that create it at the same moment collide in the catalog; then it exists, which is what matters. */
async function ensureVersionTable(pool: pg.Pool): Promise<void> {
  try {
    await pool.query(
      'create table if not exists schema_version (version bigint primary key, applied_at timestamptz not null)',
    )
  } catch (collision) {
    await pool.query('select version from schema_version limit 1').catch(() => {
      throw collision
    })
  }
}

/**
 * Brings the schema up to date. Safe when processes start together: each step first inserts its own version
 * row, so the second process waits there for the first, and then finds the step done.
 */
export async function migrate(pool: pg.Pool, steps: readonly string[]): Promise<void> {
  await ensureVersionTable(pool)
  const { rows } = await pool.query<{ version: number }>('select version from schema_version')
  const done = new Set(rows.map((row) => row.version))
  const newest = Math.max(0, ...done)
  if (newest > steps.length)
    throw new Error(
      `The database has schema version ${newest}, this program knows ${steps.length}. Start the newer program.`,
    )
  for (const [index, sql] of steps.entries()) if (!done.has(index + 1)) await apply(pool, index + 1, sql)
}

async function apply(pool: pg.Pool, version: number, sql: string): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin; set local statement_timeout = 0')
    await client.query('insert into schema_version (version, applied_at) values ($1, now())', [version])
    await client.query(sql)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    const { rowCount } = await client.query('select 1 from schema_version where version = $1', [version])
    if (rowCount === 0) throw error
  } finally {
    client.release()
  }
}
