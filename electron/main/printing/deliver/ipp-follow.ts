import { setTimeout as delay } from 'node:timers/promises'
import { IppRefused, IppUnreachable } from '../ipp/ipp-client.ts'
import { type IppJob, type IppPrinter, jobState, type PrintOperations } from '../ipp/print-operations.ts'
import type { Ticket } from '../print-record.ts'
import { answersOf } from './answers.ts'
import type { Outcome, SendContext } from './delivery.ts'
import { printerTrouble } from './ipp-trouble.ts'

export interface FollowOptions {
  readonly operations: PrintOperations
  readonly name: string
  readonly path: string
  readonly pollMs: number
  /** How long a server may be silent about a job that it has. */
  readonly silenceMs: number
  /** How long a request whose connection broke may still be on its way inside the server. */
  readonly settleMs: number
}

export interface Lost {
  readonly code: 'connection-broke' | 'ended-on-the-way'
  readonly why: string
  /** A moment before the first byte left; undefined where nobody knows. */
  readonly beforeMs: number | undefined
}

/** Printers must remember ended jobs for a minute (RFC 8011 §5.3.7); after that absence says nothing. */
const rememberedMs = 45_000
const clockSlackMs = 2000

const passes = (error: unknown) => error instanceof IppUnreachable || error instanceof IppRefused
const ticketOf = (job: IppJob): Ticket => ({ jobId: job.id, jobUuid: job.uuid })

/** Looks after a job that a server may have, by its name and uuid: ids are given again after a crash of the server. */
export function createIppFollow({ operations, name, path, pollMs, silenceMs, settleMs }: FollowOptions) {
  const answers = answersOf(name)
  const rest = (signal: AbortSignal) => delay(pollMs, undefined, { signal }).catch(() => undefined)

  async function find(key: string, ticket: Ticket | undefined): Promise<IppJob | undefined> {
    const named = (await operations.jobs(path)).filter((job) => job.name === key)
    if (ticket === undefined || ticket.jobUuid === '') return named[0]
    return named.find((job) => job.uuid === ticket.jobUuid)
  }

  async function ask(key: string, ticket: Ticket): Promise<IppJob | undefined> {
    const direct = await operations.job(path, ticket.jobId).catch((error: unknown) => {
      if (error instanceof IppRefused) return undefined
      throw error
    })
    const same = direct?.name === key && (ticket.jobUuid === '' || direct.uuid === ticket.jobUuid)
    return same ? direct : find(key, ticket)
  }

  async function tellPrinting(job: IppJob, printer: IppPrinter, { printing }: SendContext): Promise<void> {
    const trouble = printerTrouble(printer)
    const detail =
      trouble ?? (/unavailable|unreachable|not responding|may not exist/i.test(job.message) ? job.message : undefined)
    if (detail === undefined) return printing()
    const code = trouble === undefined ? 'printer-unreachable' : 'printer-trouble'
    return printing(answers.waits(code, `${name}: ${detail}`, detail))
  }

  /** Until the server says how it ended. Out of paper is no end: it goes on when there is paper. */
  async function follow(key: string, first: Ticket, context: SendContext): Promise<Outcome> {
    let ticket = first
    let silentSince: number | undefined
    let started = false
    while (!context.signal.aborted) {
      try {
        const job = await ask(key, ticket)
        if (job === undefined)
          return answers.unknown(
            'server-lost-it',
            `${name} no longer knows the job: the print server lost it, perhaps after it was printed.`,
          )
        silentSince = undefined
        if (ticket.jobUuid === '' && job.uuid !== '') {
          ticket = ticketOf(job)
          await context.accepted(ticket)
        }
        started ||= job.started
        if (job.state === jobState.completed) return completed(await operations.printer(path))
        if (job.state === jobState.canceled || job.state === jobState.aborted) return gaveUp(job, started)
        if (job.state === jobState.processing || job.state === jobState.stopped)
          await tellPrinting(job, await operations.printer(path), context)
      } catch (error) {
        if (!passes(error)) throw error
        silentSince ??= performance.now()
        if (performance.now() - silentSince > silenceMs)
          return answers.unknown(
            'server-silent',
            `The print server stopped answering after it had taken the job for ${name}.`,
          )
      }
      await rest(context.signal)
    }
    return { outcome: 'interrupted' }
  }

  /** "Completed" of a socket:// queue came for jobs of which the printer had read nothing (facts-printing §3). */
  function completed({ deviceUri }: IppPrinter): Outcome {
    if (!deviceUri.startsWith('socket:')) return { outcome: 'done', by: 'printer' }
    return answers.unknown(
      'no-proof',
      `The queue ${name} sends to ${deviceUri} and cannot tell whether the printer printed. Add the printer by its address instead.`,
      deviceUri,
    )
  }

  /** By job-state alone: reasons and impressions lie (facts-printing §4). */
  function gaveUp(job: IppJob, started: boolean): Outcome {
    const message = job.message.replace(/[.\s]+$/, '')
    const what = `${name} ${job.state === jobState.canceled ? 'cancelled' : 'gave up'} the job${message === '' ? '' : `: ${message}`}`
    if (started)
      return answers.unknown('printer-gave-up', `${what}. It had begun, so the paper may have come out.`, message)
    return answers.failed('printer-gave-up', `${what}, before printing began.`, message)
  }

  /** A server that ran all the while and still remembers has certainly not got what it does not list. */
  async function certainlyAbsent({ beforeMs }: Lost): Promise<boolean> {
    if (beforeMs === undefined || Date.now() - beforeMs > rememberedMs) return false
    const { upSinceMs } = await operations.printer(path)
    return upSinceMs !== undefined && upSinceMs + clockSlackMs < beforeMs
  }

  /** After an error in the middle of sending: the server's own list decides, never a second sending. */
  async function adopt(key: string, ticket: Ticket | undefined, context: SendContext, lost: Lost): Promise<Outcome> {
    const since = performance.now()
    while (!context.signal.aborted) {
      try {
        const job = await find(key, ticket)
        if (job !== undefined) {
          await context.accepted(ticketOf(job))
          return await follow(key, ticketOf(job), context)
        }
        // What a server had said that it has and no longer knows is never sent again.
        if (ticket !== undefined) return answers.unknown('server-lost-it', lost.why)
        if (performance.now() - since > settleMs) {
          if (!(await certainlyAbsent(lost))) return answers.unknown(lost.code, lost.why)
          return answers.notSent(answers.waits(lost.code, `${name} did not get it. It is sent again.`))
        }
      } catch (error) {
        if (!passes(error)) throw error
        if (performance.now() - since > silenceMs) return answers.unknown(lost.code, lost.why)
      }
      await rest(context.signal)
    }
    return { outcome: 'interrupted' }
  }

  return { follow, adopt }
}
