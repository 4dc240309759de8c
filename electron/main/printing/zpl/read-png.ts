import { inflateSync } from 'node:zlib'

/** A picture in shades of grey, one byte per dot, 0 is black. */
export interface GreyPicture {
  readonly width: number
  readonly height: number
  readonly shades: Uint8Array
}

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const channelsOf: Readonly<Record<number, number>> = { 0: 1, 2: 3, 6: 4 }

/**
 * Reads what the engine draws: eight bits, grey or colour, not interlaced (ISO/IEC 15948). Of a colour picture its green
 * alone: papers are black on white, each channel is predicted by itself, and this takes a quarter of the time. The ground
 * is opaque, so the alpha channel says nothing. Throws for any other picture.
 */
export function readPng(png: Uint8Array): GreyPicture {
  const file = Buffer.from(png.buffer, png.byteOffset, png.byteLength)
  if (!file.subarray(0, 8).equals(signature)) throw new Error('The drawn picture is no PNG. Print it again.')
  const width = file.readUInt32BE(16)
  const height = file.readUInt32BE(20)
  const channels = channelsOf[file.readUInt8(25)]
  if (file.readUInt8(24) !== 8 || channels === undefined || file.readUInt8(28) !== 0)
    throw new Error('The drawn picture has a form that is not read: not eight bits, or interlaced. Report this.')
  const parts: Buffer[] = []
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at))
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)))
  const rows = inflateSync(Buffer.concat(parts))
  if (rows.length !== height * (1 + width * channels))
    throw new Error('The drawn picture is not whole. Print it again.')
  const shades = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) readRow(rows, y, width, channels, shades)
  return { width, height, shades }
}

/** One row of one channel, its prediction undone. */
function readRow(rows: Uint8Array, y: number, width: number, channels: number, shades: Uint8Array): void {
  const start = y * (width * channels + 1)
  const filter = rows[start] ?? 0
  const first = y * width
  let from = start + 1 + (channels === 1 ? 0 : 1)
  let left = 0
  let upLeft = 0
  for (let to = first; to < first + width; to++, from += channels) {
    const up = y === 0 ? 0 : (shades[to - width] ?? 0)
    left = ((rows[from] ?? 0) + predicted(filter, left, up, upLeft)) & 0xff
    upLeft = up
    shades[to] = left
  }
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 0) return 0
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  const guess = left + up - upLeft
  const toLeft = Math.abs(guess - left)
  const toUp = Math.abs(guess - up)
  const toUpLeft = Math.abs(guess - upLeft)
  if (toLeft <= toUp && toLeft <= toUpLeft) return left
  return toUp <= toUpLeft ? up : upLeft
}
