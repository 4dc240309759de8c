import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeLine } from '#electron/main/journal/append-log.ts'
import type { JournalRecord } from '#electron/main/journal/journal-record.ts'
import type { OrderEvent } from '#shared/order/event.ts'

/** Every fact in a desk's journal, oldest first, as the file has them (the last line may be torn by a crash). */
export async function journalFacts(home: string): Promise<OrderEvent[]> {
  const lines = (await readFile(join(home, 'journal.jsonl'), 'utf8')).split('\n').filter((line) => line !== '')
  return lines.flatMap((line) => {
    const record = decodeLine(line)?.record as JournalRecord | undefined
    return record?.type === 'facts' ? record.events : []
  })
}
