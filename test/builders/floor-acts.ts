import { allowedActions } from '#shared/order/allowed-actions.ts'
import type { FactDraft } from '#shared/order/fact-draft.ts'
import type { OrderView } from '#shared/order/order-view.ts'
import { planStatusChange } from '#shared/shop/plan-status-change.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { ssccFor } from './fact-builder.ts'
import { anIntake } from './order-builder.ts'

const receipt = 'TR-77'
export const ownWords = 'Your order {order}: {tracking}'

/** Everything that the screens would let a person at this station do now; each entry is recorded as one act. */
export function deskActs(order: OrderView, shop: ShopProfile, station: string): FactDraft[][] {
  const may = allowedActions(order, shop.procedure.rules)
  const when = (allowed: boolean, ...drafts: FactDraft[]) => (allowed ? [drafts] : [])
  const closed = order.parcels.filter((parcel) => parcel.state === 'closed')
  const carrier = order.intake.shipping.carrier
  return [
    ...when(may.check.allowed, { type: 'order-checked', data: { items: ['items', 'phone'] } }),
    ...when(order.delivery.promised === undefined, { type: 'promise-set', data: { date: '2026-01-09' } }),
    ...when(may['set-price'].allowed, { type: 'price-confirmed', data: { total: 1200 } }),
    ...when(may.confirm.allowed, { type: 'order-confirmed', data: {} }),
    ...when(may['confirm-payment'].allowed, {
      type: 'payment-confirmed',
      data: { amount: order.payment.total, method: 'Till', receipt, source: 'desk' },
    }),
    ...when(may['verify-payment'].allowed, { type: 'payment-verified', data: { receipt } }),
    ...when(may.pick.allowed, { type: 'picking-finished', data: {} }),
    ...when(may.pack.allowed, { type: 'packing-started', data: {} }),
    ...(may.pack.allowed ? [packEverything(order, `${station}-${order.parcels.length + 1}`, carrier)] : []),
    // The carrier's numbers have run out: closed, but not booked.
    ...(may.pack.allowed
      ? [packEverything(order, `${station}-${order.parcels.length + 1}`, carrier).slice(0, -1)]
      : []),
    ...when(may.pack.allowed && order.lines.some((line) => line.open > 0), {
      type: 'item-packed',
      data: { lineId: openLine(order), parcelId: `${station}-loose`, quantity: 1, code: '' },
    }),
    ...when(may.print.allowed, {
      type: 'document-printed',
      data: { kind: 'label', printJobId: `label-${station}-${order.documents.length}`, copy: 1 },
    }),
    ...(may['hand-over'].allowed && closed.length > 0
      ? [closed.map((parcel): FactDraft => ({ type: 'parcel-handed-over', data: { parcelId: parcel.id, carrier } }))]
      : []),
    ...when(may.deliver.allowed, { type: 'order-delivered', data: { source: 'desk', note: 'she called' } }),
    ...when(may.cancel.allowed, { type: 'order-cancelled', data: { by: 'desk', reason: 'not reached' } }),
    ...when(may.hold.allowed, { type: 'order-held', data: { reason: 'address?' } }),
    ...when(may.release.allowed, { type: 'order-released', data: {} }),
    ...when(true, { type: 'problem-raised', data: { reason: 'late truck', delay: true } }),
    ...when(order.problem !== undefined, { type: 'problem-solved', data: {} }),
    ...order.tasks
      .filter((task) => task.open)
      .map((task): FactDraft[] => [{ type: 'task-reported', data: { taskId: task.id, outcome: 'reached' } }]),
    ...when(may.pack.allowed && order.lines.some((line) => line.open > 0), {
      type: 'shortage-resolved',
      data: { lineId: openLine(order), quantity: 1, way: 'replenish' },
    }),
    ...order.shortages
      .filter((entry) => !entry.arrived)
      .map((entry): FactDraft[] => [{ type: 'goods-arrived', data: { lineId: entry.lineId } }]),
    ...order.alarms.map((alarm): FactDraft[] =>
      alarm.code === 'double-pack'
        ? [
            {
              type: 'double-pack-resolved',
              data: { keep: alarm.parcelIds.slice(0, 1), void: alarm.parcelIds.slice(1) },
            },
          ]
        : [{ type: 'alarm-acknowledged', data: { alarmId: alarm.id } }],
    ),
  ]
}

const openLine = (order: OrderView) => order.lines.find((line) => line.open > 0)?.id ?? ''

/** What is still open into one box, closed and booked; the carriers of the sample shop number all parcels but pick-ups. */
function packEverything(order: OrderView, parcelId: string, carrier: string): FactDraft[] {
  const numbered = carrier === 'pick-up' ? {} : { trackingNumber: `RN${parcelId}GB` }
  const open = order.parcels.filter((parcel) => parcel.state === 'open').map((parcel) => parcel.id)
  const boxes = [...new Set([...open, parcelId])]
  return [
    ...order.lines
      .filter((line) => line.open > 0)
      .map(
        (line): FactDraft => ({
          type: 'item-packed',
          data: { lineId: line.id, parcelId, quantity: line.open, code: '' },
        }),
      ),
    ...boxes.map(
      (id): FactDraft => ({
        type: 'parcel-closed',
        data: { parcelId: id, weightGrams: 900, weightEstimated: true, sscc: ssccFor(id) },
      }),
    ),
    {
      type: 'shipment-booked',
      data: {
        shipmentId: `s-${parcelId}`,
        carrier,
        service: '',
        parcels: boxes.map((id) => ({ parcelId: id, ...numbered })),
      },
    },
  ]
}

/** Every status that the three places let a person set, with and without words of her own. */
export function statusActs(order: OrderView, shop: ShopProfile): { status: string; drafts: FactDraft[] }[] {
  return shop.procedure.statuses.flatMap((status) =>
    [undefined, ownWords].flatMap((comment) => {
      const choice = { status, channels: ['email', 'sms'] as const, receipt, reason: 'she called' }
      const plan = planStatusChange(order, comment === undefined ? choice : { ...choice, comment }, shop)
      return plan.ok ? [{ status: status.id, drafts: [...plan.drafts] }] : []
    }),
  )
}

/** What the shop's side says, whatever the desk is doing. */
export function shopActs(order: OrderView): FactDraft[] {
  const { id } = order.lines[0] ?? { id: 'line-1' }
  return [
    { type: 'payment-confirmed', data: { amount: 933, method: 'Card', source: 'shop' } },
    { type: 'payment-failed', data: { reason: 'card declined' } },
    { type: 'order-cancelled', data: { by: 'shop', reason: 'changed her mind' } },
    { type: 'order-revised', data: { intake: { ...anIntake(), payment: order.intake.payment } } },
    { type: 'stock-reserved', data: { lines: [{ lineId: id, reserved: 1, missing: 0, location: 'warehouse' }] } },
    { type: 'carrier-reported', data: { trackingNumber: 'RN1GB', state: 'delayed' } },
    {
      type: 'return-requested',
      data: { returnId: 'r-1', lines: [{ lineId: id, quantity: 1 }], reason: 'broken', wants: 'refund' },
    },
    { type: 'return-received', data: { returnId: 'r-1', lineId: id, quantity: 1, condition: 'good', code: '' } },
    { type: 'payment-refunded', data: { amount: 933, reference: 're_1', reason: 'returned' } },
    { type: 'message-received', data: { channel: 'email', from: 'harriet@example.com', text: 'When?' } },
  ]
}
