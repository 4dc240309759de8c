import type { Printer, PrinterDevice } from '#shared/contract/printer.ts'
import { answersOf } from './answers.ts'
import { hostTrouble } from './host-status.ts'
import type { LastSeen, RawLine } from './raw-line.ts'

const statusMs = 1500

/** Asks a ZPL printer for its state, or gives what was last seen while a label is on its way. */
async function look(line: RawLine, asks: boolean): Promise<LastSeen | undefined> {
  if (line.busy) return line.lastSeen
  try {
    return await line.use(async (socket): Promise<LastSeen> => {
      const seen = asks ? await socket.hostStatus(statusMs) : 'silent'
      if (seen === 'closed') return { hungUp: true }
      return seen === 'silent' ? { silent: true } : { status: seen }
    })
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

function asPrinter(
  as: Pick<Printer, 'name' | 'kind' | 'device' | 'format' | 'dpi' | 'media'>,
  seen: LastSeen | undefined,
): Printer {
  const { waits } = answersOf(as.name)
  if (seen === undefined || 'silent' in seen) return { ...as, ready: true }
  if ('hungUp' in seen) {
    const reason = 'it hung up: another computer is printing on it, or it is starting'
    return { ...as, ready: false, reason, cause: waits('not-accepting', reason, 'it hung up').cause }
  }
  if ('problem' in seen) {
    const { cause } = waits('printer-unreachable', seen.problem, seen.problem)
    return { ...as, ready: false, reason: seen.problem, cause }
  }
  const trouble = hostTrouble(seen.status)
  if (trouble === undefined) return { ...as, ready: true }
  return { ...as, ready: false, reason: trouble, cause: waits('printer-trouble', trouble, trouble).cause }
}

export async function describeRaw(device: PrinterDevice, line: RawLine): Promise<Printer> {
  const { name, format, dpi, media } = device
  const seen = await look(line, format === 'zpl')
  return asPrinter({ name, kind: 'raw', device: true, format, dpi, media: [...media] }, seen)
}

/** `~HI` answers `ZD421-300dpi,V84.20,12,8176KB`: model, firmware, dots per millimetre, memory. */
export function readIdentification(text: string): { readonly model: string; readonly dpi: 203 | 300 } | undefined {
  const [model = '', , dots = ''] = text.split(',').map((part) => part.trim())
  if (model === '' || !/^\d+$/.test(dots)) return undefined
  return { model: model.slice(0, 60), dpi: dots === '12' ? 300 : 203 }
}

/** A printer that answers `~HS` speaks ZPL; any other on this port is taken for one that prints PDF. */
export async function probeRaw(address: string, line: RawLine): Promise<Printer> {
  const seen = await look(line, true)
  const base = { name: address, kind: 'raw', device: false, dpi: 203, media: [] } as const
  if (seen === undefined || !('status' in seen)) return asPrinter({ ...base, format: 'pdf', media: [] }, seen)
  const identity = await line
    .use((socket) => socket.identification(statusMs))
    .then((text) => (text === undefined ? undefined : readIdentification(text)))
    .catch((error: unknown) => {
      // It answered a moment ago; without its name it can be added all the same.
      if (error instanceof Error) return undefined
      throw error
    })
  const known = { ...base, format: 'zpl', media: [] } as const
  return asPrinter({ ...known, name: identity?.model ?? address, dpi: identity?.dpi ?? 203, media: [] }, seen)
}
