/**
 * Rises when the reducer makes other documents of the same facts; orders of a lower version are made anew at the
 * endpoint's next start (orders/rebuild-orders.ts). 2: statuses, checks, stock, messages, returns.
 */
export const reducerVersion = 2
