import { setTimeout as delay } from 'node:timers/promises'
import type { DocumentKind } from '#shared/documents/document-kind.ts'
import { type MediaName, mediaSizes } from '#shared/documents/media.ts'
import { IppRefused, IppUnreachable } from '../ipp/ipp-client.ts'
import { supportedMedia } from '../ipp/media-name.ts'
import { type IppJob, type IppPrinter, jobState, type PrintOperations } from '../ipp/print-operations.ts'
import type { Ticket } from '../print-record.ts'
import {
  type Delivery,
  type Dispatch,
  dispatchKey,
  type Outcome,
  type Readiness,
  type SendContext,
} from './delivery.ts'

/** Refusals that pass: the queue is missing, stopped accepting, or busy. Nothing was taken. */
const passing = new Set([0x0406, 0x0502, 0x0505, 0x0506, 0x0507])

export interface CupsOptions {
  readonly operations: PrintOperations
  /** The queue's name, for words. */
  readonly name: string
  /** Its path on the server. */
  readonly path: string
  readonly pollMs: number
  /** How long a server may be silent about a job that it has. */
  readonly silenceMs: number
}

/** What the printer itself says is wrong, in its own words. */
export function printerTrouble(printer: IppPrinter): string | undefined {
  const reasons = printer.reasons.map((reason) => reason.replace(/-(report|warning|error)$/, '')).join(', ')
  const words = [reasons, printer.stateMessage].filter((text) => text !== '').join(': ')
  if (!printer.accepting) return words === '' ? 'it accepts no jobs' : `it accepts no jobs (${words})`
  if (printer.state === 5) return words === '' ? 'it is stopped' : `it is stopped (${words})`
  return words === '' ? undefined : words
}

function mediaOrRefusal(
  printer: IppPrinter,
  name: string,
  kind: DocumentKind,
  medium: MediaName,
): { media: string } | { refused: string } {
  const wanted = mediaSizes[medium]
  const found = supportedMedia(wanted, printer.media)
  if (found !== undefined) return { media: found }
  return {
    refused: `${name} has no ${wanted.widthMm}×${wanted.heightMm} mm paper (${wanted.pwg}), so the ${kind} was not sent: it would come out on another size. Choose another printer for it or add the size to the queue.`,
  }
}

export function createCupsDelivery({ operations, name, path, pollMs, silenceMs }: CupsOptions): Delivery {
  async function readiness({ kind, media }: Pick<Dispatch, 'kind' | 'media'>): Promise<Readiness> {
    try {
      const printer = await operations.printer(path)
      // The name came with the request: it must be a queue's own, not something that a path leads to (S18).
      if (printer.name !== name) return { ready: false, waiting: `${name} is not there: no such print queue.` }
      if (!printer.accepting)
        return { ready: false, waiting: `${name}: ${printerTrouble(printer) ?? 'it accepts no jobs'}` }
      const choice = mediaOrRefusal(printer, name, kind, media)
      return 'refused' in choice ? { ready: false, refused: choice.refused } : { ready: true }
    } catch (error) {
      return { ready: false, waiting: absence(error, name) }
    }
  }

  /** The job of this attempt. By name and uuid: ids are given again after a crash of the server. */
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

  /** Until the server says how it ended. Out of paper is no end: it goes on when there is paper. */
  async function follow(key: string, first: Ticket, { signal, accepted }: SendContext): Promise<Outcome> {
    let ticket = first
    let silentSince: number | undefined
    let started = false
    while (!signal.aborted) {
      try {
        const job = await ask(key, ticket)
        if (job === undefined)
          return unknown(`${name} no longer knows the job: the print server lost it, perhaps after it was printed.`)
        silentSince = undefined
        if (ticket.jobUuid === '' && job.uuid !== '') {
          ticket = { jobId: job.id, jobUuid: job.uuid }
          await accepted(ticket)
        }
        started ||= job.started
        const end = ending(job, name, started)
        if (end !== undefined) return end
      } catch (error) {
        if (!(error instanceof IppUnreachable) && !(error instanceof IppRefused)) throw error
        silentSince ??= performance.now()
        if (performance.now() - silentSince > silenceMs)
          return unknown(`The print server stopped answering after it had taken the job for ${name}.`)
      }
      await delay(pollMs, undefined, { signal }).catch(() => undefined)
    }
    return { outcome: 'interrupted' }
  }

  /** After an error in the middle of sending: the server's own list decides, never a second sending. */
  async function adopt(key: string, ticket: Ticket | undefined, context: SendContext, lost: string): Promise<Outcome> {
    const since = performance.now()
    while (!context.signal.aborted) {
      try {
        const job = await find(key, ticket)
        if (job === undefined) return unknown(lost)
        const found = { jobId: job.id, jobUuid: job.uuid }
        await context.accepted(found)
        return await follow(key, found, context)
      } catch (error) {
        if (!(error instanceof IppUnreachable) && !(error instanceof IppRefused)) throw error
        if (performance.now() - since > silenceMs) return unknown(lost)
      }
      await delay(pollMs, undefined, { signal: context.signal }).catch(() => undefined)
    }
    return { outcome: 'interrupted' }
  }

  return {
    wanted: { format: 'pdf', dpi: 203 },
    readiness,
    async send(dispatch, context) {
      const key = dispatchKey(dispatch)
      let choice: { media: string } | { refused: string }
      try {
        choice = mediaOrRefusal(await operations.printer(path), name, dispatch.kind, dispatch.media)
      } catch (error) {
        return { outcome: 'not-sent', waiting: absence(error, name) }
      }
      if ('refused' in choice) return { outcome: 'failed', why: choice.refused }
      let ticket: Ticket
      try {
        const { id, uuid } = await operations.printJob(path, key, choice.media, dispatch.bytes)
        ticket = { jobId: id, jobUuid: uuid }
      } catch (error) {
        return sendingFailed(error)
      }
      await context.accepted(ticket)
      return follow(key, ticket, context)

      async function sendingFailed(error: unknown): Promise<Outcome> {
        if (error instanceof IppRefused)
          return passing.has(error.code)
            ? { outcome: 'not-sent', waiting: `${name}: ${error.message}` }
            : { outcome: 'failed', why: `${name} refused the ${dispatch.kind}: ${error.message}` }
        if (!(error instanceof IppUnreachable)) throw error
        if (!error.reached) return { outcome: 'not-sent', waiting: absence(error, name) }
        return adopt(
          key,
          undefined,
          context,
          `The connection to ${name} broke while the ${dispatch.kind} was being sent.`,
        )
      }
    },
    recover: (dispatch, ticket, context) =>
      adopt(
        dispatchKey(dispatch),
        ticket,
        context,
        `Packdesk ended while the ${dispatch.kind} was on its way to ${name}, and the print server does not know the job.`,
      ),
  }
}

const unknown = (why: string): Outcome => ({ outcome: 'unknown', why: `${why} Look for the paper, then answer.` })

function absence(error: unknown, name: string): string {
  if (error instanceof IppRefused && error.code === 0x0406) return `${name} is not there: no such print queue.`
  if (error instanceof IppRefused || error instanceof IppUnreachable)
    return `${name} cannot be reached: ${error.message}.`
  throw error
}

/** How a job ended, by job-state alone: reasons and impressions lie (facts-printing §4). */
function ending(job: IppJob, name: string, started: boolean): Outcome | undefined {
  if (job.state === jobState.completed) return { outcome: 'done', by: 'printer' }
  if (job.state !== jobState.canceled && job.state !== jobState.aborted) return undefined
  const what = `${name} ${job.state === jobState.canceled ? 'cancelled' : 'gave up'} the job${job.message === '' ? '' : `: ${job.message}`}`
  if (started) return unknown(`${what.replace(/[.\s]+$/, '')}. It had begun, so the paper may have come out.`)
  return { outcome: 'failed', why: `${what.replace(/[.\s]+$/, '')}, before printing began.` }
}
