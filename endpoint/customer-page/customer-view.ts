import { trackingUrl } from '#shared/messages/message-values.ts'
import type { Language } from '#shared/order/intake.ts'
import type { OrderDocument } from '#shared/order/order.ts'
import { viewOrder } from '#shared/order/reduce-order.ts'
import { labelIn } from '#shared/shop/label.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import type { ShopStatus } from '#shared/shop/shop-status.ts'
import { statusTrail } from '#shared/shop/status-trail.ts'

/** What a customer may know of an order, in the customer's language: nothing of what the shop says to itself. */
export interface CustomerView {
  readonly number: string
  readonly shop: string
  readonly language: Language
  readonly placedAt: string
  readonly status: string
  /** As the customer read it, with the time of each change; oldest first. */
  readonly history: readonly { readonly status: string; readonly at: string }[]
  /** YYYY-MM-DD. */
  readonly promised?: string
  readonly window?: { readonly from: string; readonly to: string }
  readonly carrier: string
  readonly trackingHelp?: string
  readonly parcels: readonly { readonly tracking: string; readonly url?: string }[]
  readonly items: readonly { readonly name: string; readonly quantity: number; readonly total: number }[]
  readonly currency: string
  /** Minor units. */
  readonly shipping: number
  readonly discount: number
  readonly total: number
  readonly due: number
  readonly paymentLink?: string
  readonly page?: string
}

const defined = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }

/** Statuses that differ for the shop only are one to the customer. */
function customerTrail(document: OrderDocument, statuses: readonly ShopStatus[], language: Language) {
  const words = (status: ShopStatus) => labelIn(status.customer ?? status.label, language)
  const steps = statusTrail(document.id, document.intake, document.history, statuses).flatMap(({ event, to }) =>
    to === undefined ? [] : [{ status: words(to), at: event.at }],
  )
  return steps.filter((step, index) => step.status !== steps[index - 1]?.status)
}

export function customerView(document: OrderDocument, shop: ShopProfile): CustomerView {
  const order = viewOrder(document)
  const { intake, delivery, payment } = order
  const { language } = intake
  const history = customerTrail(document, shop.procedure.statuses, language)
  const carrier = shop.carriers.find((candidate) => candidate.id === intake.shipping.carrier)
  const parcels = order.parcels
    .filter((parcel) => parcel.state !== 'void')
    .flatMap(({ trackingNumber }) => {
      if (trackingNumber === undefined) return []
      const url = trackingUrl(carrier?.trackingUrl, trackingNumber)
      return [{ tracking: trackingNumber, ...(/^https?:\/\//.test(url) ? { url } : {}) }]
    })
  const open = payment.state !== 'paid' && order.stage !== 'cancelled'
  return {
    number: intake.number,
    shop: shop.name,
    language,
    placedAt: intake.placedAt,
    status: history.at(-1)?.status ?? '',
    history,
    carrier: carrier === undefined ? intake.shipping.carrier : labelIn(carrier.name, language),
    parcels,
    items: intake.lines
      .filter((line) => line.goods && line.quantity > 0)
      .map(({ name, quantity, total }) => ({ name, quantity, total })),
    currency: intake.currency,
    shipping: intake.totals.shipping,
    discount: intake.totals.discount,
    total: payment.total,
    due: open ? payment.total : 0,
    ...defined({
      promised: delivery.promised,
      window: delivery.window,
      trackingHelp: carrier?.trackingHelp === undefined ? undefined : labelIn(carrier.trackingHelp, language),
      paymentLink: open ? intake.payment.link : undefined,
      page: order.page,
    }),
  }
}
