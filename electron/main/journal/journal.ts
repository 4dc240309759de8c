import { readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import { DeskError, type JournalContents } from '#shared/contract/desk-contract.ts'
import type { NumberBlock, TakenNumber } from '#shared/numbers/number-pool.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import { reason } from '#shared/reasons/reason.ts'
import { openAppendLog } from './append-log.ts'
import { chainOf, compact, contentsOf, emptyJournal, foldRecord, type JournalRecord } from './journal-record.ts'

/** Settled facts stay this long, so that a lost store can be compared with what the endpoint says it has. */
const keepSettledMs = 30 * 24 * 3_600_000

/**
 * The station's journal: what people did, before anything beeps. Its line is the acknowledgement; the store in
 * the page is a cache that can be rebuilt from here and from the endpoint.
 */
export interface Journal {
  read(): JournalContents
  append(events: readonly OrderEvent[], taken: readonly TakenNumber[]): Promise<void>
  settle(eventIds: readonly string[]): Promise<void>
  addBlock(block: NumberBlock): Promise<void>
  /** For the station's first word to the endpoint. */
  chain(): ReturnType<typeof chainOf>
  /** Confirmed facts that are still here, oldest first. */
  kept(): readonly OrderEvent[]
  close(): Promise<void>
}

const current = 'journal.jsonl'

/**
 * Where a closed journal goes when the desk becomes another station: under the name of the one it was. Stations of
 * different endpoints share names: an earlier journal is not written over.
 */
export async function retiredName(home: string, stationId: string): Promise<string> {
  const base = `journal-${stationId.replace(/[^\w-]/g, '_')}`
  const taken = new Set(await readdir(home))
  let name = `${base}.jsonl`
  for (let count = 2; taken.has(name); count += 1) name = `${base}-${count}.jsonl`
  return name
}

/**
 * Sets the closed journal aside: another station has its own facts, its own running numbers and its own leased blocks.
 * Nothing of it is thrown away. Done already, or nothing there: changes nothing.
 */
export async function retireJournal(home: string, name: string): Promise<void> {
  const names = new Set(await readdir(home))
  if (!names.has(name) && names.has(current)) await rename(join(home, current), join(home, name))
}

/** `name` is the station's own journal, or one that was retired. */
export async function openJournal(home: string, now: () => number, name = current): Promise<Journal> {
  const log = await openAppendLog<JournalRecord>(join(home, name))
  const state = emptyJournal()
  for (const record of log.records) foldRecord(state, record)
  const compacted = compact(state, now() - keepSettledMs)
  // Rewriting is worth it only when most of the file is old.
  if (log.records.length > 1000 && compacted.length < log.records.length / 2) {
    await log.replace(compacted)
    const kept = emptyJournal()
    for (const record of compacted) foldRecord(kept, record)
    Object.assign(state, kept)
  }

  async function write(record: JournalRecord): Promise<void> {
    try {
      await log.append(record)
    } catch (error) {
      throw asDeskError(error)
    }
    foldRecord(state, record)
  }

  return {
    read: () => contentsOf(state, log.damagedLines),
    async append(events, taken) {
      // Asked again after a lost answer: the line is there already.
      if (events.every((event) => state.events.has(event.id))) return
      const highest = new Map(state.highest)
      for (const { blockId, serial } of taken) {
        const block = state.blocks.get(blockId)
        const free = block !== undefined && serial >= block.from && serial <= block.to
        if (!free || serial <= (highest.get(blockId) ?? -1))
          throw new DeskError({
            code: 'number-not-leased',
            message: `number ${serial} of block ${blockId} is used already or was never given to this station`,
          })
        highest.set(blockId, serial)
      }
      await write({ type: 'facts', events, taken })
    },
    async settle(eventIds) {
      const open = eventIds.filter((id) => state.events.has(id) && !state.settledAt.has(id))
      if (open.length > 0) await write({ type: 'settled', eventIds: open, at: now() })
    },
    async addBlock(block) {
      if (!state.blocks.has(block.id)) await write({ type: 'block', block })
    },
    chain: () => chainOf(state),
    kept: () =>
      [...state.events.values()]
        .filter((event) => state.settledAt.has(event.id))
        .sort((a, b) => a.stationSeq - b.stationSeq),
    close: () => log.close(),
  }
}

function asDeskError(error: unknown): DeskError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new DeskError({
      code: 'disk-full',
      message: 'The disk of this computer is full: the scan was not saved. Free some space, then scan again.',
    })
  return new DeskError({
    code: 'journal-failed',
    message: `The scan was not saved: ${String(error)}`,
    because: reason('journal-not-written', {}, String(code ?? error)),
  })
}
