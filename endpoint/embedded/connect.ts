import type { ChildProcess } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import pg from 'pg'

async function withClient<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 3000 })
  // A server that goes away while we hang up is not news: the awaited call reports what matters.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

export async function canConnect(databaseUrl: string): Promise<boolean> {
  return withClient(databaseUrl, async () => true).catch(() => false)
}

/** Polls, because PostgreSQL may first have to replay its log after a crash. Gives up when its process ends. */
export async function waitUntilReady(databaseUrl: string, child: ChildProcess | undefined, log: string): Promise<void> {
  const state: { ended?: string } = {}
  child?.once('error', (error) => {
    state.ended = error.message
  })
  child?.once('exit', (code, signal) => {
    state.ended = `it ended with ${code ?? signal}`
  })
  const deadline = Date.now() + 60_000
  while (!(await canConnect(databaseUrl))) {
    if (state.ended !== undefined || Date.now() > deadline) {
      const lines = (await readFile(log, 'utf8').catch(() => '')).trimEnd().split('\n').slice(-5)
      throw new Error(
        `PostgreSQL did not start: ${state.ended ?? 'no answer within 60 s'}. ${log} ends with:\n${lines.join('\n')}`,
      )
    }
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

export async function ensureDatabase(databaseUrl: string, name: string): Promise<void> {
  await withClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${pg.escapeIdentifier(name)}`)
  })
}
