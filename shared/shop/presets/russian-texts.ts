import { template } from './preset-pieces.ts'

/** What the Russian article's shop says when an order is checked and its goods are set aside (E3, E8). */
export const russianTexts = [
  template('order-reserved', ['total', 'availability', 'promise_date', 'payment_method', 'return_policy'], {
    en: [
      'Checked and reserved',
      '{shop}: order {order} is checked and reserved',
      'Hello {customer},\nyour order {order} is checked, its goods are reserved for you.\n{items}\nTotal: {total}\nAvailability: {availability}\nDelivery: {promise_date}\nHow to pay: {payment_method}\nReturns: {return_policy}\n{status_page}\n{shop}, {shop_phone}',
    ],
    tr: [
      'Kontrol edildi ve ayrıldı',
      '{shop}: {order} numaralı siparişiniz kontrol edildi ve ayrıldı',
      'Merhaba {customer},\n{order} numaralı siparişiniz kontrol edildi, ürünleriniz sizin için ayrıldı.\n{items}\nToplam: {total}\nStok: {availability}\nTeslim tarihi: {promise_date}\nÖdeme şekli: {payment_method}\nİade: {return_policy}\n{status_page}\n{shop}, {shop_phone}',
    ],
    pl: [
      'Sprawdzone i zarezerwowane',
      '{shop}: zamówienie {order} sprawdzone i zarezerwowane',
      'Dzień dobry,\nsprawdziliśmy zamówienie {order}, towar jest dla Ciebie zarezerwowany.\n{items}\nDo zapłaty: {total}\nDostępność: {availability}\nDostawa: {promise_date}\nSposób płatności: {payment_method}\nZwroty: {return_policy}\n{status_page}\n{shop}, {shop_phone}',
    ],
    ru: [
      'Проверен и зарезервирован',
      '{shop}: заказ {order} проверен и зарезервирован',
      'Здравствуйте, {customer}!\nВаш заказ {order} подтверждён, товар зарезервирован для вас.\n{items}\nСтоимость: {total}\nНаличие: {availability}\nДата доставки: {promise_date}\nСпособ оплаты: {payment_method}\nВозврат: {return_policy}\n{status_page}\n{shop}, {shop_phone}',
    ],
    fa: [
      'بررسی و رزرو شد',
      '{shop}: سفارش {order} بررسی و رزرو شد',
      '{customer} گرامی،\nسفارش {order} بررسی شد و کالاها برای شما رزرو شده است.\n{items}\nمبلغ کل: {total}\nموجودی: {availability}\nزمان تحویل: {promise_date}\nروش پرداخت: {payment_method}\nشرایط بازگشت: {return_policy}\n{status_page}\n{shop}، {shop_phone}',
    ],
  }),
]
