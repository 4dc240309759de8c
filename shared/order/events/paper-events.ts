import { z } from 'zod'
import { creditNoteDataSchema, invoiceDataSchema } from '../../documents/data/invoice-data.ts'
import { waybillDataSchema } from '../../documents/data/shipping-data.ts'
import { event, textSchema } from './envelope.ts'

const numberSchema = z.string().min(1).max(60)

/**
 * A number and what it stands for, in one fact: the paper is printed from the snapshot for ever after, whatever the shop
 * changes. Facts of earlier programs have none.
 */
export const invoiceIssued = event(
  'invoice-issued',
  z.object({ number: numberSchema, snapshot: invoiceDataSchema.omit({ copy: true }).optional() }),
)
export const waybillIssued = event(
  'waybill-issued',
  z.object({ number: numberSchema, snapshot: waybillDataSchema.omit({ copy: true }) }),
)
export const creditNoteIssued = event(
  'credit-note-issued',
  z.object({ number: numberSchema, snapshot: creditNoteDataSchema.omit({ copy: true }) }),
)
/** The number stays used: a void document is kept, and nobody gets its number again. */
export const documentVoided = event(
  'document-voided',
  z.object({ kind: z.enum(['invoice', 'waybill', 'credit-note']), number: numberSchema, reason: textSchema.min(1) }),
)
