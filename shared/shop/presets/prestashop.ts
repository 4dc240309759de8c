import type { ShopProcedure } from '../shop-procedure.ts'
import { day, status, week } from './preset-pieces.ts'
import { mailed, quietOccasions, returnsWithin, sharedProcedure } from './shared-procedure.ts'
import { stageWords as words } from './stage-words.ts'

/** A Persian PrestaShop shop: money first, looked up at the gateway; a call; then prepare, pack, ship. */
export const prestashop: ShopProcedure = {
  ...sharedProcedure,
  preset: 'prestashop',
  defaultStatus: 'registered',
  statuses: [
    status('draft', ['draft'], 'grey', words.price),
    status('registered', ['received'], 'blue', { ...words.received, fa: 'ثبت شده' }),
    status(
      'awaiting-payment',
      ['awaiting-payment'],
      'amber',
      { ...words.awaiting, fa: 'منتظر تایید پرداخت' },
      {
        meaning: {
          en: 'Registered; the shop waits for the money or for the receipt.',
          fa: 'سفارش ثبت شده و فروشگاه منتظر پول یا رسید آن است.',
        },
        email: true,
        message: 'awaiting-payment',
        templates: ['awaiting-payment', 'payment-reminder', 'status-changed'],
        staleHours: 2 * day,
      },
    ),
    status(
      'payment-error',
      ['awaiting-payment'],
      'pink',
      { ...words.failed, fa: 'خطا در پرداخت' },
      { cue: 'payment-failed', message: 'payment-help' },
    ),
    status(
      'payment-accepted',
      ['ready'],
      'green',
      { ...words.paid, fa: 'پرداخت تایید شده' },
      {
        cue: 'paid-online',
        meaning: {
          en: 'Set by the payment module, never by a person.',
          fa: 'ماژول پرداخت آن را خودکار تعیین می‌کند؛ شماره رسید در «پیام‌ها» است و باید در پنل درگاه بررسی شود.',
        },
        email: true,
        message: 'payment-received',
      },
    ),
    status(
      'remote-payment-accepted',
      ['ready'],
      'green',
      { ...words.remote, fa: 'پرداخت از راه دور تایید شده' },
      {
        cue: 'paid-remote',
        meaning: {
          en: 'Paid another way; a person has the receipt.',
          fa: 'مشتری از راه دیگری پرداخت کرده و شماره رسید ثبت شده است.',
        },
        email: true,
        message: 'payment-received',
      },
    ),
    status('paid-here', ['ready'], 'green', words.here, { cue: 'paid-here' }),
    status('cash-on-delivery', ['ready'], 'teal', words.cod, { cue: 'unpaid' }),
    status('backorder', ['waiting-for-goods'], 'brown', words.goods, {
      email: true,
      message: 'waiting-for-goods',
      staleHours: week,
    }),
    status(
      'preparation',
      ['packing'],
      'violet',
      { ...words.packing, fa: 'در حال آماده‌سازی' },
      {
        meaning: {
          en: 'Payment verified, the goods are being put together. The customer sees it.',
          fa: 'پرداخت بررسی شده و کالاها در حال آماده شدن است. مشتری این وضعیت را می‌بیند.',
        },
        email: true,
        message: 'preparing',
      },
    ),
    status(
      'packed',
      ['packed'],
      'teal',
      { ...words.packed, en: 'Packed', fa: 'بسته‌بندی' },
      {
        meaning: {
          en: 'Packed and labelled, still in the house.',
          fa: 'بسته‌بندی شده و برچسب خورده، ولی هنوز تحویل پست یا باربری نشده است.',
        },
        customer: { ...words.packed, fa: 'بسته‌بندی شده' },
      },
    ),
    status('ready-for-pickup', ['ready-for-pickup'], 'teal', words.pickup, {
      email: true,
      sms: true,
      message: 'ready-for-pickup',
      staleHours: week,
    }),
    status(
      'shipped',
      ['shipped'],
      'green',
      { ...words.shipped, fa: 'ارسال شد' },
      {
        meaning: {
          en: 'Handed over to the carrier, not merely labelled.',
          fa: 'تحویل پست یا باربری شده است، نه فقط برچسب خورده.',
        },
        email: true,
        sms: true,
        message: 'shipped',
        staleHours: week,
      },
    ),
    status(
      'delivered',
      ['delivered'],
      'green',
      { ...words.delivered, fa: 'به دست مشتری رسیده' },
      { message: 'delivered', templates: ['delivered', 'review', 'status-changed'], staleHours: null },
    ),
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
    status('returned', ['returned'], 'brown', words.returned, {
      email: true,
      message: 'return-started',
      staleHours: week,
    }),
  ],
  occasions: { ...quietOccasions, ...mailed('order-received'), ...mailed('payment-received') },
  rules: { ...sharedProcedure.rules, verifyPayments: true, callAfterPayment: true, returnDays: 7, contactDays: 3 },
  returnPolicy: returnsWithin[7],
}
