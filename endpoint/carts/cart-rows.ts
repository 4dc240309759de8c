import { z } from 'zod'
import { languageSchema, minorUnitsSchema } from '#shared/order/intake.ts'
import { externalOrderSchema } from '../connectors/incoming-order.ts'
import type { Queryable } from '../db/store.ts'

/** What the shop says about a cart that somebody left (B8). The link leads back to it. */
export const cartSchema = externalOrderSchema.extend({
  language: languageSchema,
  email: z.string().max(200).optional(),
  phone: z.string().max(60).optional(),
  name: z.string().max(200).optional(),
  /** ISO 3166-1 alpha-2: how the telephone number is read, where it has no +. */
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'two capital letters, such as PL')
    .optional(),
  items: z
    .array(z.object({ name: z.string().max(500), quantity: z.int().min(1), price: minorUnitsSchema.optional() }))
    .min(1)
    .max(500),
  link: z.url().max(500),
  abandonedAt: z.iso.datetime({ offset: true }),
})
export type Cart = z.infer<typeof cartSchema>

/** `off`: the shop does not remind of carts; `ordered`, `recovered`: nothing is left to remind of. */
export type CartState = 'waiting' | 'reminded' | 'skipped' | 'failed' | 'unknown' | 'off' | 'ordered' | 'recovered'

export interface StoredCart {
  readonly state: CartState
  readonly why: string
  readonly body: Cart
}

export async function readCart(
  scope: { readonly client: Queryable; readonly shopId: string },
  id: string,
): Promise<StoredCart | undefined> {
  const { rows } = await scope.client.query<StoredCart>(
    'select state, why, body from cart where shop_id = $1 and id = $2',
    [scope.shopId, id],
  )
  return rows[0]
}

/** Bought or recovered stays so, whatever is reported later; what was sent by one channel stays sent. */
export async function noteCart(
  scope: { readonly client: Queryable; readonly shopId: string },
  id: string,
  state: CartState,
  why: string,
): Promise<void> {
  await scope.client.query(
    `update cart set state = $3, why = $4, changed_at = now()
     where shop_id = $1 and id = $2 and state not in ('ordered', 'recovered')
       and (state <> 'reminded' or $3 in ('ordered', 'recovered'))`,
    [scope.shopId, id, state, why],
  )
}
