import type { Printer } from '#shared/contract/printer.ts'
import { mediaSizes } from '#shared/documents/media.ts'
import { answersOf, wrongFormat } from '../deliver/answers.ts'
import { type Delivery, type Dispatch, dispatchKey, type Outcome, type SendContext } from '../deliver/delivery.ts'
import type { QueueEntry } from '../system-queues.ts'
import { isBlindPort, queueTrouble } from './job-status.ts'
import type { SilentPrint } from './silent-print.ts'
import { type SpoolerApi, SpoolerError, spoolerCode, type WindowsQueue } from './spooler-api.ts'
import { createWindowsFollow } from './windows-follow.ts'

export interface WindowsDeliveryOptions {
  /** Rejects where winspool cannot be loaded. */
  readonly spooler: () => Promise<SpoolerApi>
  readonly silentPrint: SilentPrint | undefined
  readonly name: string
  readonly entry: QueueEntry
  readonly pollMs: number
  readonly silenceMs: number
  /** How long a document may take from the program's hands into the spooler's list. */
  readonly appearMs?: number
}

/** A printer of the Windows spooler: ZPL goes to it as it is, a PDF through its driver. */
export function createWindowsDelivery(options: WindowsDeliveryOptions): Delivery {
  const { spooler: load, silentPrint, name, entry, pollMs, silenceMs, appearMs = 15_000 } = options
  const answers = answersOf(name)

  /** The printer of exactly this name, asked for right before each use: a wrong name would be the default printer. */
  async function queue(): Promise<{ spooler: SpoolerApi; found: WindowsQueue | undefined }> {
    const spooler = await load()
    return { spooler, found: (await spooler.printers()).find((one) => one.name === name) }
  }

  const missing = () => answers.waits('printer-missing', `${name} is not there: Windows has no printer of that name.`)
  const unreachable = (error: SpoolerError) =>
    error.code === spoolerCode.invalidPrinterName
      ? missing()
      : answers.waits('printer-unreachable', `${name} cannot be reached: ${error.message}.`, error.message)

  function refusal({ kind, media }: Pick<Dispatch, 'kind' | 'media'>) {
    const { widthMm, heightMm } = mediaSizes[media]
    const size = `${widthMm}×${heightMm} mm`
    if (entry.media.length > 0 && !entry.media.includes(media))
      return {
        code: 'wrong-media' as const,
        words: `${name} is set up without ${size} paper, so the ${kind} was not sent. Choose another printer for it or change the printer's settings.`,
        detail: size,
      }
    if (entry.format === 'pdf' && silentPrint === undefined)
      return {
        code: 'refused' as const,
        words: `This shell of Packdesk cannot print PDF on Windows printers, so the ${kind} was not sent. Add ${name} by its ipp:// address, or print to the folder.`,
        detail: 'PDF',
      }
    return undefined
  }

  const trouble = (found: WindowsQueue) => {
    const words = queueTrouble(found)
    return words === undefined ? undefined : answers.waits('printer-trouble', `${name}: ${words}`, words)
  }

  async function sendZpl(
    spooler: SpoolerApi,
    port: string,
    dispatch: Dispatch,
    context: SendContext,
  ): Promise<Outcome> {
    const { follow, keep, withPrinter } = createWindowsFollow({ spooler, name, port, pollMs, silenceMs })
    const key = dispatchKey(dispatch)
    let started = false
    try {
      await withPrinter(async (handle) => {
        const jobId = await spooler.startDocument(handle, { name: key, datatype: 'RAW' })
        started = true
        // Before the first byte: a short label is printed, and forgotten, faster than it can be asked for.
        await keep(jobId)
        for (let at = 0; at < dispatch.bytes.length; ) {
          const taken = await spooler.write(handle, dispatch.bytes.subarray(at))
          if (taken <= 0) throw new SpoolerError('WritePrinter', spoolerCode.printCancelled)
          at += taken
        }
        await spooler.endDocument(handle)
      })
    } catch (error) {
      if (!(error instanceof SpoolerError)) throw error
      if (!started) return answers.notSent(unreachable(error))
      return answers.unknown(
        'connection-broke',
        `Windows stopped taking the ${dispatch.kind} for ${name}: ${error.message}.`,
        error.message,
      )
    }
    return follow(key, context, appearMs)
  }

  async function sendPdf(
    print: SilentPrint,
    spooler: SpoolerApi,
    port: string,
    dispatch: Dispatch,
    context: SendContext,
  ): Promise<Outcome> {
    const key = dispatchKey(dispatch)
    const { widthMm, heightMm } = mediaSizes[dispatch.media]
    const said = await print.print({
      deviceName: name,
      pdf: dispatch.bytes,
      title: key,
      widthMm,
      heightMm,
      dpi: entry.dpi,
    })
    if (said.result === 'not-begun') {
      if (said.missing) return answers.notSent(missing())
      return answers.failed('refused', `${name} was not given the ${dispatch.kind}: ${said.why}`, said.why)
    }
    // Electron's word is no proof either way: the spooler's list decides, and "failed" is never tried again by itself.
    return createWindowsFollow({ spooler, name, port, pollMs, silenceMs }).follow(key, context, appearMs)
  }

  return {
    wanted: { format: entry.format, dpi: entry.dpi },
    async readiness(paper) {
      const refused = refusal(paper)
      if (refused !== undefined) return answers.refused(refused.code, refused.words, refused.detail)
      try {
        const { found } = await queue()
        const waits = found === undefined ? missing() : trouble(found)
        return waits === undefined ? { ready: true } : answers.notReady(waits)
      } catch (error) {
        if (!(error instanceof SpoolerError)) throw error
        return answers.notReady(unreachable(error))
      }
    },
    async send(dispatch, context) {
      if (dispatch.format !== entry.format) return wrongFormat(answers, name, dispatch.format, entry.format)
      const refused = refusal(dispatch)
      if (refused !== undefined) return answers.failed(refused.code, refused.words, refused.detail)
      let asked: Awaited<ReturnType<typeof queue>>
      try {
        asked = await queue()
      } catch (error) {
        if (!(error instanceof SpoolerError)) throw error
        return answers.notSent(unreachable(error))
      }
      const { spooler, found } = asked
      if (found === undefined) return answers.notSent(missing())
      const waits = trouble(found)
      if (waits !== undefined) return answers.notSent(waits)
      return entry.format === 'pdf' && silentPrint !== undefined
        ? sendPdf(silentPrint, spooler, found.port, dispatch, context)
        : sendZpl(spooler, found.port, dispatch, context)
    },
    async recover(dispatch, _ticket, context) {
      const why = `Packdesk ended while the ${dispatch.kind} was on its way to ${name}`
      try {
        const { spooler, found } = await queue()
        if (found === undefined)
          return answers.unknown('ended-on-the-way', `${why}, and Windows has no printer of that name any more.`)
        const { follow } = createWindowsFollow({ spooler, name, port: found.port, pollMs, silenceMs })
        const outcome = await follow(dispatchKey(dispatch), context, 0)
        // Not in the list: printed and forgotten, or never there. Windows cannot tell which.
        return outcome.outcome === 'unknown' && outcome.cause?.code === 'no-proof'
          ? answers.unknown('ended-on-the-way', `${why}, and its list does not tell whether it printed.`)
          : outcome
      } catch (error) {
        if (!(error instanceof SpoolerError)) throw error
        return answers.unknown('ended-on-the-way', `${why}, and Windows does not answer: ${error.message}.`)
      }
    },
  }
}

/** A Windows printer as screens show it. Which paper lies in it Windows does not tell: only a person can. */
export function describeWindowsQueue(queue: WindowsQueue, entry: QueueEntry, device: boolean): Printer {
  const as = {
    name: queue.name,
    kind: 'windows' as const,
    format: entry.format,
    dpi: entry.dpi,
    media: [...entry.media],
    device,
  }
  const words = queueTrouble(queue)
  if (words === undefined)
    return { ...as, ready: true, ...(isBlindPort(queue.port) ? { reason: `${queue.port}: no proof of printing` } : {}) }
  return { ...as, ready: false, reason: words, cause: { code: 'printer-trouble', printer: queue.name, detail: words } }
}
