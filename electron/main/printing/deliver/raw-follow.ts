import { setTimeout as delay } from 'node:timers/promises'
import type { DocumentKind } from '#shared/documents/document-kind.ts'
import { answersOf } from './answers.ts'
import type { Outcome, SendContext } from './delivery.ts'
import { hostTrouble, isIdle } from './host-status.ts'
import type { RawLine } from './raw-line.ts'
import type { RawSocket } from './raw-socket.ts'

export interface RawFollowOptions {
  readonly line: RawLine
  readonly name: string
  readonly pollMs: number
  readonly silenceMs: number
  readonly statusMs: number
}

/** Between reading a label and counting it as one to print a printer can look idle for a moment: idle counts twice. */
const idleAnswers = 2

/** What a printer says about a label after all its bytes were handed over. */
export function createRawFollow({ line, name, pollMs, silenceMs, statusMs }: RawFollowOptions) {
  const answers = answersOf(name)
  // Asking costs nothing on an open connection, and the next label waits for the answer.
  const rest = (signal: AbortSignal) => delay(Math.min(pollMs, 200), undefined, { signal }).catch(() => undefined)

  function broken(kind: DocumentKind, socket: RawSocket): Outcome {
    const detail = socket.open ? 'it stopped reading' : (socket.error ?? 'it closed the connection')
    line.saw({ problem: detail })
    return answers.unknown(
      'connection-broke',
      `The connection to ${name} broke while the ${kind} was being sent (${detail}).`,
      detail,
    )
  }

  /** `patienceMs`: how long the first answer may take. A printer that was silent before is not waited for again. */
  async function toTheEnd(
    kind: DocumentKind,
    socket: RawSocket,
    context: SendContext,
    patienceMs: number,
  ): Promise<Outcome> {
    let accepted = false
    let idle = 0
    let partialSince: number | undefined
    while (!context.signal.aborted) {
      const seen = await socket.hostStatus(accepted ? Math.max(silenceMs, statusMs) : patienceMs)
      if (context.signal.aborted) break
      if (seen === 'closed') return broken(kind, socket)
      if (seen === 'silent') {
        line.saw({ silent: true })
        return answers.unknown(
          'no-proof',
          `${name} was given the ${kind} and does not say whether it printed it${accepted ? ' any more' : ''}.`,
        )
      }
      line.saw({ status: seen })
      if (!accepted) {
        // It has read to the end of our bytes. Its answers have no job id: this ticket only says that it has them.
        await context.accepted({ jobId: 0, jobUuid: '' })
        accepted = true
      }
      const trouble = hostTrouble(seen)
      idle = isIdle(seen) && trouble === undefined ? idle + 1 : 0
      if (idle >= idleAnswers) return { outcome: 'done', by: 'printer' }
      if (trouble !== undefined)
        await context.printing(answers.waits('printer-trouble', `${name}: ${trouble}`, trouble))
      else if (seen.labelWaiting && seen.labelsRemaining > 0)
        await context.printing(answers.waits('printer-trouble', `${name}: take off the printed label`, 'label waiting'))
      else if (idle === 0) await context.printing()
      partialSince = seen.partial ? (partialSince ?? performance.now()) : undefined
      if (partialSince !== undefined && performance.now() - partialSince > silenceMs)
        return answers.unknown('no-proof', `${name} has got only a part of the ${kind} and waits for the rest.`)
      await rest(context.signal)
    }
    return { outcome: 'interrupted' }
  }

  return { broken, toTheEnd, rest }
}
