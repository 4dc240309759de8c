import type { ShopProcedure } from '../shop-procedure.ts'
import { day, status, week } from './preset-pieces.ts'
import { quietOccasions, returnsWithin, sharedProcedure } from './shared-procedure.ts'
import { shopgoldTexts } from './shopgold-texts.ts'
import { stageWords as words } from './stage-words.ts'

const underWay = { ...words.packing, pl: 'realizowane' }

/** A shopGold shop: every order is looked at first, and each status has several comments to choose from. */
export const shopgold: ShopProcedure = {
  ...sharedProcedure,
  preset: 'shopgold',
  defaultStatus: 'otrzymane',
  statuses: [
    status(
      'otrzymane',
      ['received'],
      'blue',
      { ...words.received, pl: 'otrzymane' },
      {
        meaning: { en: 'Just placed; nobody has looked at it yet.', pl: 'Zamówienie właśnie wpłynęło do sklepu.' },
        email: true,
        message: 'order-received',
        templates: ['order-received', 'order-confirmed', 'status-changed'],
        staleHours: 12,
      },
    ),
    status(
      'oczekujace',
      ['draft', 'received'],
      'grey',
      { ...words.price, pl: 'oczekujące' },
      {
        meaning: { en: 'Waits for an answer or a price.', pl: 'Czeka na odpowiedź klienta lub wycenę.' },
        templates: ['status-changed', 'payment-link', 'delay'],
      },
    ),
    status(
      'przyjete',
      ['awaiting-payment'],
      'amber',
      { ...words.awaiting, pl: 'przyjęte – oczekujemy na wpłatę' },
      {
        meaning: {
          en: 'Accepted; by transfer, with the account number.',
          pl: 'Przyjęte; przy przelewie podajemy numer konta.',
        },
        email: true,
        message: 'awaiting-payment',
        templates: ['awaiting-payment', 'payment-reminder', 'payment-help'],
        staleHours: 2 * day,
      },
    ),
    status('oczekiwanie-na-towar', ['waiting-for-goods'], 'brown', words.goods, {
      email: true,
      message: 'waiting-for-goods',
      templates: ['waiting-for-goods', 'delay', 'status-changed'],
      staleHours: week,
    }),
    status('realizowane', ['ready', 'packing'], 'violet', underWay, {
      meaning: { en: 'Paid, being packed.', pl: 'Opłacone, w trakcie pakowania.' },
      email: true,
      message: 'preparing',
      templates: ['preparing', 'payment-received', 'delay', 'status-changed'],
    }),
    status('w-trakcie-realizacji', ['packing'], 'violet', words.packing, {
      message: 'preparing',
      templates: ['preparing', 'delay', 'status-changed'],
    }),
    status('oczekiwanie-na-nadanie', ['packed'], 'teal', words.packed, {
      meaning: { en: 'Packed and labelled, not handed over.', pl: 'Spakowane i oklejone, czeka na kuriera.' },
      message: 'awaiting-dispatch',
      templates: ['awaiting-dispatch', 'delay', 'status-changed'],
    }),
    status('gotowe-do-odbioru', ['ready-for-pickup'], 'teal', words.pickup, {
      email: true,
      sms: true,
      message: 'ready-for-pickup',
      staleHours: week,
    }),
    status('wyslane', ['shipped'], 'green', words.shipped, {
      meaning: { en: 'Handed over; give the tracking number.', pl: 'Nadane; podajemy numer przesyłki.' },
      email: true,
      message: 'shipped',
      templates: ['shipped', 'shipped-short', 'status-changed'],
      staleHours: 5 * day,
    }),
    status(
      'zakonczone',
      ['delivered'],
      'green',
      { ...words.delivered, pl: 'zakończone' },
      { message: 'delivered', templates: ['delivered', 'review', 'status-changed'], staleHours: null },
    ),
    status('anulowane', ['cancelled'], 'grey', words.cancelled, {
      email: true,
      message: 'cancelled',
      staleHours: null,
    }),
    status(
      'reklamacja',
      ['returned'],
      'brown',
      { ...words.returned, pl: 'reklamacja' },
      {
        email: true,
        message: 'return-started',
        templates: ['return-started', 'return-received', 'refunded', 'status-changed'],
        staleHours: 3 * day,
      },
    ),
  ],
  templates: [...sharedProcedure.templates, ...shopgoldTexts],
  occasions: {
    ...quietOccasions,
    'order-received': { ...quietOccasions['order-received'], email: true },
    review: { ...quietOccasions.review, afterHours: 5 * day },
  },
  rules: { ...sharedProcedure.rules, checkNewOrders: true, returnDays: 14 },
  returnPolicy: returnsWithin[14],
}
