import { z } from 'zod'
import { intakeSchema } from '#shared/order/intake.ts'
import type { OrderFile } from '#shared/order/order-file.ts'
import { incomingFileSchema } from '../files/incoming-file.ts'

/** An order id is `source:externalId`: 120 characters, readable in a log. */
export const externalOrderSchema = z.object({
  source: z.string().regex(/^[a-z0-9-]{1,30}$/, 'small letters, digits and hyphens, such as woocommerce'),
  externalId: z
    .string()
    .min(1)
    .max(80)
    .regex(/^[^\p{Cc}\p{Cs}]+$/u, 'text without control characters'),
})

/**
 * One line of a .jsonl file and the body of POST /v1/intake/orders and /revisions. `files` are papers that the shop made
 * itself; what is read has them named in the intake, and their bytes apart.
 */
export const incomingOrderSchema = externalOrderSchema
  .extend({ intake: intakeSchema, files: z.array(incomingFileSchema).max(40).optional() })
  .transform(({ files = [], intake, ...order }) => {
    if (files.length === 0) return { ...order, intake, attached: [] }
    const named = [...(intake.files ?? []), ...files.map(({ file }) => file)]
    return { ...order, intake: { ...intake, files: onceEach(named) }, attached: files }
  })

/** Named in the intake and sent with it: one file. */
function onceEach(files: readonly OrderFile[]): OrderFile[] {
  const byPlace = new Map(files.map((file) => [`${file.kind} ${file.parcel ?? 1} ${file.sha256}`, file]))
  return [...byPlace.values()]
}
