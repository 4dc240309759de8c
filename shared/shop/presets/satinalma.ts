import type { ShopProcedure } from '../shop-procedure.ts'
import { day, status, week } from './preset-pieces.ts'
import { mailed, quietOccasions, returnsWithin, sharedProcedure } from './shared-procedure.ts'
import { stageWords as words } from './stage-words.ts'

/** satinalmamerkezi.com: six statuses, and the customer gets an e-mail at each of them (C19, C20). */
export const satinalma: ShopProcedure = {
  ...sharedProcedure,
  preset: 'satinalma',
  defaultStatus: 'beklemede',
  statuses: [
    status(
      'beklemede',
      ['received', 'awaiting-payment', 'ready', 'waiting-for-goods', 'draft'],
      'amber',
      { en: 'Pending', tr: 'Beklemede', pl: 'oczekujące', ru: 'в ожидании', fa: 'در انتظار' },
      {
        meaning: { en: 'Received, nobody works on it yet.', tr: 'Sipariş alındı, henüz işleme alınmadı.' },
        email: true,
        templates: ['status-changed', 'awaiting-payment', 'payment-reminder', 'waiting-for-goods'],
      },
    ),
    status(
      'islemde',
      ['packing', 'packed', 'ready-for-pickup'],
      'blue',
      { en: 'In process', tr: 'İşlemde', pl: 'w trakcie realizacji', ru: 'в обработке', fa: 'در حال پردازش' },
      {
        meaning: { en: 'The order is being prepared and packed.', tr: 'Sipariş hazırlanıyor ve paketleniyor.' },
        email: true,
        message: 'preparing',
        templates: ['preparing', 'ready-for-pickup', 'waiting-for-goods', 'status-changed'],
      },
    ),
    status(
      'kargoya-verildi',
      ['shipped'],
      'violet',
      { ...words.shipped, en: 'Handed to the carrier', tr: 'Kargoya Verildi' },
      {
        meaning: {
          en: 'The carrier has it and it is on its way.',
          tr: 'Sipariş kargo firmasına teslim edildi, yolda.',
        },
        email: true,
        message: 'shipped',
        staleHours: 5 * day,
      },
    ),
    status(
      'tamamlandi',
      ['delivered'],
      'green',
      { en: 'Completed', tr: 'Tamamlandı', pl: 'zakończone', ru: 'выполнен', fa: 'تکمیل شده' },
      {
        meaning: {
          en: 'It has reached the customer and is complete.',
          tr: 'Sipariş müşteriye ulaştı ve başarıyla tamamlandı.',
        },
        email: true,
        message: 'delivered',
        templates: ['delivered', 'review', 'status-changed'],
        staleHours: null,
      },
    ),
    status(
      'iptal-edildi',
      ['cancelled'],
      'grey',
      { ...words.cancelled, tr: 'İptal Edildi' },
      {
        meaning: { en: 'The order was cancelled.', tr: 'Sipariş müşteri ya da mağaza tarafından iptal edildi.' },
        email: true,
        message: 'cancelled',
        staleHours: null,
      },
    ),
    status(
      'iade-edildi',
      ['returned'],
      'brown',
      { ...words.returned, tr: 'İade Edildi' },
      {
        meaning: {
          en: 'The return has begun; the goods need not be back yet.',
          tr: 'İade süreci başlatıldı; ürün henüz geri gelmemiş olabilir.',
        },
        email: true,
        message: 'return-started',
        templates: ['return-started', 'return-received', 'refunded', 'status-changed'],
        staleHours: week,
      },
    ),
  ],
  occasions: {
    ...quietOccasions,
    ...mailed('order-received'),
    ...mailed('payment-received'),
    ...mailed('rescheduled'),
    ...mailed('refunded'),
  },
  rules: { ...sharedProcedure.rules, returnDays: 14, unseenMinutes: 15, quietHours: 48 },
  returnPolicy: returnsWithin[14],
}
