import { template } from './preset-pieces.ts'

/** What the customer reads before anything is packed: received, confirmed, changed, cancelled. */
export const orderTexts = [
  template('status-changed', [], {
    en: [
      'Status changed',
      '{shop}: order {order}',
      'Hello {customer},\nyour order {order} is now: {status}.\n{status_page}\n{shop}',
    ],
    tr: [
      'Durum değişti',
      '{shop}: {order} numaralı sipariş',
      'Merhaba {customer},\n{order} numaralı siparişinizin yeni durumu: {status}.\n{status_page}\n{shop}',
    ],
    pl: [
      'Zmiana statusu',
      '{shop}: zamówienie {order}',
      'Dzień dobry,\nnowy status zamówienia {order}: {status}.\n{status_page}\n{shop}',
    ],
    ru: [
      'Статус изменён',
      '{shop}: заказ {order}',
      'Здравствуйте, {customer}!\nНовый статус заказа {order}: {status}.\n{status_page}\n{shop}',
    ],
    fa: [
      'تغییر وضعیت',
      '{shop}: سفارش {order}',
      '{customer} گرامی،\nوضعیت تازهٔ سفارش {order}: {status}.\n{status_page}\n{shop}',
    ],
  }),
  template('order-received', [], {
    en: [
      'Order received',
      '{shop}: we have your order {order}',
      'Hello {customer},\nthank you, we have your order {order}.\n{items}\nTotal: {total}\nPayment: {payment_method}\nPay here: {payment_link}\nBank account: {bank_account}\nAvailability: {availability}\nExpected delivery: {promise_date}\nReturns: {return_policy}\n{status_page}\n{shop}, {shop_phone}',
    ],
    tr: [
      'Sipariş alındı',
      '{shop}: {order} numaralı siparişiniz alındı',
      'Merhaba {customer},\n{order} numaralı siparişiniz bize ulaştı, teşekkür ederiz.\n{items}\nToplam: {total}\nÖdeme: {payment_method}\nÖdeme bağlantısı: {payment_link}\nBanka hesabı: {bank_account}\nStok: {availability}\nTahmini teslimat: {promise_date}\nİade: {return_policy}\n{status_page}\n{shop}, {shop_phone}',
    ],
    pl: [
      'Zamówienie otrzymane',
      '{shop}: otrzymaliśmy zamówienie {order}',
      'Dzień dobry,\ndziękujemy, otrzymaliśmy zamówienie {order}.\n{items}\nWartość zamówienia: {total}\nPłatność: {payment_method}\nLink do płatności: {payment_link}\nNumer konta: {bank_account}\nDostępność: {availability}\nPlanowana dostawa: {promise_date}\nZwroty: {return_policy}\n{status_page}\n{shop}, {shop_phone}',
    ],
    ru: [
      'Заказ получен',
      '{shop}: мы получили ваш заказ {order}',
      'Здравствуйте, {customer}!\nСпасибо, мы получили ваш заказ {order}.\n{items}\nСумма: {total}\nОплата: {payment_method}\nОплатить: {payment_link}\nРеквизиты: {bank_account}\nНаличие: {availability}\nДата доставки: {promise_date}\nВозврат: {return_policy}\n{status_page}\n{shop}, {shop_phone}',
    ],
    fa: [
      'سفارش ثبت شد',
      '{shop}: سفارش {order} ثبت شد',
      '{customer} گرامی،\nسفارش {order} ثبت شد. از خرید شما سپاسگزاریم.\n{items}\nمبلغ کل: {total}\nروش پرداخت: {payment_method}\nپیوند پرداخت: {payment_link}\nشماره حساب: {bank_account}\nموجودی: {availability}\nزمان تحویل: {promise_date}\nشرایط بازگشت: {return_policy}\n{status_page}\n{shop}، {shop_phone}',
    ],
  }),
  template('order-confirmed', ['total', 'availability', 'promise_date', 'payment_method', 'return_policy'], {
    en: [
      'Order confirmed',
      '{shop}: order {order} is confirmed',
      'Hello {customer},\nyour order {order} is confirmed.\n{items}\nTotal: {total}\nAvailability: {availability}\nDelivery: {promise_date}\nHow to pay: {payment_method}\nPay here: {payment_link}\nBank account: {bank_account}\nReturns: {return_policy}\n{status_page}\n{shop}, {shop_phone}',
    ],
    tr: [
      'Sipariş onayı',
      '{shop}: {order} numaralı siparişiniz onaylandı',
      'Merhaba {customer},\n{order} numaralı siparişiniz onaylandı.\n{items}\nToplam: {total}\nStok: {availability}\nTeslim tarihi: {promise_date}\nÖdeme şekli: {payment_method}\nÖdeme bağlantısı: {payment_link}\nBanka hesabı: {bank_account}\nİade: {return_policy}\n{status_page}\n{shop}, {shop_phone}',
    ],
    pl: [
      'Potwierdzenie zamówienia',
      '{shop}: potwierdzenie zamówienia {order}',
      'Dzień dobry,\npotwierdzamy zamówienie {order}.\n{items}\nWartość zamówienia: {total}\nDostępność: {availability}\nDostawa: {promise_date}\nSposób płatności: {payment_method}\nLink do płatności: {payment_link}\nNumer konta: {bank_account}\nZwroty: {return_policy}\n{status_page}\n{shop}, {shop_phone}',
    ],
    ru: [
      'Подтверждение заказа',
      '{shop}: заказ {order} подтверждён',
      'Здравствуйте, {customer}!\nВаш заказ {order} подтверждён.\n{items}\nСтоимость: {total}\nНаличие: {availability}\nДата доставки: {promise_date}\nСпособ оплаты: {payment_method}\nОплатить: {payment_link}\nРеквизиты: {bank_account}\nВозврат: {return_policy}\n{status_page}\n{shop}, {shop_phone}',
    ],
    fa: [
      'تایید سفارش',
      '{shop}: سفارش {order} تایید شد',
      '{customer} گرامی،\nسفارش {order} تایید شد.\n{items}\nمبلغ کل: {total}\nموجودی: {availability}\nزمان تحویل: {promise_date}\nروش پرداخت: {payment_method}\nپیوند پرداخت: {payment_link}\nشماره حساب: {bank_account}\nشرایط بازگشت: {return_policy}\n{status_page}\n{shop}، {shop_phone}',
    ],
  }),
  template('preparing', [], {
    en: [
      'In preparation',
      '{shop}: we are preparing order {order}',
      'Hello {customer},\nwe are preparing your order {order}. It goes with {carrier}.\nExpected delivery: {promise_date}\n{status_page}\n{shop}',
    ],
    tr: [
      'Hazırlanıyor',
      '{shop}: {order} numaralı siparişiniz hazırlanıyor',
      'Merhaba {customer},\n{order} numaralı siparişinizi hazırlıyoruz. Kargo firması: {carrier}.\nTahmini teslimat: {promise_date}\n{status_page}\n{shop}',
    ],
    pl: [
      'W trakcie realizacji',
      '{shop}: przygotowujemy zamówienie {order}',
      'Dzień dobry,\nprzygotowujemy zamówienie {order}. Wyślemy je przez: {carrier}.\nPlanowana dostawa: {promise_date}\n{status_page}\n{shop}',
    ],
    ru: [
      'Собираем',
      '{shop}: собираем заказ {order}',
      'Здравствуйте, {customer}!\nСобираем ваш заказ {order}. Доставка: {carrier}.\nДата доставки: {promise_date}\n{status_page}\n{shop}',
    ],
    fa: [
      'در حال آماده‌سازی',
      '{shop}: سفارش {order} در حال آماده‌سازی است',
      '{customer} گرامی،\nسفارش {order} در حال آماده‌سازی است و با {carrier} ارسال می‌شود.\nزمان تحویل: {promise_date}\n{status_page}\n{shop}',
    ],
  }),
  template('waiting-for-goods', [], {
    en: [
      'Waiting for goods',
      '{shop}: order {order} waits for goods',
      'Hello {customer},\npart of your order {order} has to come from our supplier first; we ship as soon as it is here.\nNew delivery date: {promise_date}\nQuestions? {shop_phone}\n{shop}',
    ],
    tr: [
      'Ürün bekleniyor',
      '{shop}: {order} numaralı siparişiniz ürün bekliyor',
      'Merhaba {customer},\n{order} numaralı siparişinizdeki bir ürün tedarikçimizden gelecek; gelir gelmez kargolayacağız.\nYeni teslim tarihi: {promise_date}\nSorularınız için: {shop_phone}\n{shop}',
    ],
    pl: [
      'Oczekiwanie na towar',
      '{shop}: zamówienie {order} czeka na towar',
      'Dzień dobry,\nczęść zamówienia {order} musi do nas dotrzeć od dostawcy; wyślemy je od razu, gdy będzie komplet.\nNowy termin dostawy: {promise_date}\nPytania? {shop_phone}\n{shop}',
    ],
    ru: [
      'Ожидаем поставку',
      '{shop}: заказ {order} ожидает поставки',
      'Здравствуйте, {customer}!\nЧасть заказа {order} едет к нам от поставщика; отправим сразу, как только она придёт.\nНовая дата доставки: {promise_date}\nЕсть вопросы? {shop_phone}\n{shop}',
    ],
    fa: [
      'در انتظار تامین کالا',
      '{shop}: سفارش {order} در انتظار تامین کالاست',
      '{customer} گرامی،\nبخشی از سفارش {order} باید از تامین‌کننده برسد؛ به‌محض رسیدن ارسال می‌کنیم.\nزمان تازهٔ تحویل: {promise_date}\nپرسشی دارید؟ {shop_phone}\n{shop}',
    ],
  }),
  template('cancelled', [], {
    en: [
      'Order cancelled',
      '{shop}: order {order} is cancelled',
      'Hello {customer},\nyour order {order} is cancelled. If you have paid, the money comes back to you.\nQuestions? {shop_phone}\n{shop}',
    ],
    tr: [
      'Sipariş iptali',
      '{shop}: {order} numaralı siparişiniz iptal edildi',
      'Merhaba {customer},\n{order} numaralı siparişiniz iptal edildi. Ödeme yaptıysanız tutar iade edilecektir.\nSorularınız için: {shop_phone}\n{shop}',
    ],
    pl: [
      'Zamówienie anulowane',
      '{shop}: zamówienie {order} anulowane',
      'Dzień dobry,\nzamówienie {order} zostało anulowane. Jeśli było opłacone, zwrócimy wpłatę.\nPytania? {shop_phone}\n{shop}',
    ],
    ru: [
      'Заказ отменён',
      '{shop}: заказ {order} отменён',
      'Здравствуйте, {customer}!\nВаш заказ {order} отменён. Если вы уже оплатили, мы вернём деньги.\nЕсть вопросы? {shop_phone}\n{shop}',
    ],
    fa: [
      'لغو سفارش',
      '{shop}: سفارش {order} لغو شد',
      '{customer} گرامی،\nسفارش {order} لغو شد. اگر پرداخت کرده‌اید، مبلغ آن بازگردانده می‌شود.\nپرسشی دارید؟ {shop_phone}\n{shop}',
    ],
  }),
]
