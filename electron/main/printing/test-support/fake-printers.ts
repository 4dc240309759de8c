import type { Printer } from '#shared/contract/printer.ts'
import type { Delivery, Dispatch, Outcome, Readiness, Wanted } from '../deliver/delivery.ts'
import { dispatchKey } from '../deliver/delivery.ts'
import { sha256Of } from '../paper-store.ts'
import type { Printers } from '../printers.ts'

export type Behaviour = (dispatch: Dispatch, paperOut: () => void) => Promise<Outcome> | Outcome

/** Printers of a test: what they do is set from outside, what comes out of them is counted. */
export interface FakePrinters extends Printers {
  /** Keys of every paper that came out, in order. */
  readonly papers: string[]
  /** What happens on `send`; by default a paper comes out and is confirmed. */
  behaviour: Behaviour
  readiness: Readiness
  /** What recovery finds out about a key. */
  found: (key: string, attempt: number) => Outcome
  /** What `list` gives. */
  listed: Printer[]
  /** Everything that was sent, in order. */
  readonly sent: Dispatch[]
  wanted: Wanted
}

/** A printer as a list shows it. */
export const aPrinter = (name: string, changes: Partial<Printer> = {}): Printer => ({
  name,
  kind: 'cups',
  ready: true,
  format: 'pdf',
  dpi: 203,
  media: [],
  device: false,
  ...changes,
})

/**
 * Refuses what a real printer makes a mess of: two jobs at once, the same key twice, bytes that are not the kept
 * ones. `sending` is called before anything else happens, for instance to look at the journal.
 */
export function fakePrinters(sending: (dispatch: Dispatch) => Promise<void> = async () => undefined): FakePrinters {
  let busy = false
  const seen = new Set<string>()
  const fake: FakePrinters = {
    papers: [],
    behaviour: (_dispatch, paperOut) => {
      paperOut()
      return { outcome: 'done', by: 'printer' }
    },
    readiness: { ready: true },
    found: () => ({ outcome: 'unknown', why: 'not in the list' }),
    listed: [],
    sent: [],
    wanted: { format: 'pdf', dpi: 203 },
    list: async () => fake.listed,
    probe: async () => aPrinter('probed'),
    delivery: () => delivery,
  }
  const delivery: Delivery = {
    get wanted() {
      return fake.wanted
    },
    readiness: async () => fake.readiness,
    async send(dispatch) {
      const key = dispatchKey(dispatch)
      await sending(dispatch)
      if (busy) throw new Error('two jobs at once on one printer')
      if (seen.has(key)) throw new Error(`${key} was sent twice`)
      seen.add(key)
      if (sha256Of(dispatch.bytes) !== dispatch.sha256) throw new Error(`${key} is not the file that was drawn`)
      fake.sent.push(dispatch)
      busy = true
      try {
        return await fake.behaviour(dispatch, () => fake.papers.push(key))
      } finally {
        busy = false
      }
    },
    recover: async (dispatch) => fake.found(dispatchKey(dispatch), dispatch.attempt),
  }
  return fake
}
