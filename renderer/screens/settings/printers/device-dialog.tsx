import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrinterDevice } from '#shared/contract/printer.ts'
import { labelMedia, mediaNameSchema } from '#shared/documents/media.ts'
import { FormDialog } from '../../../components/form-dialog.tsx'
import { isolateText } from '../../../components/isolate.ts'
import { useMediaName } from '../../../printing/use-media-name.ts'
import { Choices } from './choices.tsx'
import classes from './printers-settings.module.css'
import { ProbeAddress } from './probe-address.tsx'

const blank: PrinterDevice = { name: '', driver: 'raw', address: '', format: 'zpl', dpi: 203, media: ['label-100x150'] }
const examples = { raw: '192.168.1.50:9100', ipp: 'ipp://192.168.1.60:631/ipp/print', system: '' } as const

export interface DeviceDialogProps {
  /** Absent: a new one. */
  readonly device?: PrinterDevice
  /** Names that other printers have. */
  readonly taken: readonly string[]
  readonly onSave: (device: PrinterDevice) => void
  readonly onClose: () => void
}

/** A printer by its address, or how a queue of the system wants its data. */
export function DeviceDialog({ device, taken, onSave, onClose }: DeviceDialogProps) {
  const { t } = useTranslation()
  const mediaName = useMediaName()
  const [draft, setDraft] = useState<PrinterDevice>(device ?? blank)
  const set = (change: Partial<PrinterDevice>) => setDraft((before) => ({ ...before, ...change }))
  const name = draft.name.trim()
  const collides = taken.some((other) => other.toLocaleLowerCase() === name.toLocaleLowerCase())
  const ready = name !== '' && !collides && (draft.driver === 'system' || draft.address.trim() !== '')
  const system = draft.driver === 'system'
  const media = draft.format === 'zpl' ? labelMedia : mediaNameSchema.options
  return (
    <FormDialog
      title={
        device === undefined
          ? t('printers.setup.dialogAdd')
          : t('printers.setup.dialogEdit', { name: isolateText(device.name) })
      }
      confirm={t('printers.setup.save')}
      ready={ready}
      onAnswer={() =>
        onSave({
          ...draft,
          name,
          address: draft.address.trim(),
          media: draft.media.filter((medium) => media.some((possible) => possible === medium)),
        })
      }
      onClose={onClose}
      testId="device"
      wide
    >
      <div className={classes.form}>
        {!system && (
          <div className={classes.fields}>
            <Choices
              label={t('printers.setup.driver')}
              options={[
                { value: 'raw', label: t('printers.kind.raw') },
                { value: 'ipp', label: t('printers.kind.ipp') },
              ]}
              chosen={[draft.driver]}
              testId="device-driver"
              onChoose={(driver) => set(driver === 'ipp' ? { driver, format: 'pdf' } : { driver: 'raw' })}
            />
            <TextInput
              label={t('printers.setup.address')}
              dir="ltr"
              placeholder={examples[draft.driver]}
              value={draft.address}
              onChange={(event) => set({ address: event.currentTarget.value })}
              data-autofocus
              data-testid="device-address"
            />
            <ProbeAddress
              driver={draft.driver}
              address={draft.address.trim()}
              onFound={(found) =>
                set({
                  format: found.format,
                  dpi: found.dpi,
                  ...(found.media.length === 0 ? {} : { media: found.media }),
                  ...(name === '' && !taken.includes(found.name) ? { name: found.name } : {}),
                })
              }
            />
            <TextInput
              label={t('printers.setup.name')}
              value={draft.name}
              maxLength={120}
              error={collides ? t('printers.setup.nameTaken') : undefined}
              onChange={(event) => set({ name: event.currentTarget.value })}
              data-testid="device-name"
            />
          </div>
        )}
        <div className={classes.fields}>
          <Choices
            label={t('printers.setup.format')}
            options={[
              { value: 'zpl', label: t('printers.setup.formatZpl') },
              { value: 'pdf', label: t('printers.setup.formatPdf') },
            ]}
            chosen={[draft.format]}
            testId="device-format"
            onChoose={(format) => set({ format })}
          />
          {draft.format === 'zpl' && (
            <Choices
              label={t('printers.setup.dpi')}
              options={[
                { value: 203, label: '203 dpi' },
                { value: 300, label: '300 dpi' },
              ]}
              chosen={[draft.dpi]}
              testId="device-dpi"
              onChoose={(dpi) => set({ dpi })}
            />
          )}
          <Choices
            label={t('printers.setup.mediaIn')}
            options={media.map((medium) => ({ value: medium, label: mediaName(medium) }))}
            chosen={draft.media}
            testId="device-media"
            onChoose={(medium) =>
              set({
                media: draft.media.includes(medium)
                  ? draft.media.filter((other) => other !== medium)
                  : [...draft.media, medium],
              })
            }
          />
        </div>
      </div>
    </FormDialog>
  )
}
