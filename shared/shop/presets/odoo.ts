import type { ShopProcedure } from '../shop-procedure.ts'
import { day, status, week } from './preset-pieces.ts'
import { mailed, quietOccasions, returnsWithin, sharedProcedure } from './shared-procedure.ts'
import { stageWords as words } from './stage-words.ts'

/** A Persian Odoo shop: quotation, order, transfer in three steps; what is not paid is confirmed before it reserves. */
export const odoo: ShopProcedure = {
  ...sharedProcedure,
  preset: 'odoo',
  defaultStatus: 'quotation-sent',
  statuses: [
    status(
      'quotation',
      ['draft'],
      'grey',
      { ...words.draft, en: 'Quotation', fa: 'پیش‌فاکتور' },
      {
        cue: 'quotation',
        meaning: { en: 'In the cart; nobody has ordered yet.', fa: 'محصول به سبد خرید افزوده شده؛ هنوز سفارشی نیست.' },
        staleHours: null,
      },
    ),
    status('price', ['draft'], 'amber', words.price, { cue: 'price' }),
    status(
      'quotation-sent',
      ['received', 'awaiting-payment'],
      'amber',
      {
        en: 'Quotation sent',
        tr: 'Teklif gönderildi',
        pl: 'oferta wysłana',
        ru: 'предложение отправлено',
        fa: 'پیش‌فاکتور ارسال شده',
      },
      {
        meaning: {
          en: 'Checked out, not paid: it is among the unpaid orders.',
          fa: 'خرید نهایی شده ولی پرداخت تایید نشده؛ در «سفارش‌های پرداخت نشده» است.',
        },
        customer: words.awaiting,
        email: true,
        message: 'awaiting-payment',
        templates: ['awaiting-payment', 'order-confirmed', 'payment-reminder', 'payment-help', 'status-changed'],
        staleHours: 2 * day,
      },
    ),
    status(
      'sales-order',
      ['ready'],
      'teal',
      { en: 'Sales order', tr: 'Sipariş', pl: 'zamówienie', ru: 'заказ', fa: 'سفارش' },
      {
        meaning: {
          en: 'Confirmed, and paid or agreed.',
          fa: 'سفارش تایید شده؛ پولش رسیده یا هنگام تحویل گرفته می‌شود.',
        },
        customer: words.ready,
      },
    ),
    status('waiting', ['waiting-for-goods'], 'brown', words.goods, {
      email: true,
      message: 'waiting-for-goods',
      staleHours: week,
    }),
    status(
      'picking',
      ['ready'],
      'blue',
      { en: 'Picking', tr: 'Toplama', pl: 'kompletacja', ru: 'отбор', fa: 'برداشت محصول' },
      { customer: words.packing },
    ),
    status(
      'packaging',
      ['packing'],
      'violet',
      { ...words.packing, en: 'Prepare packaging', fa: 'آماده‌سازی بسته‌بندی' },
      { customer: words.packing },
    ),
    status('ready-to-ship', ['packed'], 'green', { ...words.packed, fa: 'آمادهٔ ارسال' }, { customer: words.packed }),
    status(
      'print-labels',
      ['packed'],
      'green',
      {
        en: 'Print shipping label(s)',
        tr: 'Kargo etiketi yazdırma',
        pl: 'druk etykiet przewozowych',
        ru: 'печать этикеток',
        fa: 'چاپ برچسب(های) حمل‌ونقل',
      },
      { customer: words.packed },
    ),
    status('ready-for-pickup', ['ready-for-pickup'], 'teal', words.pickup, {
      email: true,
      message: 'ready-for-pickup',
      staleHours: week,
    }),
    status(
      'done',
      ['shipped'],
      'green',
      { ...words.shipped, en: 'Done', fa: 'انجام شده' },
      {
        meaning: {
          en: 'The transfer is done: the parcel has left.',
          fa: 'انتقال انجام شده: «ارسال» تمام است و بسته در راه است.',
        },
        customer: words.shipped,
        email: true,
        message: 'shipped',
        staleHours: week,
      },
    ),
    status('delivered', ['delivered'], 'green', words.delivered, {
      message: 'delivered',
      templates: ['delivered', 'review', 'status-changed'],
      staleHours: null,
    }),
    status(
      'refunded',
      ['returned'],
      'brown',
      { ...words.refunded, fa: 'بازپرداخت کامل' },
      { cue: 'refunded', email: true, message: 'refunded', staleHours: null },
    ),
    status(
      'returned',
      ['returned'],
      'brown',
      { ...words.returned, fa: 'بازگشت و بازپرداخت' },
      {
        meaning: {
          en: 'The customer asked for it by the online form.',
          fa: '«بازگشت» فقط با فرم آنلاین مشتری آغاز می‌شود؛ پس از آن «بازپرداخت کامل» یا تعویض.',
        },
        email: true,
        message: 'return-started',
        staleHours: week,
      },
    ),
    status('cancelled', ['cancelled'], 'grey', words.cancelled, {
      email: true,
      message: 'cancelled',
      staleHours: null,
    }),
  ],
  occasions: {
    ...quietOccasions,
    ...mailed('order-received'),
    ...mailed('payment-received'),
    ...mailed('payment-link'),
    ...mailed('cart-reminder'),
    ...mailed('refunded'),
  },
  rules: {
    ...sharedProcedure.rules,
    confirmUnpaid: true,
    steps: 3,
    invoice: 'on-payment',
    returnDays: 7,
    refundable: ['Stripe', 'PayPal', 'Adyen', 'زرین‌پال'],
  },
  returnPolicy: returnsWithin[7],
}
