import type { IncomingOrder } from '../orders/receive-orders.ts'
import type { ShopWrite } from '../orders/write-shop.ts'
import { Fault } from '../server/fault.ts'
import { knownFiles } from './file-rows.ts'

/** An order that names a file which nobody has sent could never be printed whole: better refused now than at the bench. */
export async function refuseUnknownFiles(write: ShopWrite, { intake, attached = [] }: IncomingOrder): Promise<void> {
  const sent = new Set(attached.map(({ file }) => file.sha256))
  const named = (intake.files ?? []).map(({ sha256 }) => sha256).filter((sha256) => !sent.has(sha256))
  if (named.length === 0) return
  const known = await knownFiles(write, named)
  const missing = named.find((sha256) => !known.has(sha256))
  if (missing !== undefined)
    throw new Fault(
      'bad-request',
      `intake.files: the bytes of ${missing} were never sent. Send the file in "files" beside the intake.`,
    )
}
