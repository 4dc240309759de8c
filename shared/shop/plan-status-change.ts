import { allowedActions, type Refusal } from '../order/allowed-actions.ts'
import { checkItems } from '../order/events/checking-events.ts'
import type { Channel } from '../order/events/message-events.ts'
import type { CancelCode } from '../order/events/shop-events.ts'
import type { FactDraft } from '../order/fact-draft.ts'
import type { OrderView } from '../order/order-view.ts'
import type { Stage } from '../order/stage.ts'
import type { ShopProfile } from './shop-profile.ts'
import type { ShopStatus } from './shop-status.ts'
import { statusOf } from './status-of.ts'

/** What a person chose together with a status. */
export interface StatusChoice {
  readonly status: ShopStatus
  readonly channels: readonly Channel[]
  /** The text for the customer as it stood when the person sent it; absent: the status's own. */
  readonly comment?: string
  /** What some changes need besides: how the payment is known, why it ends, who says it arrived. */
  readonly receipt?: string
  readonly reason?: string
  readonly cancelCode?: CancelCode
}

export type StatusRefusal = Refusal | 'needs-receipt' | 'needs-reason' | 'needs-source' | 'not-by-hand'
export type StatusPlan =
  | { readonly ok: true; readonly drafts: readonly FactDraft[] }
  | { readonly ok: false; readonly reason: StatusRefusal }

const refuse = (reason: StatusRefusal): StatusPlan => ({ ok: false, reason })

/**
 * The facts that setting a status means: a stage is never set by hand, so a status of another stage stands for
 * what leads there (a check, a payment, a handover). The `status-set` comes first: it waits for its stage, and what
 * it says about the message holds for the change. Refused with what is missing, never half done.
 */
export function planStatusChange(order: OrderView, choice: StatusChoice, shop: ShopProfile): StatusPlan {
  const { status } = choice
  if (statusOf(order, shop.procedure.statuses)?.id === status.id) return refuse('already-done')
  const target = status.stages.includes(order.stage) ? order.stage : status.stages[0]
  if (target === undefined) return refuse('not-by-hand')
  const steps = target === order.stage ? [] : stepsTo(target, order, choice, shop)
  if (!Array.isArray(steps)) return refuse(steps)
  if (!isTrue(status, order, steps)) return refuse('not-by-hand')
  const set: FactDraft = {
    type: 'status-set',
    data: {
      status: status.id,
      stage: target,
      channels: [...choice.channels],
      ...(choice.comment === undefined ? {} : { comment: choice.comment }),
    },
  }
  return { ok: true, drafts: [set, ...steps] }
}

/** A status that tells how the order was paid or what kind of return it is may only be said of one that is so (A3). */
function isTrue(status: ShopStatus, order: OrderView, steps: readonly FactDraft[]): boolean {
  if (status.cue === undefined || status.cue === order.cue) return true
  const paysNow = steps.some((step) => step.type === 'payment-confirmed')
  if (status.cue === 'paid-remote') return paysNow
  return status.cue === 'unpaid' && order.payment.state !== 'paid' && !paysNow
}

function stepsTo(
  target: Stage,
  order: OrderView,
  choice: StatusChoice,
  shop: ShopProfile,
): FactDraft[] | StatusRefusal {
  const may = allowedActions(order, shop.procedure.rules)
  switch (target) {
    case 'awaiting-payment':
    case 'ready':
      return towardsReady(target, order, choice, shop)
    case 'packing':
      return may.pack.allowed ? [{ type: 'packing-started', data: {} }] : may.pack.reason
    case 'shipped':
      return may['hand-over'].allowed ? handOver(order) : may['hand-over'].reason
    case 'delivered':
      if (!may.deliver.allowed) return may.deliver.reason
      return choice.reason
        ? [{ type: 'order-delivered', data: { source: 'desk', note: choice.reason } }]
        : 'needs-source'
    case 'cancelled': {
      if (!may.cancel.allowed) return may.cancel.reason
      if (!choice.reason && choice.cancelCode === undefined) return 'needs-reason'
      const code = choice.cancelCode === undefined ? {} : { code: choice.cancelCode }
      return [{ type: 'order-cancelled', data: { by: 'desk', reason: choice.reason ?? '', ...code } }]
    }
    default:
      return 'not-by-hand'
  }
}

/**
 * From a new order to one that may be packed: the money where it is owed, confirm, check. In this order the stage
 * changes once, with the last fact: the customer hears of no status in between.
 */
function towardsReady(
  target: Stage,
  order: OrderView,
  choice: StatusChoice,
  shop: ShopProfile,
): FactDraft[] | StatusRefusal {
  if (order.stage === 'draft') return order.intake.draft === 'quotation' ? 'quotation' : 'price-open'
  if (order.stage !== 'received' && order.stage !== 'awaiting-payment') return 'not-by-hand'
  const open = order.payment.state === 'open'
  if (target === 'awaiting-payment' && !open) return order.payment.state === 'paid' ? 'already-paid' : 'not-by-hand'
  const pays = target === 'ready' && open
  const confirms =
    !pays && order.payment.state !== 'paid' && order.gates.includes('confirm') && order.confirmed === undefined
  if (confirms && shop.procedure.rules.promiseRequired && order.delivery.promised === undefined)
    return 'promise-missing'
  const steps: FactDraft[] = []
  if (pays) {
    if (!choice.receipt) return 'needs-receipt'
    const data = { amount: order.payment.total, method: order.intake.payment.name, receipt: choice.receipt }
    steps.push({ type: 'payment-confirmed', data: { ...data, source: 'desk' } })
  }
  if (confirms) steps.push({ type: 'order-confirmed', data: {} })
  if (order.gates.includes('check') && order.checked === undefined)
    steps.push({ type: 'order-checked', data: { items: [...checkItems] } })
  return steps
}

/** Every closed parcel leaves with the carrier that it was booked with. */
export function handOver(order: OrderView): FactDraft[] {
  return order.parcels
    .filter((parcel) => parcel.state === 'closed')
    .map((parcel) => ({
      type: 'parcel-handed-over',
      data: { parcelId: parcel.id, carrier: parcel.carrier ?? order.intake.shipping.carrier },
    }))
}
