import { randomUUID } from 'node:crypto'
import { chown, mkdir, readFile, realpath, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { type Account, serverAccount } from './account.ts'

/** Where an unprivileged PostgreSQL can go when the data folder is root's own. */
export const rootPlaces = '/var/lib/packdesk'

const pointerSchema = z.object({ place: z.string().min(1) })

/** The folders of one embedded database. */
export interface ClusterPlace {
  /** What the person named: `--data DIR`. */
  readonly dataDir: string
  /** Where lock, connection, cluster and log lie: `dataDir` itself, or below /var/lib/packdesk for root. */
  readonly place: string
  readonly account: Account | undefined
}

/**
 * Finds or makes the place. For root a pointer file `cluster.json` in the data folder says where it is: a moved
 * folder still finds its database, and a folder that was deleted and made again starts with an empty one.
 */
export async function clusterPlace(dir: string): Promise<ClusterPlace> {
  await mkdir(dir, { recursive: true, mode: 0o700 })
  const dataDir = await realpath(dir)
  const account = await serverAccount()
  if (account === undefined) return { dataDir, place: dataDir, account }
  const pointer = join(dataDir, 'cluster.json')
  const known = await readFile(pointer, 'utf8').catch(() => undefined)
  const place = known === undefined ? join(rootPlaces, randomUUID()) : readPointer(pointer, known)
  await mkdir(rootPlaces, { recursive: true, mode: 0o755 })
  await mkdir(place, { recursive: true, mode: 0o700 })
  await chown(place, account.uid, account.gid)
  if (known === undefined) await writeFile(pointer, `${JSON.stringify({ place }, undefined, 2)}\n`, { mode: 0o600 })
  return { dataDir, place, account }
}

function readPointer(file: string, text: string): string {
  try {
    return pointerSchema.parse(JSON.parse(text)).place
  } catch (cause) {
    throw new Error(`${file} is damaged: it must hold {"place": "<folder of the database>"}.`, { cause })
  }
}
