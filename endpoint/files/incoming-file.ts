import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type OrderFile, orderFileSchema } from '#shared/order/order-file.ts'

/** Of one file; the whole request has its own limit (create-server.ts). */
export const mostBytes = 2 * 1024 * 1024

/** A file as it came: what the order says of it, and its bytes. */
export interface AttachedFile {
  readonly file: OrderFile
  readonly bytes: Buffer
}

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/** What every file of the format begins with; ZPL also has to end its label. */
const looksRight: Readonly<Record<OrderFile['format'], (bytes: Buffer) => boolean>> = {
  pdf: (bytes) => bytes.subarray(0, 5).toString('latin1') === '%PDF-',
  png: (bytes) => bytes.subarray(0, png.length).equals(png),
  zpl: (bytes) => {
    const text = bytes.toString('latin1').trim()
    return text.startsWith('^XA') && text.endsWith('^XZ')
  },
}
const beginsWith: Readonly<Record<OrderFile['format'], string>> = {
  pdf: '%PDF-',
  png: 'the PNG signature',
  zpl: '^XA, and ^XZ at its end',
}

/** One of `files` beside the intake. Refused in words when it is not what it says it is. */
export const incomingFileSchema = orderFileSchema
  .omit({ sha256: true, bytes: true })
  .extend({ base64: z.string() })
  .transform(({ base64, ...said }, context): AttachedFile => {
    const refuse = (message: string): never => {
      context.addIssue({ code: 'custom', path: ['base64'], message })
      return z.NEVER
    }
    const text = base64.replace(/\s+/g, '')
    if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return refuse('expected the file in base64')
    const bytes = Buffer.from(text, 'base64')
    if (bytes.length > mostBytes)
      return refuse(`the file has ${bytes.length} bytes, at most ${mostBytes} are taken (2 MB)`)
    if (!looksRight[said.format](bytes))
      return refuse(`this is no ${said.format.toUpperCase()} file: expected ${beginsWith[said.format]}`)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    return { file: { ...said, sha256, bytes: bytes.length }, bytes }
  })
