import type { Desk, JournalContents } from '#shared/contract/desk-contract.ts'
import { DeskError } from '#shared/contract/desk-contract.ts'
import {
  foldNumbers,
  type NumberBlock,
  type NumberPools,
  servesYear,
  type TakenNumber,
} from '#shared/numbers/number-pool.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import { type FactDraft, stampFacts } from './fact-drafts.ts'

export interface DispatcherPorts {
  readonly desk: Desk
  readonly station: string
  readonly now: () => Date
  readonly newId: () => string
  /** Called when the facts are permanent, before anything beeps. */
  readonly onPermanent: (events: readonly OrderEvent[]) => void
  /** Puts them into the store. Its failure costs no fact: the journal has them, and the next start replays it. */
  readonly store: (events: readonly OrderEvent[]) => Promise<void>
  readonly onStoreError: (error: unknown) => void
}

/** Facts and the numbers they use up, decided from the pools as they are when it is this act's turn. */
export type Decide = (pools: NumberPools) => {
  readonly drafts: readonly FactDraft[]
  readonly taken: readonly TakenNumber[]
}

export interface Dispatcher {
  /**
   * The only way to write. Acts are taken one after the other; each resolves when its line is in the journal.
   * Throws DeskError when it is not permanent: then nothing happened, and the number is still free.
   */
  dispatch(orderId: string, operator: string, decide: Decide): Promise<readonly OrderEvent[]>
  /**
   * Facts that the desk made while it was another station, as this station's own: a person has looked at them. They keep
   * their ids, so that one that is known after all is not stored twice. Numbers on them were taken then.
   */
  redo(events: readonly OrderEvent[]): Promise<void>
  addBlock(block: NumberBlock): Promise<void>
  /** What may be used in a year, by default in this one. */
  pools(year?: number): NumberPools
}

/** An answer that was lost on the way says nothing about the journal: ask again, with the same ids. */
const retries = 5
const retryPauseMs = 500

export function createDispatcher(journal: JournalContents, ports: DispatcherPorts): Dispatcher {
  const { desk, station, now, newId } = ports
  let lastStationSeq = journal.lastStationSeq
  let blocks = journal.blocks
  let taken = journal.taken
  let turn: Promise<unknown> = Promise.resolve()

  const pools = (year = now().getFullYear()) =>
    foldNumbers(
      blocks.filter((block) => servesYear(block, year)),
      taken,
    )

  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const result = turn.then(act)
    turn = result.catch(() => undefined)
    return result
  }

  /** The journal has used a number whose answer never came: without this every later act would try the same one. */
  async function readNumbersAgain(): Promise<void> {
    const read = await desk.call('journal.read', {})
    blocks = read.blocks
    taken = read.taken
    lastStationSeq = Math.max(lastStationSeq, read.lastStationSeq)
  }

  async function append(events: OrderEvent[], numbers: readonly TakenNumber[]): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await desk.call('journal.append', { events, taken: [...numbers] })
        return
      } catch (error) {
        if (error instanceof DeskError && error.code === 'number-not-leased') await readNumbersAgain()
        if (!(error instanceof DeskError) || error.code !== 'internal' || attempt === retries) throw error
        await new Promise((resolve) => setTimeout(resolve, retryPauseMs))
      }
    }
  }

  return {
    pools,
    dispatch: (orderId, operator, decide) =>
      inTurn(async () => {
        const decision = decide(pools())
        if (decision.drafts.length === 0) return []
        const stamp = { station, operator, at: now().toISOString(), firstStationSeq: lastStationSeq + 1, newId }
        const events = stampFacts(orderId, decision.drafts, stamp)
        lastStationSeq += events.length
        await append(events, decision.taken)
        taken = [...taken, ...decision.taken]
        const stored = ports.store(events)
        ports.onPermanent(events)
        stored.catch(ports.onStoreError)
        return events
      }),
    redo: (made) =>
      inTurn(async () => {
        const events = made.map(({ seq: _, ...event }, index) => ({
          ...event,
          station,
          stationSeq: lastStationSeq + 1 + index,
        }))
        lastStationSeq += events.length
        await append(events, [])
        const stored = ports.store(events)
        ports.onPermanent(events)
        stored.catch(ports.onStoreError)
      }),
    addBlock: (block) =>
      inTurn(async () => {
        await desk.call('journal.addBlock', { block })
        if (!blocks.some((known) => known.id === block.id)) blocks = [...blocks, block]
      }),
  }
}
