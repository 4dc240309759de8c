import type { DeliveryWindow } from './events/delivery-events.ts'
import type { Channel } from './events/message-events.ts'
import type { TaskReason } from './events/people-events.ts'

/** What people do around an order, besides packing it: calls, messages, problems, returns. */

export interface TaskView {
  readonly id: string
  readonly kind: 'call' | 'contact-carrier' | 'notify'
  readonly reason: TaskReason
  /** The order cannot be closed while it is open (A18). */
  readonly mandatory: boolean
  readonly since: string
  readonly due: string | undefined
  readonly open: boolean
  readonly attempts: readonly {
    readonly outcome: 'reached' | 'no-answer' | 'callback' | 'done' | 'waived'
    readonly note: string | undefined
    readonly callback: string | undefined
    readonly at: string
    readonly operator: string
  }[]
}

export interface ProblemView {
  /** The event that raised it. */
  readonly id: string
  readonly reason: string
  readonly delay: boolean
  readonly at: string
  readonly operator: string
}

export type MessageState = 'waiting' | 'sent' | 'failed' | 'skipped' | 'asks' | 'unknown' | 'dropped'

/** One entry of the thread with the customer, in or out. */
export interface MessageView {
  /** Out: the fact that it tells of; in: its own event. */
  readonly about: string
  readonly direction: 'in' | 'out'
  readonly channel: Channel | 'shop'
  readonly text: string
  readonly state: MessageState | 'received'
  readonly why: string | undefined
  /** Address or telephone number, where it is known. */
  readonly party: string | undefined
  readonly at: string
}

export interface ReturnView {
  readonly id: string
  readonly by: 'customer' | 'desk'
  readonly reason: string
  readonly wants: 'refund' | 'exchange'
  readonly lines: readonly {
    readonly lineId: string
    readonly quantity: number
    readonly received: number
    readonly damaged: number
  }[]
  readonly refused: string | undefined
  /** The order that carries the replacement. */
  readonly replacement: { readonly orderId: string; readonly number: string } | undefined
  readonly at: string
}

/** Too few good pieces of a line, and what was decided about it. */
export interface ShortageView {
  readonly lineId: string
  readonly quantity: number
  readonly reason: 'missing' | 'damaged'
  /** Absent while nobody has decided. */
  readonly way: 'replenish' | 'substitute' | 'tell-customer' | 'partial' | 'cancel-line' | 'replace' | undefined
  readonly expected: string | undefined
  readonly supplier: string | undefined
  readonly arrived: boolean
}

export interface DeliveryView {
  /** Promised day, YYYY-MM-DD. */
  readonly promised: string | undefined
  readonly window: DeliveryWindow | undefined
  readonly rescheduled: number
  readonly carrierReports: readonly {
    readonly state: 'in-transit' | 'delayed' | 'failed'
    readonly text: string | undefined
    readonly at: string
  }[]
  readonly handedOverAt: string | undefined
  readonly deliveredBy: { readonly source: 'carrier' | 'desk'; readonly note: string | undefined } | undefined
}
