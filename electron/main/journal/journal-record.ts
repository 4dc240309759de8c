import type { JournalContents } from '#shared/contract/desk-contract.ts'
import type { NumberBlock, TakenNumber } from '#shared/numbers/number-pool.ts'
import type { OrderEvent } from '#shared/order/event.ts'

/** One line of the station's journal. */
export type JournalRecord =
  /** What people did, and the numbers it used up: one line, so that neither exists without the other. */
  | { readonly type: 'facts'; readonly events: readonly OrderEvent[]; readonly taken: readonly TakenNumber[] }
  /** The endpoint has these, or a person discarded them. `at` is milliseconds since 1970. */
  | { readonly type: 'settled'; readonly eventIds: readonly string[]; readonly at: number }
  | { readonly type: 'block'; readonly block: NumberBlock }
  /** What compaction keeps of lines that went: the marks that must never fall. */
  | { readonly type: 'marks'; readonly lastStationSeq: number; readonly taken: readonly TakenNumber[] }

export interface JournalState {
  readonly events: Map<string, OrderEvent>
  readonly settledAt: Map<string, number>
  readonly blocks: Map<string, NumberBlock>
  /** Block id → highest serial used. */
  readonly highest: Map<string, number>
  lastStationSeq: number
}

export function emptyJournal(): JournalState {
  return { events: new Map(), settledAt: new Map(), blocks: new Map(), highest: new Map(), lastStationSeq: 0 }
}

function noteTaken(state: JournalState, taken: readonly TakenNumber[]): void {
  for (const { blockId, serial } of taken)
    state.highest.set(blockId, Math.max(state.highest.get(blockId) ?? serial, serial))
}

/** Lays one line on the state. The same line twice changes nothing. */
export function foldRecord(state: JournalState, record: JournalRecord): void {
  switch (record.type) {
    case 'facts':
      for (const event of record.events) {
        state.events.set(event.id, event)
        state.lastStationSeq = Math.max(state.lastStationSeq, event.stationSeq)
      }
      noteTaken(state, record.taken)
      return
    case 'settled':
      for (const id of record.eventIds) state.settledAt.set(id, state.settledAt.get(id) ?? record.at)
      return
    case 'block':
      state.blocks.set(record.block.id, record.block)
      return
    case 'marks':
      state.lastStationSeq = Math.max(state.lastStationSeq, record.lastStationSeq)
      noteTaken(state, record.taken)
      return
  }
}

export function takenOf(state: JournalState): TakenNumber[] {
  return [...state.highest].map(([blockId, serial]) => ({ blockId, serial }))
}

export function contentsOf(state: JournalState, damagedLines: number): JournalContents {
  return {
    unconfirmed: [...state.events.values()]
      .filter((event) => !state.settledAt.has(event.id))
      .sort((a, b) => a.stationSeq - b.stationSeq),
    blocks: [...state.blocks.values()],
    taken: takenOf(state),
    lastStationSeq: state.lastStationSeq,
    damagedLines,
  }
}

/** The fewest lines that say the same, without facts that were settled before `settledBefore` (ms since 1970). */
export function compact(state: JournalState, settledBefore: number): JournalRecord[] {
  const keep = [...state.events.values()].filter(
    (event) => (state.settledAt.get(event.id) ?? Infinity) >= settledBefore,
  )
  const settled = keep.flatMap((event) => {
    const at = state.settledAt.get(event.id)
    return at === undefined ? [] : [{ type: 'settled' as const, eventIds: [event.id], at }]
  })
  return [
    { type: 'marks', lastStationSeq: state.lastStationSeq, taken: takenOf(state) },
    ...[...state.blocks.values()].map((block) => ({ type: 'block' as const, block })),
    ...keep.map((event) => ({ type: 'facts' as const, events: [event], taken: [] })),
    ...settled,
  ]
}

/** More than one batch of facts that the endpoint may have without our knowing. */
const chainLength = 1_500
const settledLength = 20

/**
 * What proves that this journal is the station's newest (P14): its newest confirmed facts and the first ones that wait.
 * The newest fact that the endpoint has is one of them, or so old that it was forgotten.
 */
export function chainOf(state: JournalState): { readonly seq: number; readonly id: string }[] {
  const events = [...state.events.values()].sort((a, b) => a.stationSeq - b.stationSeq)
  const settled = events.filter((event) => state.settledAt.has(event.id)).slice(-settledLength)
  const open = events.filter((event) => !state.settledAt.has(event.id)).slice(0, chainLength)
  return [...settled, ...open].map(({ stationSeq, id }) => ({ seq: stationSeq, id }))
}
