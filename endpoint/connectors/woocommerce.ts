import { z } from 'zod'
import type { FactDraft } from '#shared/order/fact-draft.ts'
import type { Intake } from '#shared/order/intake.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { sayIssues } from '../server/say-issues.ts'
import { incomingOrderSchema } from './incoming-order.ts'
import { minorUnits } from './money.ts'
import { plainText } from './plain-text.ts'
import type { ReadEntry } from './read-result.ts'
import { type WooAddress, type WooOrder, wooOrderSchema } from './woocommerce-order.ts'

const methods: Readonly<Record<string, Intake['payment']['method']>> = {
  cod: 'cash-on-delivery',
  bacs: 'transfer',
  cheque: 'transfer',
}

/** Done or thrown away: nothing to pack. */
const skipped = new Set(['completed', 'trash', 'auto-draft'])
/** Not paid, or in doubt: not to be packed until the shop says so. */
const unsure = new Set(['pending', 'failed', 'on-hold'])

function address(from: WooAddress) {
  const name = `${from.first_name} ${from.last_name}`.trim()
  return {
    name: name || from.company,
    ...(from.company && { company: from.company }),
    street: [from.address_1, from.address_2].filter(Boolean).join(', '),
    city: from.city,
    ...(from.state && { region: from.state }),
    postcode: from.postcode,
    country: from.country,
    ...(from.phone && { phone: from.phone }),
  }
}

function lines(order: WooOrder) {
  const percent = new Map(order.tax_lines.map((tax) => [tax.rate_id, tax.rate_percent ?? 0]))
  const cents = (value: string) => minorUnits(value, order.currency)
  const rate = (taxes: readonly { id: number; total: string }[]) =>
    Math.round(taxes.filter((tax) => tax.total !== '').reduce((sum, tax) => sum + (percent.get(tax.id) ?? 0), 0) * 100)
  const goods = order.line_items.map((line) => {
    const options = line.meta_data.flatMap(({ display_key: key, display_value: value }) =>
      typeof key === 'string' && typeof value === 'string' && !key.startsWith('_')
        ? [`${plainText(key)}: ${plainText(value)}`]
        : [],
    )
    const before = cents(line.subtotal) + cents(line.subtotal_tax)
    return {
      id: String(line.id),
      sku: line.sku,
      name: [plainText(line.name), ...options].join(' · '),
      quantity: line.quantity,
      goods: true,
      unitPrice: line.quantity === 0 ? 0 : Math.round(before / line.quantity),
      total: cents(line.total) + cents(line.total_tax),
      taxRate: rate(line.taxes),
      barcodes: line.global_unique_id === '' ? [] : [line.global_unique_id],
      weightGrams: 0,
    }
  })
  const fees = order.fee_lines.map((fee) => {
    const total = cents(fee.total) + cents(fee.total_tax)
    const rest = { quantity: 1, goods: false, unitPrice: total, total, taxRate: rate(fee.taxes), barcodes: [] }
    return { id: String(fee.id), sku: '', name: plainText(fee.name), ...rest, weightGrams: 0 }
  })
  return [...goods, ...fees]
}

/** The profile's carrier that the shipping method speaks of; else the method's own name, for a person to see. */
function carrierOf(order: WooOrder, shop: ShopProfile): { carrier: string; service: string } {
  const method = order.shipping_lines[0]
  const title = plainText(method?.method_title ?? '')
  const words = `${method?.method_id ?? ''} ${title}`.toLowerCase()
  const known = shop.carriers.find((carrier) =>
    [carrier.id, ...Object.values(carrier.name)].some((name) => name !== '' && words.includes(name.toLowerCase())),
  )
  return { carrier: known?.id ?? (method?.method_id || 'none'), service: title || (known?.service ?? '') }
}

function intakeOf(order: WooOrder, shop: ShopProfile) {
  const cents = (value: string) => minorUnits(value, order.currency)
  const orderLines = lines(order)
  const paid = order.date_paid_gmt !== null && order.date_paid_gmt !== undefined
  const shipTo = order.shipping.country === '' || order.shipping.address_1 === '' ? order.billing : order.shipping
  const discount = cents(order.discount_total) + cents(order.discount_tax)
  const billTo = address(order.billing)
  const placed = `${order.date_created_gmt}Z`
  return {
    number: order.number || String(order.id),
    // The customer is still at the checkout (B2, B3).
    ...(order.status === 'checkout-draft' ? { draft: 'quotation' as const } : {}),
    placedAt: placed,
    language: shop.language,
    currency: order.currency,
    customer: {
      name: billTo.name || address(shipTo).name,
      ...(order.billing.phone && { phone: order.billing.phone }),
      ...(order.billing.email && { email: order.billing.email }),
    },
    shipTo: address(shipTo),
    ...(order.billing.country !== '' && { billTo }),
    lines: orderLines,
    totals: {
      goods: orderLines.reduce((sum, line) => sum + line.total, 0) + discount,
      shipping: cents(order.shipping_total) + cents(order.shipping_tax),
      discount,
      tax: cents(order.total_tax),
      total: cents(order.total),
    },
    payment: {
      method: methods[order.payment_method] ?? 'online',
      name: plainText(order.payment_method_title) || order.payment_method,
      paid,
      ...(order.transaction_id && { receipt: order.transaction_id }),
      ...(!paid && URL.canParse(order.payment_url) ? { link: order.payment_url } : {}),
    },
    shipping: carrierOf(order, shop),
    ...(order.customer_note && { customerNote: order.customer_note }),
    // WooCommerce knows no such time; a day after the order is what a customer expects.
    shipBy: new Date(Date.parse(placed) + 86_400_000).toISOString(),
  }
}

/** The shop waits for money: an order that is open to be paid needs no hold, its stage says so. */
function waitsForMoney(order: WooOrder): boolean {
  const unpaid = order.date_paid_gmt === null || order.date_paid_gmt === undefined
  const transfer = methods[order.payment_method] === 'transfer'
  return unpaid && order.payment_method !== 'cod' && (order.status !== 'on-hold' || transfer)
}

function factsOf(order: WooOrder): FactDraft[] {
  const reason = `WooCommerce: ${order.status}`
  const cents = (value: string) => Math.abs(minorUnits(value, order.currency))
  if (order.status === 'cancelled') return [{ type: 'order-cancelled', data: { by: 'shop', reason } }]
  if (order.status === 'refunded') {
    const amount = order.refunds.reduce((sum, refund) => sum + cents(refund.total || '0'), 0)
    const reference = order.refunds.map((refund) => refund.id ?? '').join(', ')
    const why = order.refunds.map((refund) => refund.reason).find((text) => text !== '') ?? reason
    const back = { amount: amount || cents(order.total), reference: reference.slice(0, 120), reason: why }
    return [
      { type: 'order-cancelled', data: { by: 'shop', reason } },
      { type: 'payment-refunded', data: back },
    ]
  }
  if (order.status === 'failed') return [{ type: 'payment-failed', data: { reason } }]
  if (unsure.has(order.status)) return waitsForMoney(order) ? [] : [{ type: 'order-held', data: { reason } }]
  // The order says that money went back, not for which pieces.
  const refunded = order.refunds.map((refund) => refund.total).join(', ')
  if (refunded !== '') return [{ type: 'order-held', data: { reason: `WooCommerce: partly refunded (${refunded})` } }]
  return []
}

function readOrder(value: unknown, position: number, shop: ShopProfile): ReadEntry {
  const parsed = wooOrderSchema.safeParse(value)
  if (!parsed.success) return { kind: 'broken', line: position, message: sayIssues(parsed.error) }
  const order = parsed.data
  if (skipped.has(order.status))
    return {
      kind: 'skipped',
      line: position,
      message: `order ${order.id} is "${order.status}" in the shop: nothing to pack`,
    }
  const incoming = incomingOrderSchema.safeParse({
    source: 'woocommerce',
    externalId: String(order.id),
    intake: intakeOf(order, shop),
  })
  if (!incoming.success) return { kind: 'broken', line: position, message: sayIssues(incoming.error) }
  return {
    kind: 'order',
    line: position,
    order: { ...incoming.data, facts: factsOf(order), unheld: !unsure.has(order.status) },
  }
}

/** An answer of GET /wp-json/wc/v3/orders, or one order. `line` counts the orders in it, from 1. */
export function readWooCommerce(text: string, shop: ShopProfile): ReadEntry[] {
  const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
  const orders = Array.isArray(value) ? z.array(z.unknown()).parse(value) : [value]
  return orders.map((order, index) => readOrder(order, index + 1, shop))
}
