import type { Channel } from '#shared/order/events/message-events.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { OutboxMessage } from './outbox-rows.ts'

/**
 * What is known after speaking to a mail server or a gateway. `retry` only where the message was certainly not taken;
 * where that is not certain it is `unknown`, and nobody sends it again (I4).
 */
export type Delivery =
  | { readonly state: 'sent' }
  | { readonly state: 'failed' | 'unknown'; readonly why: string }
  | { readonly state: 'retry'; readonly why: string; readonly afterMs?: number }

export interface MessageChannel {
  readonly channel: Channel
  deliver(message: OutboxMessage, shop: ShopProfile): Promise<Delivery>
}
