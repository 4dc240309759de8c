import type { z } from 'zod'
import { allowedActions, type Refusal } from '#shared/order/allowed-actions.ts'
import type { OrderView } from '#shared/order/order.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { reason } from '#shared/reasons/reason.ts'
import type { refundRequestSchema, refundResponseSchema } from '#shared/sync/wire.ts'
import type { Store } from '../db/store.ts'
import { appendFacts } from '../orders/append-facts.ts'
import { readOrders } from '../orders/order-rows.ts'
import { shopEvent } from '../orders/receive-orders.ts'
import { type ShopWrite, writeShop } from '../orders/write-shop.ts'
import { Fault } from '../server/fault.ts'
import { readShop } from '../shop/shops.ts'
import type { PaymentProvider, RefundOutcome } from './payment-provider.ts'
import { type RefundRow, readRefunds, saveRefund } from './refund-rows.ts'

type Request = z.infer<typeof refundRequestSchema>
type Response = z.infer<typeof refundResponseSchema>

/** As long as a question to the provider may be under way. */
const underWayMs = 15_000

/**
 * Gives the whole payment back, now (B18, B19). The intention is written down before the provider is asked: a crash
 * between the two leaves `asked`, which is then as unknown as an answer that did not come. Nothing asks a second time by
 * itself; when a person does, it is with the first question's id, so that the provider sees one refund.
 */
export async function refundOrder(
  store: Store,
  provider: PaymentProvider | undefined,
  shopId: string,
  station: string,
  request: Request,
): Promise<Response> {
  if (provider === undefined)
    throw new Fault(
      'conflict',
      'No payment provider is set up at the endpoint, so nothing can be refunded from here. Start it with ' +
        'PACKDESK_REFUND_URL (and PACKDESK_REFUND_TOKEN) as endpoint/README.md describes, or refund at the provider.',
      { because: reason('no-payment-provider', {}) },
    )
  const begun = await writeShop(store, shopId, 1, (write) => begin(write, station, request))
  if ('reference' in begun && begun.state === 'done') return { reference: begun.reference, amount: begun.amount }
  const { requestId: id, amount, currency, receipt } = begun
  const outcome = await provider.refund({ id, order: begun.number, receipt, amount, currency })
  await writeShop(store, shopId, 1, (write) => conclude(write, begun, outcome))
  if (outcome.state === 'done') return { reference: outcome.reference, amount }
  throw new Fault(
    'conflict',
    outcome.state === 'refused'
      ? `The money for order ${begun.number} was not refunded: ${outcome.message}.`
      : `It is not known whether the money for order ${begun.number} was refunded: ${outcome.message}. Look it up at ` +
          `the payment provider (refund ${id}). Asking again here asks for the same refund, not for another one.`,
    {
      because:
        outcome.state === 'refused'
          ? reason('refund-refused', { order: begun.number }, outcome.detail)
          : reason('refund-unknown', { order: begun.number, refund: id }, outcome.detail),
    },
  )
}

async function begin(
  write: ShopWrite,
  station: string,
  request: Request,
): Promise<RefundRow & { readonly number: string }> {
  const document = (await readOrders(write, [request.orderId])).get(request.orderId)
  if (document === undefined)
    throw new Fault('not-found', `orderId: there is no order "${request.orderId}" here.`, {
      because: reason('order-unknown', { order: request.orderId }),
    })
  const view = viewOrder(document)
  const { number } = view.intake
  const earlier = await readRefunds(write, request.requestId, request.orderId)
  const same = earlier.find((row) => row.requestId === request.requestId)
  if (same !== undefined && same.orderId !== request.orderId)
    throw new Fault('conflict', 'requestId: this one was already used for another order.', {
      because: reason('request-used', {}),
    })
  if (same?.state === 'done') return { ...same, number }
  if (same?.state === 'refused')
    throw new Fault('conflict', `The money for order ${number} was not refunded: ${same.message}.`, {
      because: reason('refund-refused', { order: number }),
    })
  const open = earlier.find((row) => row.state === 'asked' || row.state === 'unknown')
  if (open?.state === 'asked' && Date.now() - open.askedAt.getTime() < underWayMs)
    throw new Fault('conflict', `The refund of order ${number} is under way at another desk. Wait a moment.`, {
      because: reason('refund-under-way', { order: number }),
    })
  const refusal = allowedActions(view, (await readShop(write.client, write.shopId)).procedure.rules).refund
  if (!refusal.allowed) throw refusedBy(view, refusal.reason)
  const row: RefundRow =
    open === undefined
      ? {
          requestId: request.requestId,
          orderId: request.orderId,
          amount: paidAmount(view),
          currency: view.intake.currency,
          receipt: view.payment.receipt ?? '',
          state: 'asked',
          reference: '',
          message: '',
          reason: request.reason,
          operator: request.operator,
          station,
          askedAt: new Date(),
        }
      : { ...open, state: 'asked', askedAt: new Date() }
  await saveRefund(write, row)
  return { ...row, number }
}

async function conclude(write: ShopWrite, row: RefundRow, outcome: RefundOutcome): Promise<void> {
  const reference = outcome.state === 'done' ? outcome.reference : ''
  const message = outcome.state === 'done' ? '' : outcome.message
  await saveRefund(write, { ...row, state: outcome.state, reference, message })
  if (outcome.state !== 'done') return
  const data = { amount: row.amount, reference, reason: row.reason }
  const event = shopEvent(row.orderId, { type: 'payment-refunded', data }, `refund:${row.requestId}`)
  await appendFacts(write, [{ event: { ...event, operator: row.operator } }])
}

/** What came in, also for pieces that were given up afterwards. */
function paidAmount(view: OrderView): number {
  const paid = view.history.find((event) => event.type === 'payment-confirmed')
  return paid?.data.amount ?? view.intake.totals.total
}

function refusedBy({ intake, payment }: OrderView, refusal: Refusal): Fault {
  const order = intake.number
  if (refusal === 'already-done') {
    const reference = payment.refunded?.reference ?? ''
    return new Fault('conflict', `The money for order ${order} was refunded already (${reference}).`, {
      because: reason('refunded-already', { order, reference }),
    })
  }
  if (refusal === 'nothing-paid')
    return new Fault('conflict', `Nothing was paid for order ${order}, so nothing can be refunded.`, {
      because: reason('nothing-paid', { order }),
    })
  const { name } = intake.payment
  return new Fault(
    'conflict',
    `"${name}" is not among the payments whose provider can give money back (order ${order}). ` +
      'Refund it at the bank or the provider, or add its name in the shop’s rules.',
    { because: reason('provider-cannot-refund', { order, payment: name }) },
  )
}
