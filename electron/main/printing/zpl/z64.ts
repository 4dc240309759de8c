import { deflateSync } from 'node:zlib'

/** CRC-16 with polynomial 0x1021 from 0, as the printer takes it over the encoded text (ZPL guide, "B64 and Z64"). */
export function crc16(text: string): number {
  let crc = 0
  for (let at = 0; at < text.length; at++) {
    crc ^= text.charCodeAt(at) << 8
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021
    crc &= 0xffff
  }
  return crc
}

/** Bytes as `:Z64:…:crc`, about a 19th of their hex for a label's picture. */
export function z64(bytes: Uint8Array): string {
  const encoded = deflateSync(bytes, { level: 9 }).toString('base64')
  return `:Z64:${encoded}:${crc16(encoded).toString(16).toUpperCase().padStart(4, '0')}`
}
