import { mediaSizes } from '#shared/documents/media.ts'
import type { QueueEntry } from '../system-queues.ts'
import { answersOf, wrongFormat } from './answers.ts'
import {
  type Delivery,
  type Dispatch,
  dispatchKey,
  type Outcome,
  type Readiness,
  type SendContext,
} from './delivery.ts'
import { hostTrouble } from './host-status.ts'
import { createRawFollow } from './raw-follow.ts'
import type { RawLine } from './raw-line.ts'
import type { RawSocket } from './raw-socket.ts'

export interface RawDeliveryOptions {
  readonly line: RawLine
  readonly name: string
  readonly entry: QueueEntry & { readonly address: string }
  readonly pollMs: number
  /** How long a printer that has answered before may be silent. */
  readonly silenceMs: number
  /** How long a printer may take for its state before it counts as one that does not tell it. */
  readonly statusMs?: number
}

/** A printer may be slow to let go of the connection before. Nothing of the label has left then, so it is asked again. */
const connectTries = 4

/**
 * A printer on TCP 9100. A ZPL printer is asked for its state before and after on the same connection, and what it says
 * then is the proof. One that does not tell, and every office printer that gets PDF this way, leaves `unknown` at best.
 */
export function createRawDelivery(options: RawDeliveryOptions): Delivery {
  const { line, name, entry, pollMs, silenceMs, statusMs = 2000 } = options
  const answers = answersOf(name)
  const follow = createRawFollow({ line, name, pollMs, silenceMs, statusMs })
  const asks = entry.format === 'zpl'

  function wrongMedia({
    kind,
    media,
  }: Pick<Dispatch, 'kind' | 'media'>): Extract<Readiness, { refused: string }> | undefined {
    if (entry.media.length === 0 || entry.media.includes(media)) return undefined
    const { widthMm, heightMm } = mediaSizes[media]
    const size = `${widthMm}×${heightMm} mm`
    const refused = `${name} is set up without ${size} paper, so the ${kind} was not sent. Choose another printer for it or change the printer's settings.`
    return { ready: false, refused, cause: { code: 'wrong-media', printer: name, detail: size } }
  }

  const unreachable = (error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error)
    line.saw({ problem: detail })
    return answers.waits('printer-unreachable', `${name} (${entry.address}) cannot be reached: ${detail}.`, detail)
  }

  const hungUp = () =>
    answers.waits(
      'not-accepting',
      `${name} hung up: another computer is printing on it, or it is starting.`,
      'it hung up',
    )

  /** What keeps it from taking a label now, before anything of the label has left. */
  async function blocked(socket: RawSocket) {
    const seen = await socket.hostStatus(statusMs)
    if (seen === 'closed') return 'hung-up'
    if (seen === 'silent') {
      line.saw({ silent: true })
      return 'silent'
    }
    line.saw({ status: seen })
    const trouble = hostTrouble(seen)
    if (trouble !== undefined) return answers.waits('printer-trouble', `${name}: ${trouble}`, trouble)
    // Its counters must be at nothing, or they could not tell afterwards that ours has come out.
    if (seen.formats > 0 || seen.labelsRemaining > 0 || seen.partial)
      return answers.waits(
        'not-accepting',
        `${name} is still printing something else.`,
        'still printing something else',
      )
    return undefined
  }

  async function sendZpl(dispatch: Dispatch, context: SendContext, socket: RawSocket): Promise<Outcome | 'hung-up'> {
    const before = await blocked(socket)
    if (context.signal.aborted) return { outcome: 'interrupted' }
    if (before === 'hung-up' || !socket.open) return 'hung-up'
    if (before !== undefined && before !== 'silent') return answers.notSent(before)
    const whole = await socket.write(dispatch.bytes, silenceMs)
    if (context.signal.aborted) return { outcome: 'interrupted' }
    if (!whole) return follow.broken(dispatch.kind, socket)
    return follow.toTheEnd(dispatch.kind, socket, context, before === 'silent' ? statusMs : silenceMs)
  }

  async function sendPdf(dispatch: Dispatch, context: SendContext, socket: RawSocket): Promise<Outcome | 'hung-up'> {
    // A printer that is busy takes the connection and drops it at once.
    await follow.rest(context.signal)
    if (context.signal.aborted) return { outcome: 'interrupted' }
    if (!socket.open) return 'hung-up'
    const whole = await socket.write(dispatch.bytes, silenceMs)
    if (context.signal.aborted) return { outcome: 'interrupted' }
    if (!whole) return follow.broken(dispatch.kind, socket)
    await socket.end(statusMs)
    return answers.unknown(
      'no-proof',
      `${name} was given the ${dispatch.kind} and cannot say over this connection whether it printed. Add it with its ipp:// address if it has one.`,
    )
  }

  return {
    wanted: { format: entry.format, dpi: entry.dpi },
    async readiness(paper) {
      const refused = wrongMedia(paper)
      if (refused !== undefined) return refused
      try {
        return await line.use(async (socket): Promise<Readiness> => {
          const waits = asks ? await blocked(socket) : undefined
          if (waits === 'hung-up') return answers.notReady(hungUp())
          return waits === undefined || waits === 'silent' ? { ready: true } : answers.notReady(waits)
        })
      } catch (error) {
        return answers.notReady(unreachable(error))
      }
    },
    async send(dispatch, context) {
      if (dispatch.format !== entry.format) return wrongFormat(answers, name, dispatch.format, entry.format)
      const refused = wrongMedia(dispatch)
      if (refused !== undefined)
        return { outcome: 'failed', why: refused.refused, ...(refused.cause && { cause: refused.cause }) }
      for (let tries = 1; tries <= connectTries && !context.signal.aborted; tries++) {
        let connected = false
        try {
          const outcome = await line.use((socket) => {
            connected = true
            return asks ? sendZpl(dispatch, context, socket) : sendPdf(dispatch, context, socket)
          }, context.signal)
          if (outcome !== 'hung-up') return outcome
        } catch (error) {
          if (connected) throw error
          return answers.notSent(unreachable(error))
        }
        await follow.rest(context.signal)
      }
      return answers.notSent(hungUp())
    },
    async recover(dispatch) {
      return answers.unknown(
        'ended-on-the-way',
        `Packdesk ended while the ${dispatch.kind} (${dispatchKey(dispatch)}) was on its way to ${name}, and this printer keeps no list of its jobs.`,
      )
    },
  }
}
