import type { ShopProcedure } from '../shop-procedure.ts'
import { day, status, week } from './preset-pieces.ts'
import { russianTexts } from './russian-texts.ts'
import { mailed, quietOccasions, returnsWithin, sharedProcedure } from './shared-procedure.ts'
import { stageWords as words } from './stage-words.ts'

const prepaid = {
  ...words.paid,
  en: 'Prepayment confirmed',
  tr: 'Ön ödeme onaylandı',
  pl: 'przedpłata potwierdzona',
  ru: 'предоплата подтверждена',
  fa: 'پیش‌پرداخت تایید شده',
}
const confirmed = { email: true, message: 'order-confirmed' }

/** The Russian article's shop: check, confirm, promise a day; money first for what is risky; tell every status (E24). */
export const russian: ShopProcedure = {
  ...sharedProcedure,
  preset: 'russian',
  templates: [...sharedProcedure.templates, ...russianTexts],
  defaultStatus: 'new',
  statuses: [
    status('draft', ['draft'], 'grey', words.draft, { cue: 'quotation', staleHours: null }),
    status('price', ['draft'], 'amber', words.price, {
      cue: 'price',
      meaning: {
        en: 'A person sets the final price, then the customer gets the link to pay.',
        ru: 'Оператор называет окончательную цену, затем клиент получает ссылку на оплату.',
      },
      templates: ['status-changed', 'payment-link'],
      staleHours: 4,
    }),
    status('new', ['received'], 'blue', words.received, {
      meaning: {
        en: 'A person checks telephone, address, payment and delivery.',
        ru: 'Оператор проверяет телефон, адрес, оплату и доставку.',
      },
      message: 'order-received',
      staleHours: 4,
    }),
    status('awaiting-payment', ['awaiting-payment'], 'amber', words.awaiting, {
      ...confirmed,
      templates: ['order-confirmed', 'awaiting-payment', 'payment-reminder', 'payment-help', 'payment-link'],
      staleHours: 2 * day,
    }),
    status('payment-failed', ['awaiting-payment'], 'pink', words.failed, {
      cue: 'payment-failed',
      message: 'payment-help',
      staleHours: 4,
    }),
    status('prepaid', ['ready'], 'green', prepaid, {
      cue: 'paid-online',
      email: true,
      message: 'prepayment-confirmed',
    }),
    status('prepaid-receipt', ['ready'], 'green', words.remote, {
      cue: 'paid-remote',
      email: true,
      message: 'prepayment-confirmed',
    }),
    status('paid-here', ['ready'], 'green', words.here, {
      cue: 'paid-here',
      email: true,
      message: 'payment-received',
    }),
    status(
      'reserved',
      ['ready'],
      'teal',
      {
        en: 'Checked and reserved',
        tr: 'Kontrol edildi ve ayrıldı',
        pl: 'sprawdzone i zarezerwowane',
        ru: 'проверен и зарезервирован',
        fa: 'بررسی و رزرو شده',
      },
      {
        email: true,
        message: 'order-reserved',
        templates: ['order-reserved', 'status-changed'],
        meaning: {
          en: 'Checked, the goods are set aside; payment on receipt.',
          ru: 'Заказ проверен, товар зарезервирован; оплата при получении.',
        },
      },
    ),
    status('awaiting-goods', ['waiting-for-goods'], 'brown', words.goods, {
      email: true,
      message: 'waiting-for-goods',
      staleHours: week,
    }),
    status('assembly', ['packing'], 'violet', words.packing, { email: true, message: 'preparing' }),
    status('assembled', ['packed'], 'green', words.packed, { email: true }),
    status('ready-for-pickup', ['ready-for-pickup'], 'green', words.pickup, {
      email: true,
      sms: true,
      message: 'ready-for-pickup',
      staleHours: week,
    }),
    status('handed-over', ['shipped'], 'green', words.shipped, {
      email: true,
      message: 'shipped',
      templates: ['shipped', 'courier-soon', 'rescheduled', 'status-changed'],
      staleHours: week,
    }),
    status('delivered', ['delivered'], 'green', words.delivered, {
      email: true,
      message: 'delivered',
      templates: ['delivered', 'review', 'status-changed'],
      staleHours: null,
    }),
    status('cancelled', ['cancelled'], 'grey', words.cancelled, {
      email: true,
      message: 'cancelled',
      staleHours: null,
    }),
    status('refunded', ['returned'], 'brown', words.refunded, {
      cue: 'refunded',
      email: true,
      message: 'refunded',
      staleHours: null,
    }),
    status('exchange', ['returned'], 'brown', words.exchange, {
      cue: 'exchange',
      email: true,
      message: 'return-started',
      staleHours: week,
    }),
    status('returned', ['returned'], 'brown', words.returned, {
      email: true,
      message: 'return-started',
      staleHours: week,
    }),
  ],
  occasions: {
    ...quietOccasions,
    ...mailed('payment-received'),
    ...mailed('payment-link'),
    'courier-soon': { ...quietOccasions['courier-soon'], sms: true },
  },
  rules: {
    ...sharedProcedure.rules,
    checkNewOrders: true,
    confirmUnpaid: true,
    // 15 000 ₽ and 1 000 ₽ in kopecks; the shop's own city is put in when the preset is chosen (presets.ts).
    prepayment: { madeToOrder: true, above: 1_500_000, cities: null },
    riskShipping: 100_000,
    promiseRequired: true,
    returnDays: 7,
  },
  returnPolicy: returnsWithin[7],
}
