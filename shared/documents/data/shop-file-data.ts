import { z } from 'zod'
import { orderFileSchema } from '../../order/order-file.ts'
import { commonData } from './common-data.ts'

/** A paper that the shop made itself and that came with the order: printed as it is. */
export const shopFileDataSchema = z.object({
  ...commonData,
  kind: z.literal('shop-file'),
  file: orderFileSchema,
})
export type ShopFileData = z.infer<typeof shopFileDataSchema>
