import type { DeskSettings } from '#shared/contract/desk-contract.ts'
import type { Printer, PrinterDevice } from '#shared/contract/printer.ts'

type Devices = readonly PrinterDevice[]

/** How a queue of the system is described before anybody has said otherwise: as it says itself. */
export function newDevice(printer: Printer): PrinterDevice {
  const { name, format, dpi, media } = printer
  return { name, driver: 'system', address: name, format, dpi, media }
}

export const withoutDevice = (devices: Devices, name: string): PrinterDevice[] =>
  devices.filter((device) => device.name !== name)

/**
 * A printer that was added or changed. One that was renamed keeps its papers: what came out of it still does.
 */
export function withDevice(
  settings: Pick<DeskSettings, 'devices' | 'printers'>,
  device: PrinterDevice,
  formerName = device.name,
): Pick<DeskSettings, 'devices' | 'printers'> {
  const at = settings.devices.findIndex((known) => known.name === formerName)
  const devices = at < 0 ? [...settings.devices, device] : settings.devices.with(at, device)
  const printers = Object.fromEntries(
    Object.entries(settings.printers).map(([kind, name]) => [kind, name === formerName ? device.name : name]),
  )
  return { devices, printers }
}
