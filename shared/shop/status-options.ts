import { placeholdersIn } from '../messages/fill-template.ts'
import { messageValues } from '../messages/message-values.ts'
import { fromTemplate } from '../messages/plan-messages.ts'
import type { CancelCode } from '../order/events/shop-events.ts'
import type { OrderView } from '../order/order.ts'
import { foresee, type HeldOrder } from './foresee.ts'
import { labelIn } from './label.ts'
import type { MessageTemplate, Placeholder } from './message-template.ts'
import { planStatusChange, type StatusRefusal } from './plan-status-change.ts'
import type { ShopProfile } from './shop-profile.ts'
import type { ShopStatus } from './shop-status.ts'

/** What a change of status may ask for besides. */
export type NeededField = 'receipt' | 'cancel' | 'source'

export interface StatusFields {
  readonly receipt: string
  readonly reason: string
  readonly cancelCode: CancelCode | undefined
}

/** Every field filled in: what is refused then is refused for another reason. */
const filledIn = { receipt: '…', reason: '…', cancelCode: 'other' } as const

export interface StatusOption {
  readonly status: ShopStatus
  /** Why it cannot be set now. */
  readonly refused: StatusRefusal | undefined
  readonly needs: readonly NeededField[]
}

/** Every enabled status: the ones that cannot be set now stay visible, with why. */
export function statusOptions(order: OrderView, shop: ShopProfile): StatusOption[] {
  return shop.procedure.statuses
    .filter((status) => status.enabled)
    .map((status) => {
      const full = planStatusChange(order, { status, channels: [], ...filledIn }, shop)
      if (!full.ok) return { status, refused: full.reason, needs: [] }
      const bare = planStatusChange(order, { status, channels: [] }, shop)
      return { status, refused: undefined, needs: bare.ok ? [] : needsOf(bare.reason) }
    })
}

function needsOf(reason: StatusRefusal): NeededField[] {
  const fields: Partial<Record<StatusRefusal, NeededField>> = {
    'needs-receipt': 'receipt',
    'needs-reason': 'cancel',
    'needs-source': 'source',
  }
  const field = fields[reason]
  return field === undefined ? [] : [field]
}

/** The order as it will stand when the status is set: what the message must speak of. */
export function orderThen(
  held: HeldOrder,
  order: OrderView,
  status: ShopStatus,
  shop: ShopProfile,
  at: string,
): OrderView {
  const plan = planStatusChange(order, { status, channels: [], ...filledIn }, shop)
  return (plan.ok ? foresee(held, plan.drafts, { at, operator: '' }).at(-1)?.after : undefined) ?? order
}

export interface DraftText {
  readonly subject: string
  readonly text: string
  /** Needed and empty: the message must not go out (I5). */
  readonly missing: readonly Placeholder[]
  /** Empty and left out: the person should know (E3). */
  readonly leftOut: readonly Placeholder[]
}

/** A template filled for one order, in the customer's language. */
export function draftText(template: MessageTemplate | undefined, order: OrderView, shop: ShopProfile): DraftText {
  if (template === undefined) return { subject: '', text: '', missing: [], leftOut: [] }
  const { subject, text, missing } = fromTemplate(template, order, shop)
  const values = messageValues(order, shop)
  const empty = placeholdersIn(labelIn(template.text, order.intake.language)).filter((name) => values[name] === '')
  return { subject, text, missing, leftOut: empty.filter((name) => !missing.includes(name)) }
}
