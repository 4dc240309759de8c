import { readFile, rename, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { z } from 'zod'
import type { ClusterPlace } from './cluster-place.ts'

const connectionSchema = z.object({ host: z.string(), port: z.int(), password: z.string() })
export type Connection = z.infer<typeof connectionSchema>

export const user = 'packdesk'

/** A Unix socket's path may have 107 bytes on Linux and 103 on macOS. */
const longestSocketPath = 100

/** A connection string for pg: a socket folder travels as the `host` parameter. */
export function connectionUrl(connection: Connection, database: string): string {
  const secret = encodeURIComponent(connection.password)
  return connection.host.startsWith('/')
    ? `postgres://${user}:${secret}@localhost:${connection.port}/${database}?host=${encodeURIComponent(connection.host)}`
    : `postgres://${user}:${secret}@${connection.host}:${connection.port}/${database}`
}

export async function readConnection(at: ClusterPlace): Promise<Connection | undefined> {
  const text = await readFile(join(at.place, 'connection.json'), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : connectionSchema.parse(JSON.parse(text))
}

export async function writeConnection(at: ClusterPlace, connection: Connection): Promise<void> {
  const file = join(at.place, 'connection.json')
  await writeFile(`${file}.new`, JSON.stringify(connection), { mode: 0o600, flush: true })
  await rename(`${file}.new`, file)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** A socket in the place, or where its path would be too long (or on Windows) a free port on loopback. */
export async function chooseHost(at: ClusterPlace): Promise<{ host: string; port: number }> {
  const socketDir = join(at.place, 'run')
  const fits = Buffer.byteLength(join(socketDir, '.s.PGSQL.5432')) <= longestSocketPath
  return process.platform !== 'win32' && fits
    ? { host: socketDir, port: 5432 }
    : { host: '127.0.0.1', port: await freePort() }
}
