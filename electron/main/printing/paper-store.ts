import { createHash } from 'node:crypto'
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

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
  keep(printJobId: string, pdf: Uint8Array): Promise<string>
  /** The paper, or undefined when it is missing or not the one that was kept. */
  read(printJobId: string, sha256: string | undefined): Promise<Uint8Array | undefined>
  forget(printJobId: string): Promise<void>
}

/** Papers exactly as printed, in `<home>/documents`, so that a second look is the same paper. */
export function createPaperStore(home: string): PaperStore {
  const folder = join(home, 'documents')
  const name = (printJobId: string) => `${printJobId}.pdf`
  return {
    async keep(printJobId, pdf) {
      await writeWhole(folder, name(printJobId), pdf)
      return sha256Of(pdf)
    },
    async read(printJobId, sha256) {
      try {
        const pdf = await readFile(join(folder, name(printJobId)))
        return sha256 === undefined || sha256Of(pdf) === sha256 ? new Uint8Array(pdf) : undefined
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
        throw error
      }
    },
    forget: (printJobId) => rm(join(folder, name(printJobId)), { force: true }),
  }
}
