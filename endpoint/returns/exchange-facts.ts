import { createHash } from 'node:crypto'
import type { EventOf, OrderEvent } from '#shared/order/event.ts'
import type { Intake, OrderLine } from '#shared/order/intake.ts'
import type { OrderView } from '#shared/order/order.ts'
import { isBack } from '#shared/order/order-flags.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { startOf } from '#shared/shop/start-of.ts'
import { openPages } from '../customer-page/page-address.ts'
import type { NewFact, OrderTurn } from '../orders/append-facts.ts'
import { shopEvent } from '../orders/receive-orders.ts'
import type { ShopWrite } from '../orders/write-shop.ts'

/** An order's id has room for this many characters. */
const longestId = 120
const longestNumber = 60
/** When the replacement must leave: a day after the goods came back. */
const dispatchMs = 86_400_000

/**
 * Makes the order that replaces returned goods, once every line of the return is back (C18). Its id comes from the
 * return's, so that it is made once however often the goods are counted.
 */
export async function exchangeFacts(
  write: ShopWrite,
  shop: ShopProfile,
  turns: readonly OrderTurn[],
): Promise<NewFact[]> {
  const facts = turns.flatMap((turn) => {
    const received = turn.fresh.filter((event) => event.type === 'return-received')
    const last = received.at(-1)
    return last === undefined ? [] : replacements(turn, last, shop)
  })
  const pages = await openPages(
    write,
    facts.filter((fact) => fact.received !== undefined).map((fact) => fact.event.orderId),
  )
  return facts.map((fact) => withPage(fact, pages.get(fact.event.orderId)))
}

/** The customer follows the replacement like any other order. */
function withPage(fact: NewFact, page: { readonly page?: string } | undefined): NewFact {
  const { event } = fact
  if (event.type !== 'order-received' || page === undefined) return fact
  return { ...fact, event: { ...event, data: { ...event.data, ...page } } }
}

function replacements({ view }: OrderTurn, last: OrderEvent, shop: ShopProfile): NewFact[] {
  const due = view.returns.filter(
    (entry) =>
      entry.wants === 'exchange' && entry.refused === undefined && entry.replacement === undefined && isBack(entry),
  )
  const before = view.returns.filter((entry) => entry.replacement !== undefined).length
  return due.flatMap((entry, index) => {
    const suffix = `-W${before + index + 1}`
    const number = `${view.intake.number.slice(0, longestNumber - suffix.length)}${suffix}`
    const orderId = replacementId(view.id, entry.id)
    const intake = replacementIntake(view, entry, number, last.at)
    if (intake.lines.length === 0) return []
    return [
      {
        event: shopEvent(orderId, { type: 'order-received', data: startOfReplacement(intake, shop) }, ''),
        received: intake,
      },
      {
        event: shopEvent(
          view.id,
          { type: 'exchange-ordered', data: { returnId: entry.id, orderId, number } },
          entry.id,
        ),
      },
    ]
  })
}

export function replacementId(orderId: string, returnId: string): string {
  const plain = `exchange:${orderId}:${returnId}`
  if (plain.length <= longestId) return plain
  return `exchange:${createHash('sha256').update(plain).digest('hex')}`
}

/** Nothing is paid for it: there is nothing to look up at the gateway and no payment to call about. */
function startOfReplacement(intake: Intake, shop: ShopProfile): EventOf<'order-received'>['data'] {
  const start = startOf(intake, shop)
  return { ...start, gates: (start.gates ?? []).filter((gate) => gate !== 'verify' && gate !== 'call') }
}

function replacementIntake(view: OrderView, entry: OrderView['returns'][number], number: string, at: string): Intake {
  const { promisedDate: _, billTo, customerNote, gift, ...intake } = view.intake
  return {
    ...intake,
    ...(billTo === undefined ? {} : { billTo }),
    ...(customerNote === undefined ? {} : { customerNote }),
    ...(gift === undefined ? {} : { gift }),
    number,
    replaces: { orderId: view.id, number: view.intake.number },
    placedAt: at,
    shipBy: new Date(Date.parse(at) + dispatchMs).toISOString(),
    lines: entry.lines.filter((line) => line.quantity > 0).flatMap((line) => replacementLine(view, line)),
    totals: { goods: 0, shipping: 0, discount: 0, tax: 0, total: 0 },
    payment: { method: intake.payment.method, name: intake.payment.name, paid: true },
  }
}

function replacementLine(view: OrderView, { lineId, quantity }: { lineId: string; quantity: number }): OrderLine[] {
  const seen = view.lines.find((line) => line.id === lineId)
  const ordered = view.intake.lines.find((line) => line.id === lineId)
  const free = { quantity, unitPrice: 0, total: 0 }
  if (ordered !== undefined) return [{ ...ordered, ...free }]
  // Something that went in another's place is not in the shop's words.
  if (seen === undefined) return []
  const { id, sku, name, goods, barcodes, weightGrams } = seen
  return [{ id, sku, name, goods, barcodes: [...barcodes], weightGrams, taxRate: 0, ...free }]
}
