import { Button } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Printer, PrinterDevice } from '#shared/contract/printer.ts'
import { useDeskInfo } from '../../../printing/use-desk-info.ts'
import { usePrinters } from '../../../printing/use-print-jobs.ts'
import { DeviceDialog } from './device-dialog.tsx'
import { newDevice, withoutDevice } from './devices.ts'
import { PrinterCard } from './printer-card.tsx'
import classes from './printers-settings.module.css'
import { RemoveDialog } from './remove-dialog.tsx'
import { useChangeDevices } from './use-change-devices.ts'

type Open =
  | { readonly dialog: 'add' }
  | { readonly dialog: 'edit'; readonly device: PrinterDevice; readonly known: boolean }
  | { readonly dialog: 'remove'; readonly device: PrinterDevice }

/** Every printer that this desk can reach, and the ones that a person added. */
export function FoundPrinters() {
  const { t } = useTranslation()
  const { data: printers = [] } = usePrinters()
  const { data: info } = useDeskInfo()
  const change = useChangeDevices()
  const [open, setOpen] = useState<Open>()
  const devices = info?.settings.devices ?? []
  const deviceOf = (printer: Printer) => devices.find((device) => device.name === printer.name)
  const close = () => setOpen(undefined)
  const others = (except: string) => printers.map((printer) => printer.name).filter((name) => name !== except)
  return (
    <section className={classes.card}>
      <h2>{t('printers.setup.found')}</h2>
      <p className={classes.quiet}>{t('printers.setup.foundHint')}</p>
      <ul className={classes.list}>
        {printers.map((printer) => {
          const device = deviceOf(printer)
          const edit =
            device !== undefined
              ? () => setOpen({ dialog: 'edit', device, known: true })
              : printer.kind === 'cups' || printer.kind === 'windows'
                ? () => setOpen({ dialog: 'edit', device: newDevice(printer), known: false })
                : undefined
          return (
            <PrinterCard
              key={printer.name}
              printer={printer}
              {...(edit === undefined ? {} : { onEdit: edit })}
              {...(device === undefined ? {} : { onRemove: () => setOpen({ dialog: 'remove', device }) })}
            />
          )
        })}
      </ul>
      <Button
        variant="default"
        leftSection={<Plus size={18} aria-hidden />}
        onClick={() => setOpen({ dialog: 'add' })}
        data-testid="add-printer"
      >
        {t('printers.setup.add')}
      </Button>
      {open?.dialog === 'add' && (
        <DeviceDialog
          taken={others('')}
          onClose={close}
          onSave={(device) => {
            close()
            change.put(device)
          }}
        />
      )}
      {open?.dialog === 'edit' && (
        <DeviceDialog
          device={open.device}
          taken={others(open.device.name)}
          onClose={close}
          onSave={(device) => {
            close()
            change.put(device, open.device.name)
          }}
        />
      )}
      {open?.dialog === 'remove' && (
        <RemoveDialog
          name={open.device.name}
          onClose={close}
          onRemove={() => {
            close()
            change.configure((settings) => ({ devices: withoutDevice(settings.devices, open.device.name) }))
          }}
        />
      )}
    </section>
  )
}
