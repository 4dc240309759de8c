import { setTimeout as delay } from 'node:timers/promises'
import { answersOf } from '../deliver/answers.ts'
import type { Outcome, SendContext } from '../deliver/delivery.ts'
import type { Ticket } from '../print-record.ts'
import { isBlindPort, jobPhase } from './job-status.ts'
import { type SpoolerApi, SpoolerError, type WindowsJob } from './spooler-api.ts'

export interface WindowsFollowOptions {
  readonly spooler: SpoolerApi
  readonly name: string
  readonly port: string
  readonly pollMs: number
  readonly silenceMs: number
}

/** Looks after a job in the spooler's list, by its document name; ids are given again when the spooler starts anew. */
export function createWindowsFollow({ spooler, name, port, pollMs, silenceMs }: WindowsFollowOptions) {
  const answers = answersOf(name)

  async function withPrinter<T>(work: (handle: Awaited<ReturnType<SpoolerApi['open']>>) => Promise<T>): Promise<T> {
    const handle = await spooler.open(name)
    try {
      return await work(handle)
    } finally {
      await spooler.close(handle)
    }
  }

  const find = (key: string): Promise<WindowsJob | undefined> =>
    withPrinter(async (handle) => (await spooler.jobs(handle)).find((job) => job.document === key))

  /** Windows forgets a job in the moment in which it is printed: kept, it can say that it was. Not every driver lets it. */
  const keep = (jobId: number): Promise<boolean> =>
    withPrinter((handle) => spooler.control(handle, jobId, 'retain')).then(
      () => true,
      (error: unknown) => {
        if (error instanceof SpoolerError) return false
        throw error
      },
    )

  async function letGo(jobId: number): Promise<void> {
    try {
      await withPrinter(async (handle) => {
        await spooler.control(handle, jobId, 'release')
        const left = (await spooler.jobs(handle)).some((job) => job.id === jobId)
        if (left) await spooler.control(handle, jobId, 'delete')
      })
    } catch (error) {
      // It has printed; that it stays in the list is untidy and no more.
      if (!(error instanceof SpoolerError)) throw error
    }
  }

  const noProof = (words: string) => answers.unknown('no-proof', words, port)

  async function ended(job: WindowsJob): Promise<Outcome | undefined> {
    const state = jobPhase(job)
    if (state.phase === 'printed') {
      await letGo(job.id)
      if (!isBlindPort(port)) return { outcome: 'done', by: 'printer' }
      return noProof(
        `Windows has sent it to ${name} over ${port} and cannot tell whether it printed. Add the printer by its address instead.`,
      )
    }
    if (state.phase === 'sent') {
      await letGo(job.id)
      return noProof(`Windows has sent it to ${name} and does not know whether it printed.`)
    }
    if (state.phase !== 'deleted') return undefined
    return answers.unknown('printer-gave-up', `The job was deleted from the list of ${name}; a part may have come out.`)
  }

  /** `appearMs`: how long the job may take to be in the list; one that has left it is gone without a word. */
  async function follow(key: string, context: SendContext, appearMs: number): Promise<Outcome> {
    const since = performance.now()
    let ticket: Ticket | undefined
    let silentSince: number | undefined
    while (!context.signal.aborted) {
      try {
        const job = await find(key)
        silentSince = undefined
        if (job !== undefined) {
          if (ticket === undefined) {
            ticket = { jobId: job.id, jobUuid: '' }
            await keep(job.id)
            await context.accepted(ticket)
          }
          const end = await ended(job)
          if (end !== undefined) return end
          const state = jobPhase(job)
          if (state.phase === 'trouble')
            await context.printing(answers.waits('printer-trouble', `${name}: ${state.words}`, state.words))
          else if (state.phase === 'printing') await context.printing()
        } else if (ticket !== undefined) {
          return noProof(`The job has left the list of ${name}: printed, or deleted by somebody.`)
        } else if (performance.now() - since > appearMs) {
          return noProof(`The list of ${name} does not show the job: printed already, or never taken.`)
        }
      } catch (error) {
        if (!(error instanceof SpoolerError)) throw error
        silentSince ??= performance.now()
        if (performance.now() - silentSince > silenceMs)
          return answers.unknown(
            'server-silent',
            `Windows stopped answering about ${name}: ${error.message}.`,
            error.message,
          )
      }
      await delay(pollMs, undefined, { signal: context.signal }).catch(() => undefined)
    }
    return { outcome: 'interrupted' }
  }

  return { follow, keep, withPrinter }
}
