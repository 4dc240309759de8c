import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { crc16, z64 } from './z64.ts'

test('the check value of CRC-16 with polynomial 1021 from 0', () => {
  expect(crc16('123456789')).toBe(0x31c3)
  expect(crc16('')).toBe(0)
})

test('a picture comes back from its Z64, and one wrong letter shows in the checksum', () => {
  const bytes = Uint8Array.from({ length: 5000 }, (_, index) => (index * index) % 251)
  const [, id, data = '', crc = ''] = z64(bytes).split(':')
  expect(id).toBe('Z64')
  expect(new Uint8Array(inflateSync(Buffer.from(data, 'base64')))).toEqual(bytes)
  expect(Number.parseInt(crc, 16)).toBe(crc16(data))
  expect(crc16(`${data.slice(0, 10)}${data[10] === 'A' ? 'B' : 'A'}${data.slice(11)}`)).not.toBe(crc16(data))
})

test('an empty label is a 25th of its hex at most', () => {
  const blank = new Uint8Array(100 * 1200)
  expect(z64(blank).length).toBeLessThan((blank.length * 2) / 25)
})
