import type { Label } from '../label.ts'
import type { Occasion } from '../message-template.ts'
import type { ShopProcedure } from '../shop-procedure.ts'
import { callScripts } from './call-scripts.ts'
import { deliveryTexts } from './delivery-texts.ts'
import { orderTexts } from './order-texts.ts'
import { paymentTexts } from './payment-texts.ts'
import { plainRules } from './preset-pieces.ts'
import { returnTexts } from './return-texts.ts'

export const sharedTexts = [...orderTexts, ...paymentTexts, ...deliveryTexts, ...returnTexts]

type OccasionRule = NonNullable<ShopProcedure['occasions'][Occasion]>
const off = (template: string, afterHours = 0): OccasionRule => ({ template, email: false, sms: false, afterHours })

/** Every occasion has its text and is off: a shop switches on what its customers want to hear (E24). */
export const quietOccasions: Readonly<Record<Occasion, OccasionRule>> = {
  'order-received': off('order-received'),
  'payment-received': off('payment-received'),
  'payment-reminder': off('payment-reminder', 24),
  'payment-link': off('payment-link'),
  'cart-reminder': off('cart-reminder', 10),
  'courier-soon': off('courier-soon'),
  rescheduled: off('rescheduled'),
  'return-received': off('return-received'),
  refunded: off('refunded'),
  review: off('review', 72),
}

export function mailed(name: Occasion): Partial<Record<Occasion, OccasionRule>> {
  return { [name]: { ...quietOccasions[name], email: true } }
}

export const returnsWithin: Readonly<Record<7 | 14 | 30, Label>> = {
  7: {
    en: 'within 7 days of delivery, unused and complete',
    tr: 'teslimden sonra 7 gün içinde, kullanılmamış ve eksiksiz olarak',
    pl: 'w ciągu 7 dni od doręczenia, w stanie nieużywanym i kompletnym',
    ru: 'в течение 7 дней после получения, без следов использования и в комплекте',
    fa: 'تا ۷ روز پس از تحویل، استفاده‌نشده و کامل',
  },
  14: {
    en: 'within 14 days of delivery, unused and complete',
    tr: 'teslimden sonra 14 gün içinde, kullanılmamış ve eksiksiz olarak',
    pl: 'w ciągu 14 dni od doręczenia, w stanie nieużywanym i kompletnym',
    ru: 'в течение 14 дней после получения, без следов использования и в комплекте',
    fa: 'تا ۱۴ روز پس از تحویل، استفاده‌نشده و کامل',
  },
  30: {
    en: 'within 30 days of delivery, unused and complete',
    tr: 'teslimden sonra 30 gün içinde, kullanılmamış ve eksiksiz olarak',
    pl: 'w ciągu 30 dni od doręczenia, w stanie nieużywanym i kompletnym',
    ru: 'в течение 30 дней после получения, без следов использования и в комплекте',
    fa: 'تا ۳۰ روز پس از تحویل، استفاده‌نشده و کامل',
  },
}

/** What every preset begins with; it adds its own statuses, texts, occasions and rules. */
export const sharedProcedure = {
  chosen: false,
  revision: 0,
  templates: sharedTexts,
  occasions: quietOccasions,
  rules: plainRules,
  teams: [],
  assignment: [],
  bankAccount: '',
  returnPolicy: returnsWithin[30],
  scripts: callScripts,
} satisfies Partial<ShopProcedure>
