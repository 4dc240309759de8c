import { z } from 'zod'

/** A file that came with the order: the shop's own invoice, a label it bought. The bytes travel apart, by hash. */
export const orderFileSchema = z.object({
  kind: z.enum(['invoice', 'label', 'waybill']),
  format: z.enum(['pdf', 'png', 'zpl']),
  /** Of the bytes, hexadecimal: identity and proof. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits (SHA-256)'),
  bytes: z.int().min(1),
  /** The document's number, as the shop gave it. */
  number: z.string().max(60).optional(),
  /** For a label: which parcel, from 1; absent: the first. */
  parcel: z.int().min(1).max(99).optional(),
  trackingNumber: z.string().max(60).optional(),
})
export type OrderFile = z.infer<typeof orderFileSchema>

/** Files of one kind; of a label those of one parcel, where a file without a parcel is for the first. */
export function filesOf(
  files: readonly OrderFile[] | undefined,
  kind: OrderFile['kind'],
  parcel?: number,
): readonly OrderFile[] {
  return (files ?? []).filter((file) => file.kind === kind && (parcel === undefined || (file.parcel ?? 1) === parcel))
}
