import type { OrderEvent } from '../order/event.ts'
import type { CancelCode } from '../order/events/shop-events.ts'
import type { OrderView } from '../order/order-view.ts'

export const mishapKinds = [
  'missing',
  'damaged',
  'taken-out',
  'over-packed',
  'double-pack',
  'wrong-carrier',
  'reprint',
  'message-failed',
] as const
export type MishapKind = (typeof mishapKinds)[number]

/** Something that cost time or money: what it was, when, and how many pieces or papers. */
export interface Mishap {
  readonly kind: MishapKind
  readonly at: number
  readonly quantity: number
}

const alarmKinds = ['over-packed', 'double-pack', 'wrong-carrier'] as const
type AlarmKind = (typeof alarmKinds)[number]

/** What went wrong with an order. An alarm counts once, whether it is still open or somebody has dealt with it. */
export function mishapsOf(view: OrderView): Mishap[] {
  const found: Mishap[] = []
  const alarms = new Map<string, { kind: AlarmKind; at: number }>()
  const latest = Math.max(Date.parse(view.intake.placedAt), ...view.history.map((event) => Date.parse(event.at)))
  for (const event of view.history) {
    const at = Date.parse(event.at)
    const mishap = mishapOf(event)
    if (mishap !== undefined) found.push({ ...mishap, at })
    const answered = answeredAlarm(event)
    if (answered !== undefined && !alarms.has(answered.id)) alarms.set(answered.id, { kind: answered.kind, at })
  }
  for (const alarm of view.alarms) {
    const kind = alarmKinds.find((candidate) => candidate === alarm.code)
    const id = kind === 'double-pack' ? kind : alarm.id
    if (kind !== undefined && !alarms.has(id)) alarms.set(id, { kind, at: latest })
  }
  return [...found, ...[...alarms.values()].map(({ kind, at }) => ({ kind, at, quantity: 1 }))]
}

function mishapOf(event: OrderEvent): Omit<Mishap, 'at'> | undefined {
  switch (event.type) {
    case 'line-short':
      return { kind: event.data.reason, quantity: event.data.quantity }
    case 'item-unpacked':
      return { kind: 'taken-out', quantity: event.data.quantity }
    case 'document-printed':
      return event.data.copy > 1 ? { kind: 'reprint', quantity: 1 } : undefined
    case 'message-reported':
      return event.data.state === 'failed' ? { kind: 'message-failed', quantity: 1 } : undefined
    default:
      return undefined
  }
}

function answeredAlarm(event: OrderEvent): { id: string; kind: AlarmKind } | undefined {
  if (event.type === 'double-pack-resolved') return { id: 'double-pack', kind: 'double-pack' }
  if (event.type !== 'alarm-acknowledged') return undefined
  const { alarmId } = event.data
  const kind = alarmKinds.find((candidate) => alarmId === candidate || alarmId.startsWith(`${candidate}:`))
  return kind && { id: kind === 'double-pack' ? kind : alarmId, kind }
}

/** Why an order ended without leaving, and when; undefined while it lives. */
export function cancellationOf(view: OrderView): { readonly code: CancelCode; readonly at: number } | undefined {
  const event = view.history.find((candidate) => candidate.type === 'order-cancelled')
  return event && { code: event.data.code ?? 'other', at: Date.parse(event.at) }
}
