import type { OrderEvent, OrderEventType } from './event.ts'

/** What a person did or the shop said, before it has an identity: whoever records it adds who, where and when. */
export type FactDraft = {
  [T in OrderEventType]: { readonly type: T; readonly data: Extract<OrderEvent, { type: T }>['data'] }
}[OrderEventType]
