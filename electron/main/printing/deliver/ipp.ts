import { IppRefused, IppUnreachable } from '../ipp/ipp-client.ts'
import type { IppPrinter, PrintOperations } from '../ipp/print-operations.ts'
import type { QueueEntry } from '../system-queues.ts'
import { answersOf, wrongFormat } from './answers.ts'
import { type Delivery, dispatchKey, type Outcome } from './delivery.ts'
import { createIppFollow } from './ipp-follow.ts'
import { howToSend } from './ipp-paper.ts'
import { absence, printerTrouble } from './ipp-trouble.ts'

/** Refusals that pass: the queue is missing, stopped accepting, or busy. Nothing was taken. */
const passing = new Set([0x0406, 0x0502, 0x0505, 0x0506, 0x0507])

export interface IppDeliveryOptions {
  readonly operations: PrintOperations
  /** The printer's name, for words. */
  readonly name: string
  /** A queue must be called that by its server too; a printer at an address is called what a person chose. */
  readonly at: 'queue' | 'address'
  /** Its path on the server. */
  readonly path: string
  readonly entry: QueueEntry
  readonly pollMs: number
  /** How long a server may be silent about a job that it has. */
  readonly silenceMs: number
  readonly settleMs?: number
}

/** A queue of CUPS, or a network printer that speaks IPP. */
export function createIppDelivery(options: IppDeliveryOptions): Delivery {
  const { operations, name, at, path, entry, pollMs, silenceMs, settleMs = 2000 } = options
  const answers = answersOf(name)
  const { follow, adopt } = createIppFollow({ operations, name, path, pollMs, silenceMs, settleMs })

  /** No queue can be called that: it would be a path to something else (S18). */
  const noName = at === 'queue' && /[/\\]|^\.+$/.test(name)
  const gone = () => answers.waits('printer-missing', `${name} is not there: no such print queue.`)

  /** What keeps the printer from taking anything now. */
  function blocked(printer: IppPrinter) {
    // The name came with the request: it must be a queue's own, not something that a path leads to.
    if (at === 'queue' && printer.name !== name) return gone()
    if (printer.accepting && printer.state !== 5) return undefined
    const trouble = printerTrouble(printer) ?? 'it accepts no jobs'
    const paused = !printer.accepting || printer.reasons.some((reason) => reason.startsWith('paused'))
    return answers.waits(paused ? 'not-accepting' : 'printer-trouble', `${name}: ${trouble}`, trouble)
  }

  return {
    wanted: { format: entry.format, dpi: entry.dpi },
    async readiness(paper) {
      if (noName) return answers.notReady(gone())
      try {
        const printer = await operations.printer(path)
        const waits = blocked(printer)
        if (waits !== undefined) return answers.notReady(waits)
        const how = howToSend(printer, paper, entry, name)
        return 'refused' in how ? how : { ready: true }
      } catch (error) {
        return answers.notReady(absence(error, name, answers))
      }
    },
    async send(dispatch, context) {
      if (dispatch.format !== entry.format) return wrongFormat(answers, name, dispatch.format, entry.format)
      if (noName) return answers.notSent(gone())
      const key = dispatchKey(dispatch)
      let printer: IppPrinter
      try {
        printer = await operations.printer(path)
      } catch (error) {
        return answers.notSent(absence(error, name, answers))
      }
      const waits = blocked(printer)
      if (waits !== undefined) return answers.notSent(waits)
      const how = howToSend(printer, dispatch, entry, name)
      if ('refused' in how) return { outcome: 'failed', why: how.refused, ...(how.cause && { cause: how.cause }) }
      const beforeMs = Date.now()
      try {
        const { id, uuid } = await operations.printJob(path, key, { ...how, bytes: dispatch.bytes })
        const ticket = { jobId: id, jobUuid: uuid }
        await context.accepted(ticket)
        return await follow(key, ticket, context)
      } catch (error) {
        return sendingFailed(error)
      }

      async function sendingFailed(error: unknown): Promise<Outcome> {
        if (error instanceof IppRefused)
          return passing.has(error.code)
            ? answers.notSent(answers.waits('not-accepting', `${name}: ${error.message}`, error.message))
            : answers.failed('refused', `${name} refused the ${dispatch.kind}: ${error.message}`, error.message)
        if (!(error instanceof IppUnreachable)) throw error
        if (!error.reached) return answers.notSent(absence(error, name, answers))
        const why = `The connection to ${name} broke while the ${dispatch.kind} was being sent.`
        return adopt(key, undefined, context, { code: 'connection-broke', why, beforeMs })
      }
    },
    recover(dispatch, ticket, context) {
      const taken = dispatch.queuedAt === undefined ? Number.NaN : Date.parse(dispatch.queuedAt)
      return adopt(dispatchKey(dispatch), ticket, context, {
        code: 'ended-on-the-way',
        why: `Packdesk ended while the ${dispatch.kind} was on its way to ${name}, and the print server does not know the job.`,
        beforeMs: Number.isNaN(taken) ? undefined : taken,
      })
    },
  }
}
