import type { Stage } from '../../order/stage.ts'
import type { Label } from '../label.ts'
import type { MessageTemplate, Placeholder } from '../message-template.ts'
import type { ShopRules } from '../shop-rules.ts'
import type { ShopStatus } from '../shop-status.ts'

export const day = 24
export const week = 7 * day

/** A status that stands on these stages; set by hand, it leads to the first of them. */
export function status(
  id: string,
  stages: readonly Stage[],
  colour: ShopStatus['colour'],
  label: Label,
  extra: Partial<ShopStatus> = {},
): ShopStatus {
  const message = extra.message ?? 'status-changed'
  return {
    id,
    label,
    stages: [...stages],
    colour,
    enabled: true,
    email: false,
    sms: false,
    message,
    templates: [...new Set([message, 'status-changed'])],
    staleHours: day,
    ...extra,
  }
}

type Texts = Readonly<Record<'en' | 'tr' | 'pl' | 'ru' | 'fa', readonly [name: string, subject: string, text: string]>>

/** A message in all five languages: name for the desk, subject and text for the customer. */
export function template(id: string, required: readonly Placeholder[], texts: Texts): MessageTemplate {
  const part = (index: 0 | 1 | 2): Label => ({
    en: texts.en[index],
    tr: texts.tr[index],
    pl: texts.pl[index],
    ru: texts.ru[index],
    fa: texts.fa[index],
  })
  return { id, name: part(0), subject: part(1), text: part(2), required: [...required] }
}

/** Rules under which nothing but an open payment stops a packer; each preset says where it is stricter. */
export const plainRules: ShopRules = {
  packBeforeCashOnDelivery: true,
  trackingRequired: {},
  checkNewOrders: false,
  confirmUnpaid: false,
  verifyPayments: false,
  callAfterPayment: false,
  prepayment: { madeToOrder: false, above: null, cities: null },
  riskShipping: null,
  steps: 1,
  promiseRequired: false,
  ownInvoices: false,
  legalCheck: 'warn',
  paperSet: ['invoice', 'waybill', 'label'],
  invoice: 'at-packing',
  returnDays: 30,
  refundable: [],
  messageAgeHours: 12,
  unseenMinutes: 30,
  contactDays: 5,
  quietHours: 72,
}
