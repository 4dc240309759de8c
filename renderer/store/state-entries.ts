import type { z } from 'zod'
import type { StationDatabase } from './collections.ts'

/** Reads a small remembered value; undefined when there is none or it no longer fits its schema. */
export async function readState<T>(
  database: StationDatabase,
  id: string,
  schema: z.ZodType<T>,
): Promise<T | undefined> {
  const entry = await database.sync_state.findOne(id).exec()
  const parsed = schema.safeParse(entry?.toMutableJSON().value)
  return parsed.success ? parsed.data : undefined
}

export async function writeState(database: StationDatabase, id: string, value: unknown): Promise<void> {
  await database.sync_state.upsert({ id, value })
}
