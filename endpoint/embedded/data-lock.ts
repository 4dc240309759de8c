import { randomUUID } from 'node:crypto'
import { link, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const holderSchema = z.object({ pid: z.int(), started: z.string(), since: z.string() })
type Holder = z.infer<typeof holderSchema>

export class DataFolderBusy extends Error {
  readonly pid: number
  constructor(dataDir: string, holder: Holder) {
    super(
      `Another endpoint uses ${dataDir}: process ${holder.pid}, since ${holder.since}. Stop it first, or name another folder with --data.`,
    )
    this.name = 'DataFolderBusy'
    this.pid = holder.pid
  }
}

const lockFile = (place: string) => join(place, 'endpoint.lock')

/** A process id alone is not enough: ids are used again. Empty where the system does not tell (macOS, Windows). */
async function startOf(pid: number): Promise<string> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}

async function isAlive(holder: Holder): Promise<boolean> {
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return (await startOf(holder.pid)) === holder.started
}

/** The live process that holds the folder. A dead one's lock counts as none; so does one that a power cut emptied. */
export async function lockHolder(place: string): Promise<Holder | undefined> {
  const text = await readFile(lockFile(place), 'utf8').catch(() => '')
  const parsed = holderSchema.safeParse(readJson(text))
  return parsed.success && (await isAlive(parsed.data)) ? parsed.data : undefined
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The file appears whole or not at all, and for one process only: linked, not written in place. */
async function create(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, text, { mode: 0o600 })
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  } finally {
    await rm(draft, { force: true })
  }
}

/** Only one may clear away a dead lock at a time, or it could remove the one that a faster process just made. */
async function clearDead(place: string): Promise<void> {
  const guard = `${lockFile(place)}.takeover`
  const age = await stat(guard).then(
    (found) => Date.now() - found.mtimeMs,
    () => 0,
  )
  if (age > 10_000) await rm(guard, { force: true })
  if (!(await create(guard, String(process.pid)))) return
  try {
    if ((await lockHolder(place)) === undefined) await rm(lockFile(place), { force: true })
  } finally {
    await rm(guard, { force: true })
  }
}

/**
 * Takes the folder for this process, or throws DataFolderBusy with who holds it. Age decides nothing: only a
 * dead process loses its lock. Resolves with the function that gives it back.
 */
export async function lockDataFolder(place: string, dataDir: string): Promise<() => Promise<void>> {
  const mine: Holder = { pid: process.pid, started: await startOf(process.pid), since: new Date().toISOString() }
  for (let attempt = 0; attempt < 50; attempt += 1) {
    if (await create(lockFile(place), JSON.stringify(mine))) return () => rm(lockFile(place), { force: true })
    const holder = await lockHolder(place)
    if (holder !== undefined) throw new DataFolderBusy(dataDir, holder)
    await clearDead(place)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new Error(`The lock of ${dataDir} could not be taken: ${lockFile(place)} is made again and again.`)
}
