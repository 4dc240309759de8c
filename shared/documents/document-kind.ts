import { z } from 'zod'

/** Every paper that Packdesk draws. */
export const documentKindSchema = z.enum([
  'invoice',
  'credit-note',
  'waybill',
  'packing-slip',
  'label',
  'pick-list',
  'return-slip',
  'tote-label',
  'handover-sheet',
  'courier-sheet',
  'command-sheet',
  'calibration',
])
export type DocumentKind = z.infer<typeof documentKindSchema>
