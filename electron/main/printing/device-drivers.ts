import { DeskError } from '#shared/contract/desk-contract.ts'
import type { Printer, PrinterDevice } from '#shared/contract/printer.ts'
import { reason } from '#shared/reasons/reason.ts'
import { answersOf } from './deliver/answers.ts'
import type { Delivery } from './deliver/delivery.ts'
import { createIppDelivery } from './deliver/ipp.ts'
import { absence } from './deliver/ipp-trouble.ts'
import { createRawDelivery } from './deliver/raw.ts'
import { rawAddress } from './deliver/raw-address.ts'
import { createRawLine, type RawLine } from './deliver/raw-line.ts'
import { describeRaw, probeRaw } from './deliver/raw-look.ts'
import { describeIppPrinter, suggestedEntry } from './ipp/describe-printer.ts'
import { createIppClient } from './ipp/ipp-client.ts'
import { createPrintOperations } from './ipp/print-operations.ts'
import { ippTarget } from './ipp-address.ts'

export interface DeviceDrivers {
  describe(device: PrinterDevice): Promise<Printer>
  delivery(device: PrinterDevice): Delivery
  /** Throws DeskError when the text is no address; a printer that does not answer is one that is not ready. */
  probe(driver: 'ipp' | 'raw', address: string): Promise<Printer>
}

const lookMs = 4000

/** Printers on the network that a person added by address. */
export function createDeviceDrivers({ pollMs, silenceMs }: { pollMs: number; silenceMs: number }): DeviceDrivers {
  /** One line to each printer, whoever asks for it and under whatever name. */
  const lines = new Map<string, RawLine>()

  function lineTo(text: string): RawLine {
    const address = rawAddress(text)
    if (address === undefined)
      throw new DeskError({
        code: 'bad-request',
        message: `"${text}" is no printer's address. Write it as 192.168.1.40:9100 or printer-name:9100.`,
        because: reason('printer-address', { address: text }),
      })
    const key = `${address.host.toLowerCase()}:${address.port}`
    const line = lines.get(key) ?? createRawLine(address)
    lines.set(key, line)
    return line
  }

  function ippAt(text: string, timeoutMs?: number) {
    const address = readIppAddress(text)
    return { operations: createPrintOperations(createIppClient(address.address, timeoutMs)), path: address.printerPath }
  }

  async function describeIpp(device: PrinterDevice): Promise<Printer> {
    const as = { name: device.name, kind: 'ipp', device: true } as const
    const { operations, path } = ippAt(device.address, lookMs)
    try {
      return describeIppPrinter(await operations.printer(path), as, device)
    } catch (error) {
      const { waiting, cause } = absence(error, device.name, answersOf(device.name))
      return { ...as, ready: false, reason: waiting, cause, ...drawn(device) }
    }
  }

  return {
    async describe(device) {
      try {
        return device.driver === 'raw' ? await describeRaw(device, lineTo(device.address)) : await describeIpp(device)
      } catch (error) {
        // An address that cannot be read must not hide the other printers.
        if (!(error instanceof DeskError)) throw error
        const kind = device.driver === 'raw' ? 'raw' : 'ipp'
        const { cause } = answersOf(device.name).waits('printer-unreachable', error.message, error.message)
        return { name: device.name, kind, ready: false, reason: error.message, cause, device: true, ...drawn(device) }
      }
    },
    delivery(device) {
      try {
        if (device.driver === 'raw')
          return createRawDelivery({
            line: lineTo(device.address),
            name: device.name,
            entry: device,
            pollMs,
            silenceMs,
          })
        const { operations, path } = ippAt(device.address)
        return createIppDelivery({
          operations,
          name: device.name,
          at: 'address',
          path,
          entry: device,
          pollMs,
          silenceMs,
        })
      } catch (error) {
        if (!(error instanceof DeskError)) throw error
        return withoutAddress(device, error.message)
      }
    },
    async probe(driver, address) {
      if (driver === 'raw') return probeRaw(address, lineTo(address))
      const { operations, path } = ippAt(address, lookMs)
      try {
        const printer = await operations.printer(path)
        const name = printer.name === '' ? address : printer.name
        return describeIppPrinter(printer, { name, kind: 'ipp', device: false }, suggestedEntry(printer))
      } catch (error) {
        const { waiting, cause } = absence(error, address, answersOf(address))
        const plain = { format: 'pdf', dpi: 203, media: [] } as const
        return { name: address, kind: 'ipp', ready: false, reason: waiting, cause, device: false, ...plain, media: [] }
      }
    },
  }
}

const drawn = ({ format, dpi, media }: PrinterDevice) => ({ format, dpi, media: [...media] })

function readIppAddress(text: string) {
  try {
    const { address, printerPath } = ippTarget(text)
    return { address, printerPath: printerPath ?? '/ipp/print' }
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new DeskError({
      code: 'bad-request',
      message: `${message}. A network printer is ipp://192.168.1.40/ipp/print.`,
      because: reason('printer-address', { address: text }),
    })
  }
}

/** A printer whose address cannot be read: nothing is sent anywhere until somebody corrects it. */
function withoutAddress({ name, format, dpi }: PrinterDevice, message: string): Delivery {
  const answers = answersOf(name)
  const waits = answers.waits('printer-unreachable', `${name}: ${message}`, message)
  return {
    wanted: { format, dpi },
    readiness: async () => answers.notReady(waits),
    send: async () => answers.notSent(waits),
    recover: async (dispatch) =>
      answers.unknown(
        'ended-on-the-way',
        `Packdesk ended while the ${dispatch.kind} was on its way to ${name}, whose address cannot be read now.`,
      ),
  }
}
