import { useQueryClient } from '@tanstack/react-query'
import type { PrinterDevice } from '#shared/contract/printer.ts'
import { useServices } from '../../../orders/desk-context.tsx'
import { type SettingsChange, useConfigure } from '../../../printing/use-desk-info.ts'
import { withDevice } from './devices.ts'

/** Changes what this desk knows about its printers; then they are looked for again. */
export function useChangeDevices(): {
  configure(change: SettingsChange): void
  put(device: PrinterDevice, formerName?: string): void
} {
  const { station } = useServices()
  const queries = useQueryClient()
  const configure = useConfigure()
  const change = (settings: SettingsChange) =>
    configure.mutate(settings, {
      onSuccess: () => void queries.invalidateQueries({ queryKey: ['printers'] }),
      onError: (error) => station.report(error),
    })
  return {
    configure: change,
    put: (device, formerName) => change((settings) => withDevice(settings, device, formerName)),
  }
}
