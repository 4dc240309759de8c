import { type ChildProcess, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chown, mkdir, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Binaries, findBinaries } from './binaries.ts'
import { type ClusterPlace, rootPlaces } from './cluster-place.ts'
import { canConnect, ensureDatabase, waitUntilReady } from './connect.ts'
import { type Connection, chooseHost, connectionUrl, readConnection, user, writeConnection } from './connection.ts'

async function ownedFolder(at: ClusterPlace, name: string): Promise<string> {
  const path = join(at.place, name)
  await mkdir(path, { recursive: true, mode: 0o700 })
  if (at.account) await chown(path, at.account.uid, at.account.gid)
  return path
}

const identity = (at: ClusterPlace) => (at.account ? { uid: at.account.uid, gid: at.account.gid } : {})

async function initialise(at: ClusterPlace, binaries: Binaries, cluster: string): Promise<void> {
  const password = randomBytes(24).toString('base64url')
  const passwordFile = join(at.place, 'password.new')
  const partial = `${cluster}.new`
  await rm(partial, { recursive: true, force: true })
  await writeFile(passwordFile, password, { mode: 0o600 })
  if (at.account) await chown(passwordFile, at.account.uid, at.account.gid)
  const args = ['-D', partial, '-U', user, '--pwfile', passwordFile, '-A', 'scram-sha-256', '-E', 'UTF8', '--locale=C']
  const child = spawn(binaries.initdb, args, { ...identity(at), cwd: at.place, stdio: ['ignore', 'ignore', 'pipe'] })
  const errors: string[] = []
  child.stderr.setEncoding('utf8').on('data', (text: string) => errors.push(text))
  const code = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('close', resolve))
  await rm(passwordFile, { force: true })
  if (code !== 0)
    throw new Error(
      `PostgreSQL could not make its database in ${partial} (initdb ended with ${code}): ${errors.join('')}`,
    )
  // The password is on disk before the cluster gets its name: a crash in between makes both again.
  await writeConnection(at, { ...(await chooseHost(at)), password })
  await rename(partial, cluster)
}

/** The postmaster that runs on this cluster, also when a killed endpoint left it behind. */
async function postmasterPid(cluster: string): Promise<number | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
  const pid = Number(text.split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 1) return undefined
  try {
    process.kill(pid, 0)
    return pid
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' ? pid : undefined
  }
}

async function launch(at: ClusterPlace, binaries: Binaries, cluster: string, to: Connection): Promise<ChildProcess> {
  const socket = to.host.startsWith('/')
  if (socket) await ownedFolder(at, 'run')
  const settings = {
    listen_addresses: socket ? '' : to.host,
    unix_socket_directories: socket ? to.host : '',
    port: String(to.port),
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    max_connections: '100',
    log_destination: 'stderr',
    // A first import must not wait a minute for its statistics.
    autovacuum_naptime: '10s',
  }
  const log = await open(join(at.place, 'postgres.log'), 'a', 0o600)
  try {
    const args = ['-D', cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])]
    // Its own session: Ctrl-C at the terminal reaches the endpoint alone, which then stops it in order.
    return spawn(binaries.postgres, args, {
      ...identity(at),
      cwd: at.place,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
  } finally {
    await log.close()
  }
}

async function checkRelease(cluster: string, binaries: Binaries): Promise<void> {
  const version = (await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim()
  if (!binaries.release.startsWith(`${version}.`))
    throw new Error(
      `${cluster} was made by PostgreSQL ${version}, and this program brings ${binaries.release}. Dump it with the old one, or set DATABASE_URL.`,
    )
}

export interface Cluster {
  readonly databaseUrl: string
  stop(): Promise<void>
}

/** Starts PostgreSQL on the place, or takes over one that a killed endpoint left running. The caller holds the lock. */
export async function startCluster(at: ClusterPlace): Promise<Cluster> {
  const binaries = await findBinaries(at.account ? rootPlaces : undefined, at.place)
  const cluster = join(at.place, 'cluster')
  const made = await stat(join(cluster, 'PG_VERSION')).then(
    () => true,
    () => false,
  )
  if (!made) await initialise(at, binaries, cluster)
  await checkRelease(cluster, binaries)
  let connection = await readConnection(at)
  if (connection === undefined)
    throw new Error(`${at.place}/connection.json is missing: it holds the database's password.`)
  const running = await postmasterPid(cluster)
  if (running === undefined || !(await canConnect(connectionUrl(connection, 'postgres')))) {
    const place = running === undefined ? await chooseHost(at) : { host: connection.host, port: connection.port }
    connection = { ...connection, ...place }
    await writeConnection(at, connection)
    const child = running === undefined ? await launch(at, binaries, cluster, connection) : undefined
    await waitUntilReady(connectionUrl(connection, 'postgres'), child, join(at.place, 'postgres.log'))
    child?.unref()
  }
  await ensureDatabase(connectionUrl(connection, 'postgres'), user)
  return { databaseUrl: connectionUrl(connection, user), stop: () => stopCluster(cluster) }
}

/** SIGINT is PostgreSQL's fast shutdown: sessions end, everything committed stays. */
async function stopCluster(cluster: string): Promise<void> {
  const pid = await postmasterPid(cluster)
  if (pid === undefined) return
  process.kill(pid, 'SIGINT')
  const deadline = Date.now() + 20_000
  while ((await postmasterPid(cluster)) !== undefined) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL (process ${pid}) did not stop within 20 s.`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
