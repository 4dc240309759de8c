import koffi from 'koffi'
import { describe, expect, test } from 'vitest'
import { winspoolLayout } from './winspool-layout.ts'

const layout = winspoolLayout(koffi)

/** Strings first, then one structure after the other: what Windows writes into the room that it is given, the other way round. */
function room(
  size: number,
  count: number,
  fill: (view: DataView, at: number, text: (words: string) => bigint) => void,
) {
  const buffer = Buffer.alloc(size * count + 2000)
  const base = koffi.address(buffer)
  let end = size * count
  const text = (words: string) => {
    const from = end
    end += buffer.write(`${words}\0`, end, 'utf16le')
    return base + BigInt(from)
  }
  const view = new DataView(buffer.buffer, buffer.byteOffset, buffer.byteLength)
  for (let index = 0; index < count; index++) fill(view, index * size, text)
  return buffer
}

describe('structures of winspool.h on 64-bit Windows', () => {
  test('have the sizes and places of Microsoft’s header', () => {
    expect(koffi.sizeof(layout.printerInfo2)).toBe(136)
    expect(koffi.offsetof(layout.printerInfo2, 'pPortName')).toBe(24)
    expect(koffi.offsetof(layout.printerInfo2, 'Attributes')).toBe(104)
    expect(koffi.offsetof(layout.printerInfo2, 'Status')).toBe(124)
    expect(koffi.sizeof(layout.jobInfo1)).toBe(96)
    expect(koffi.offsetof(layout.jobInfo1, 'pDocument')).toBe(32)
    expect(koffi.offsetof(layout.jobInfo1, 'Status')).toBe(56)
    expect(koffi.sizeof(layout.docInfo1)).toBe(24)
  })

  test('printers are read from the room that Windows fills', () => {
    const names = ['Zebra ZD421', 'Drukarka „biuro”', 'چاپگر']
    let index = 0
    const buffer = room(136, names.length, (view, at, text) => {
      view.setBigUint64(at + 8, text(names[index] ?? ''), true)
      view.setBigUint64(at + 24, text(`USB00${index}`), true)
      view.setBigUint64(at + 32, text('ZDesigner'), true)
      view.setUint32(at + 104, 0x400, true)
      view.setUint32(at + 124, 0x10 + index, true)
      index += 1
    })
    expect(layout.queues(buffer, names.length)).toEqual(
      names.map((name, at) => ({
        name,
        port: `USB00${at}`,
        driver: 'ZDesigner',
        attributes: 0x400,
        status: 0x10 + at,
      })),
    )
  })

  test('jobs are read, also those without words', () => {
    let index = 0
    const buffer = room(96, 2, (view, at, text) => {
      view.setUint32(at, 41 + index, true)
      view.setBigUint64(at + 32, text(`packdesk:job-${index}:1`), true)
      if (index === 1) view.setBigUint64(at + 48, text('Media out'), true)
      view.setUint32(at + 56, 0x50, true)
      index += 1
    })
    expect(layout.jobs(buffer, 2)).toEqual([
      { id: 41, document: 'packdesk:job-0:1', status: 0x50, words: '' },
      { id: 42, document: 'packdesk:job-1:1', status: 0x50, words: 'Media out' },
    ])
  })
})
