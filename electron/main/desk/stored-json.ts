import { open, readFile, rename } from 'node:fs/promises'
import type { z } from 'zod'
import { createTurns } from '../in-turn.ts'
import { syncFolderOf } from '../journal/append-log.ts'

/**
 * A small JSON file that is replaced whole: after a crash it holds the old value or the new one, and once `write` has resolved
 * the new one, also after a power cut.
 * Reading gives `fallback` when the file is missing, and throws with the file's name when it does not parse. Writes go one
 * after the other, and the last one asked for is what stays.
 */
export function storedJson<T>(path: string, schema: z.ZodType<T>, fallback: T) {
  const inTurn = createTurns()
  async function replace(value: T): Promise<void> {
    const temporary = `${path}.new`
    const file = await open(temporary, 'w', 0o600)
    try {
      await file.writeFile(JSON.stringify(value, null, 2))
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
    await syncFolderOf(path)
  }
  return {
    async read(): Promise<T> {
      let text: string
      try {
        text = await readFile(path, 'utf8')
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return fallback
        throw error
      }
      const parsed = schema.safeParse(JSON.parse(text))
      if (!parsed.success) throw new Error(`${path} cannot be read: ${parsed.error.message}`)
      return parsed.data
    },
    write: (value: T) => inTurn(() => replace(value)),
  }
}
