import { useQueryClient } from '@tanstack/react-query'
import type { DeskSettings } from '#shared/contract/desk-contract.ts'
import type { PrinterDevice } from '#shared/contract/printer.ts'
import { useServices } from '../../../orders/desk-context.tsx'
import { useConfigure, useDeskInfo } from '../../../printing/use-desk-info.ts'
import { withDevice } from './devices.ts'

/** Changes what this desk knows about its printers; then they are looked for again. */
export function useChangeDevices(): {
  configure(change: Partial<DeskSettings>): void
  put(device: PrinterDevice, formerName?: string): void
} {
  const { station } = useServices()
  const { data: info } = useDeskInfo()
  const queries = useQueryClient()
  const configure = useConfigure()
  const change = (settings: Partial<DeskSettings>) =>
    configure.mutate(settings, {
      onSuccess: () => void queries.invalidateQueries({ queryKey: ['printers'] }),
      onError: (error) => station.report(error),
    })
  return {
    configure: change,
    put: (device, formerName) => {
      if (info !== undefined) change(withDevice(info.settings, device, formerName))
    },
  }
}
