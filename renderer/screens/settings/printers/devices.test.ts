import { expect, test } from 'vitest'
import type { PrinterDevice } from '#shared/contract/printer.ts'
import { newDevice, withDevice, withoutDevice } from './devices.ts'

const zebra: PrinterDevice = {
  name: 'Zebra',
  driver: 'raw',
  address: '10.0.0.7:9100',
  format: 'zpl',
  dpi: 203,
  media: ['label-100x150'],
}

test('a new printer is added; the papers stay where they are', () => {
  const settings = { devices: [], printers: { label: 'folder' } }
  expect(withDevice(settings, zebra)).toEqual({ devices: [zebra], printers: { label: 'folder' } })
})

test('a renamed printer keeps its place and its papers', () => {
  const other = { ...zebra, name: 'Brother' }
  const settings = { devices: [zebra, other], printers: { label: 'Zebra', invoice: 'Office' } }
  const renamed = { ...zebra, name: 'Bench 2' }
  expect(withDevice(settings, renamed, 'Zebra')).toEqual({
    devices: [renamed, other],
    printers: { label: 'Bench 2', invoice: 'Office' },
  })
})

test('a removed printer is gone, and nobody else', () => {
  expect(withoutDevice([zebra, { ...zebra, name: 'Brother' }], 'Zebra').map(({ name }) => name)).toEqual(['Brother'])
})

test('a queue of the system starts as it describes itself', () => {
  const queue = {
    name: 'Office',
    kind: 'cups',
    ready: true,
    format: 'pdf',
    dpi: 300,
    media: ['a4'],
    device: false,
  } as const
  expect(newDevice({ ...queue, media: ['a4'] })).toEqual({
    name: 'Office',
    driver: 'system',
    address: 'Office',
    format: 'pdf',
    dpi: 300,
    media: ['a4'],
  })
})
