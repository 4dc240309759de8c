import { type FileHandle, open, readFile, rename } from 'node:fs/promises'
import { dirname } from 'node:path'
import { crc32 } from 'node:zlib'
import { createTurns } from '../in-turn.ts'

/**
 * A file of JSON records, one checked line each: `<crc32 of the JSON, 8 hex digits> <JSON>\n`.
 *
 * Holds at any moment of a crash or power cut:
 * - a record whose `append` resolved is on the disk (`fdatasync`), whole;
 * - reading never fails: lines that do not check are set aside in `<path>.damaged`, the others are used.
 */
export interface AppendLog<T> {
  /** What was readable at open, oldest first. */
  readonly records: readonly T[]
  readonly damagedLines: number
  /** Resolves when the record is permanent. Rejects (ENOSPC, EIO …) with nothing of it left in the file. */
  append(record: T): Promise<void>
  /** Replaces the whole file, old or new, never half. */
  replace(records: readonly T[]): Promise<void>
  close(): Promise<void>
}

export function encodeLine(record: unknown): string {
  const json = JSON.stringify(record)
  return `${crc32(json).toString(16).padStart(8, '0')} ${json}\n`
}

export function decodeLine(line: string): { readonly record: unknown } | undefined {
  const json = line.slice(9)
  if (line[8] !== ' ' || crc32(json).toString(16).padStart(8, '0') !== line.slice(0, 8)) return undefined
  return { record: JSON.parse(json) }
}

/** After this the names in the file's folder are on the disk too: what is renamed next cannot overtake what was before. */
export async function syncFolderOf(path: string): Promise<void> {
  // Windows cannot open a folder; NTFS journals the rename itself.
  if (process.platform === 'win32') return
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  const temporary = `${path}.new`
  const file = await open(temporary, 'w', 0o600)
  try {
    await file.writeFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
  await rename(temporary, path)
  await syncFolderOf(path)
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  }
}

interface Pending {
  readonly line: string
  readonly done: () => void
  readonly failed: (error: unknown) => void
}

/** Throws what the file system throws when the file can be neither read nor made. */
export async function openAppendLog<T>(path: string): Promise<AppendLog<T>> {
  const text = await readText(path)
  const lines = text.split('\n').filter((line) => line !== '')
  const decoded = lines.map((line) => ({ line, value: decodeLine(line) }))
  const damaged = decoded.filter((entry) => entry.value === undefined).map((entry) => entry.line)
  const good = decoded.flatMap((entry) => (entry.value === undefined ? [] : [entry]))
  if (damaged.length > 0) await setAside(path, damaged)
  if (damaged.length > 0 || !text.endsWith('\n'))
    await writeWhole(path, good.map((entry) => `${entry.line}\n`).join(''))

  let file: FileHandle = await open(path, 'a', 0o600)
  let size = (await file.stat()).size
  let pending: Pending[] = []
  const serially = createTurns()
  /** Half a line may stand at the end: nothing is appended before it is cut off. */
  let torn = false

  async function cutOff(): Promise<void> {
    await file.truncate(size)
    torn = false
  }

  /** One write and one fdatasync for all that came meanwhile. */
  async function flush(): Promise<void> {
    const batch = pending
    pending = []
    if (batch.length === 0) return
    const bytes = Buffer.from(batch.map((entry) => entry.line).join(''))
    try {
      if (torn) await cutOff()
      await file.appendFile(bytes)
      await file.datasync()
      size += bytes.length
      for (const entry of batch) entry.done()
    } catch (error) {
      // Half a line must not stay: the next one would be glued to it.
      torn = true
      await cutOff().catch((cause: unknown) => {
        for (const entry of batch) entry.failed(new Error('the journal can neither be written nor repaired', { cause }))
      })
      for (const entry of batch) entry.failed(error)
    }
  }

  return {
    records: good.map((entry) => entry.value?.record as T),
    damagedLines: damaged.length,
    append: (record) =>
      new Promise((done, failed) => {
        pending.push({ line: encodeLine(record), done, failed })
        void serially(flush)
      }),
    replace: (records) =>
      serially(async () => {
        await writeWhole(path, records.map(encodeLine).join(''))
        await file.close()
        file = await open(path, 'a', 0o600)
        size = (await file.stat()).size
      }),
    close: () => serially(() => file.close()),
  }
}

async function setAside(path: string, lines: readonly string[]): Promise<void> {
  const file = await open(`${path}.damaged`, 'a', 0o600)
  try {
    await file.appendFile(lines.map((line) => `${line}\n`).join(''))
    await file.sync()
  } finally {
    await file.close()
  }
}
