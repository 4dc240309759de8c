import type { Label } from '../label.ts'

/**
 * Plain words for where an order stands, in every language of the product. A preset puts the words of its own shops
 * over them: its people read those, and a customer of another language still reads her own.
 */
export const stageWords = {
  draft: { en: 'Draft', tr: 'Taslak', pl: 'szkic', ru: 'черновик', fa: 'پیش‌فاکتور' },
  price: {
    en: 'Price to confirm',
    tr: 'Fiyat onayı bekleniyor',
    pl: 'do wyceny',
    ru: 'уточнение цены',
    fa: 'منتظر تایید قیمت',
  },
  received: { en: 'New', tr: 'Sipariş alındı', pl: 'otrzymane', ru: 'новый', fa: 'ثبت شده' },
  awaiting: {
    en: 'Awaiting payment',
    tr: 'Ödeme bekleniyor',
    pl: 'oczekujemy na wpłatę',
    ru: 'ожидает оплаты',
    fa: 'منتظر تایید پرداخت',
  },
  failed: {
    en: 'Payment failed',
    tr: 'Ödeme başarısız',
    pl: 'płatność nieudana',
    ru: 'оплата не прошла',
    fa: 'پرداخت ناموفق',
  },
  goods: {
    en: 'Waiting for goods',
    tr: 'Ürün bekleniyor',
    pl: 'oczekiwanie na towar',
    ru: 'ожидает поставки',
    fa: 'در انتظار تامین کالا',
  },
  ready: {
    en: 'Ready to pack',
    tr: 'Paketlemeye hazır',
    pl: 'do spakowania',
    ru: 'готов к сборке',
    fa: 'آمادهٔ بسته‌بندی',
  },
  paid: {
    en: 'Payment accepted',
    tr: 'Ödeme onaylandı',
    pl: 'płatność przyjęta',
    ru: 'оплачен',
    fa: 'پرداخت تایید شده',
  },
  remote: {
    en: 'Remote payment accepted',
    tr: 'Havale/EFT onaylandı',
    pl: 'wpłata zaksięgowana',
    ru: 'оплата подтверждена по чеку',
    fa: 'پرداخت از راه دور تایید شده',
  },
  here: {
    en: 'Paid in the shop',
    tr: 'Mağazada ödendi',
    pl: 'opłacone w sklepie',
    ru: 'оплачен в кассе',
    fa: 'پرداخت در فروشگاه',
  },
  cod: {
    en: 'Cash on delivery',
    tr: 'Kapıda ödeme',
    pl: 'za pobraniem',
    ru: 'оплата при получении',
    fa: 'پرداخت در محل',
  },
  packing: {
    en: 'In packing',
    tr: 'Hazırlanıyor',
    pl: 'w trakcie realizacji',
    ru: 'сборка',
    fa: 'در حال آماده‌سازی',
  },
  packed: {
    en: 'Awaiting dispatch',
    tr: 'Kargoya verilmeyi bekliyor',
    pl: 'oczekiwanie na nadanie',
    ru: 'собран',
    fa: 'آمادهٔ ارسال',
  },
  pickup: {
    en: 'Ready for pick-up',
    tr: 'Teslim alınmaya hazır',
    pl: 'gotowe do odbioru',
    ru: 'готов к выдаче',
    fa: 'آمادهٔ تحویل حضوری',
  },
  shipped: {
    en: 'Shipped',
    tr: 'Kargoya verildi',
    pl: 'zamówienie wysłane',
    ru: 'передан в доставку',
    fa: 'ارسال شد',
  },
  delivered: { en: 'Delivered', tr: 'Teslim edildi', pl: 'doręczone', ru: 'доставлен', fa: 'به دست مشتری رسیده' },
  cancelled: { en: 'Cancelled', tr: 'İptal edildi', pl: 'anulowane', ru: 'отменён', fa: 'لغو شده' },
  returned: { en: 'Returned', tr: 'İade edildi', pl: 'zwrot', ru: 'возврат', fa: 'مرجوعی' },
  exchange: { en: 'Exchange', tr: 'Değişim', pl: 'wymiana', ru: 'обмен', fa: 'تعویض' },
  refunded: {
    en: 'Refunded',
    tr: 'Para iadesi yapıldı',
    pl: 'zwrot środków',
    ru: 'деньги возвращены',
    fa: 'بازپرداخت شده',
  },
} as const satisfies Record<string, Label>
