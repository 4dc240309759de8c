import { createHash } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { PrintFormat } from './print-record.ts'

export const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

/** A file that is there whole or not at all, readable by this user only. */
export async function writeWhole(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const temporary = join(folder, `.${name}.part`)
  try {
    const file = await open(temporary, 'w', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, join(folder, name))
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  if (process.platform === 'win32') return
  const directory = await open(folder, 'r')
  try {
    await directory.sync()
  } finally {
    await directory.close()
  }
}

export interface PaperStore {
  /** Keeps a paper and gives its hash. Throws what the file system throws. */
  keep(id: string, bytes: Uint8Array, format?: PrintFormat): Promise<string>
  /** The paper, or undefined when it is missing or not the one that was kept. */
  read(id: string, sha256: string | undefined, format?: PrintFormat): Promise<Uint8Array | undefined>
  /** Keeps a PDF beside the next one of the same id, when it is the one with this hash. Both can be read. */
  setAside(id: string, sha256: string): Promise<void>
  forget(ids: readonly string[]): Promise<void>
}

/** Papers exactly as sent, in `<home>/documents`, by the id of a job or of a batch: a second look is the same paper. */
export function createPaperStore(home: string): PaperStore {
  const folder = join(home, 'documents')
  // No id has a dot.
  const name = (id: string, format: PrintFormat) => `${id}.${format}`
  const asideName = (id: string, sha256: string) => `${id}.${sha256}.pdf`

  /** The file when it is there and has the hash. */
  async function found(file: string, sha256: string | undefined): Promise<Uint8Array | undefined> {
    const bytes = await orMissing(readFile(join(folder, file)))
    return bytes !== undefined && (sha256 === undefined || sha256Of(bytes) === sha256)
      ? new Uint8Array(bytes)
      : undefined
  }

  return {
    async keep(id, bytes, format = 'pdf') {
      await writeWhole(folder, name(id, format), bytes)
      return sha256Of(bytes)
    },
    async read(id, sha256, format = 'pdf') {
      const present = await found(name(id, format), sha256)
      if (present !== undefined || sha256 === undefined || format !== 'pdf') return present
      return found(asideName(id, sha256), sha256)
    },
    async setAside(id, sha256) {
      if ((await found(name(id, 'pdf'), sha256)) === undefined) return
      await rename(join(folder, name(id, 'pdf')), join(folder, asideName(id, sha256)))
    },
    async forget(ids) {
      if (ids.length === 0) return
      const old = new Set(ids)
      for (const file of (await orMissing(readdir(folder))) ?? [])
        if (old.has(file.slice(0, file.indexOf('.')))) await rm(join(folder, file), { force: true })
    },
  }
}

async function orMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
