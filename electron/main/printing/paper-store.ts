import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
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
  forget(id: string): Promise<void>
}

/** Papers exactly as sent, in `<home>/documents`, by the id of a job or of a batch: a second look is the same paper. */
export function createPaperStore(home: string): PaperStore {
  const folder = join(home, 'documents')
  const name = (id: string, format: PrintFormat) => `${id}.${format}`
  return {
    async keep(id, bytes, format = 'pdf') {
      await writeWhole(folder, name(id, format), bytes)
      return sha256Of(bytes)
    },
    async read(id, sha256, format = 'pdf') {
      try {
        const bytes = await readFile(join(folder, name(id, format)))
        return sha256 === undefined || sha256Of(bytes) === sha256 ? new Uint8Array(bytes) : undefined
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
        throw error
      }
    },
    async forget(id) {
      for (const format of ['pdf', 'zpl'] as const) await rm(join(folder, name(id, format)), { force: true })
    },
  }
}
