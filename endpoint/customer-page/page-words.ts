import type { Language } from '#shared/order/intake.ts'

export interface PageWords {
  readonly order: string
  readonly placed: string
  readonly status: string
  readonly history: string
  readonly delivery: string
  readonly promised: string
  readonly window: string
  readonly carrier: string
  readonly tracking: string
  readonly follow: string
  readonly items: string
  readonly shipping: string
  readonly discount: string
  readonly total: string
  readonly toPay: string
  readonly pay: string
  readonly questions: string
  readonly notFound: string
  readonly notFoundHelp: string
}

/** What the customer's page says besides the shop's own words. */
export const pageWords: Readonly<Record<Language, PageWords>> = {
  en: {
    order: 'Order',
    placed: 'Placed on',
    status: 'Status',
    history: 'What has happened',
    delivery: 'Delivery',
    promised: 'Expected on',
    window: 'Between',
    carrier: 'Carrier',
    tracking: 'Tracking number',
    follow: 'Follow the parcel',
    items: 'Items',
    shipping: 'Delivery charge',
    discount: 'Discount',
    total: 'Total',
    toPay: 'Still to pay',
    pay: 'Pay now',
    questions: 'Questions about this order?',
    notFound: 'There is no such page',
    notFoundHelp: 'Please open the link from our message again. If it does not work, contact the shop.',
  },
  tr: {
    order: 'Sipariş',
    placed: 'Sipariş tarihi',
    status: 'Durum',
    history: 'Sipariş hareketleri',
    delivery: 'Teslimat',
    promised: 'Tahmini teslim tarihi',
    window: 'Saat aralığı',
    carrier: 'Kargo firması',
    tracking: 'Kargo takip numarası',
    follow: 'Kargomu takip et',
    items: 'Ürünler',
    shipping: 'Kargo ücreti',
    discount: 'İndirim',
    total: 'Toplam',
    toPay: 'Ödenecek tutar',
    pay: 'Şimdi öde',
    questions: 'Siparişinizle ilgili sorunuz mu var?',
    notFound: 'Böyle bir sayfa yok',
    notFoundHelp: 'Lütfen mesajımızdaki bağlantıyı yeniden açın. Açılmazsa mağazayla iletişime geçin.',
  },
  pl: {
    order: 'Zamówienie',
    placed: 'Złożone',
    status: 'Status',
    history: 'Historia zamówienia',
    delivery: 'Dostawa',
    promised: 'Planowana dostawa',
    window: 'W godzinach',
    carrier: 'Przewoźnik',
    tracking: 'Numer przesyłki',
    follow: 'Śledź przesyłkę',
    items: 'Produkty',
    shipping: 'Koszt dostawy',
    discount: 'Rabat',
    total: 'Razem',
    toPay: 'Do zapłaty',
    pay: 'Zapłać teraz',
    questions: 'Masz pytania do zamówienia?',
    notFound: 'Nie ma takiej strony',
    notFoundHelp: 'Otwórz ponownie link z naszej wiadomości. Jeśli nie działa, skontaktuj się ze sklepem.',
  },
  ru: {
    order: 'Заказ',
    placed: 'Оформлен',
    status: 'Статус',
    history: 'История заказа',
    delivery: 'Доставка',
    promised: 'Ожидаемая дата доставки',
    window: 'Время',
    carrier: 'Служба доставки',
    tracking: 'Трек-номер',
    follow: 'Отследить посылку',
    items: 'Товары',
    shipping: 'Стоимость доставки',
    discount: 'Скидка',
    total: 'Итого',
    toPay: 'К оплате',
    pay: 'Оплатить',
    questions: 'Есть вопросы по заказу?',
    notFound: 'Такой страницы нет',
    notFoundHelp: 'Откройте ещё раз ссылку из нашего сообщения. Если она не работает, свяжитесь с магазином.',
  },
  fa: {
    order: 'سفارش',
    placed: 'تاریخ ثبت',
    status: 'وضعیت',
    history: 'روند سفارش',
    delivery: 'ارسال',
    promised: 'زمان تقریبی تحویل',
    window: 'بازهٔ تحویل',
    carrier: 'شرکت پستی',
    tracking: 'کد رهگیری',
    follow: 'رهگیری مرسوله',
    items: 'کالاها',
    shipping: 'هزینهٔ ارسال',
    discount: 'تخفیف',
    total: 'جمع کل',
    toPay: 'مبلغ قابل پرداخت',
    pay: 'پرداخت',
    questions: 'دربارهٔ این سفارش سؤالی دارید؟',
    notFound: 'چنین صفحه‌ای وجود ندارد',
    notFoundHelp: 'لطفاً پیوند داخل پیام ما را دوباره باز کنید. اگر باز نشد، با فروشگاه تماس بگیرید.',
  },
}
