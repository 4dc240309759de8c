import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import {
  type Delivery,
  type Dispatch,
  dispatchKey,
  type Outcome,
  type SendContext,
} from '#electron/main/printing/deliver/delivery.ts'
import type { LedgerQuestion } from './ledger-printer.ts'

type Answer = { id: number; uuid: string; state: 'accepted' | 'printing' | 'done' } | null

/** Asks the ledger printer and gives its answers as they come; ends when it hangs up. Throws when nobody is there. */
async function* ask(port: number, question: LedgerQuestion): AsyncGenerator<Answer> {
  const socket = connect({ host: '127.0.0.1', port })
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve)
    socket.once('error', reject)
  })
  // A connection that breaks later ends the lines: that is the answer.
  socket.on('error', () => socket.destroy())
  try {
    socket.write(`${JSON.stringify(question)}\n`)
    const lines = createInterface({ input: socket })
    lines.on('error', () => socket.destroy())
    for await (const line of lines) yield JSON.parse(line)
  } finally {
    socket.destroy()
  }
}

/** The desk's way to the ledger printer: follows a job to its end, and finds it again by name. */
export function createLedgerDelivery(port: number): Delivery {
  async function follow(answers: AsyncGenerator<Answer>, context: SendContext): Promise<Outcome> {
    for await (const answer of answers) {
      if (answer === null) return { outcome: 'not-sent', waiting: 'it never arrived' }
      if (answer.state === 'accepted') await context.accepted({ jobId: answer.id, jobUuid: answer.uuid })
      if (answer.state === 'printing') await context.printing()
      if (answer.state === 'done') return { outcome: 'done', by: 'printer' }
    }
    return { outcome: 'unknown', why: 'the ledger printer hung up' }
  }

  async function find(dispatch: Dispatch, context: SendContext): Promise<Outcome> {
    for (;;) {
      const found = await follow(ask(port, { op: 'find', key: dispatchKey(dispatch) }), {
        ...context,
        accepted: async () => undefined,
        printing: async () => undefined,
      })
      // A `find` is answered once and then rests: still printing means asking again.
      if (found.outcome !== 'unknown' || context.signal.aborted) return found
      await delay(20)
    }
  }

  return {
    wanted: { format: 'pdf', dpi: 203 },
    readiness: async () => ({ ready: true }),
    send: (dispatch, context) =>
      follow(
        ask(port, {
          op: 'print',
          key: dispatchKey(dispatch),
          bytes: Buffer.from(dispatch.bytes).toString('base64'),
        }),
        context,
      ),
    recover: (dispatch, _ticket, context) => find(dispatch, context),
  }
}
