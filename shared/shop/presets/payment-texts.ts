import { template } from './preset-pieces.ts'

/** What the customer reads about the money. {bank_account} counts as required for bank transfers only (D14). */
export const paymentTexts = [
  template('awaiting-payment', ['bank_account'], {
    en: [
      'Awaiting payment',
      '{shop}: order {order} awaits your payment',
      'Hello {customer},\nwe have accepted your order {order} and await your payment of {due}.\nPay here: {payment_link}\nBank account: {bank_account}\nPlease give the order number {order} as the reference.\n{status_page}\n{shop}, {shop_phone}',
    ],
    tr: [
      'Ödeme bekleniyor',
      '{shop}: {order} numaralı siparişiniz için ödeme bekleniyor',
      'Merhaba {customer},\n{order} numaralı siparişinizi aldık; {due} tutarındaki ödemenizi bekliyoruz.\nÖdeme bağlantısı: {payment_link}\nBanka hesabı: {bank_account}\nAçıklamaya sipariş numaranızı yazın: {order}\n{status_page}\n{shop}, {shop_phone}',
    ],
    pl: [
      'Oczekujemy na wpłatę',
      '{shop}: zamówienie {order} – oczekujemy na wpłatę',
      'Dzień dobry,\nzamówienie {order} zostało przyjęte. Oczekujemy na wpłatę: {due}.\nLink do płatności: {payment_link}\nNumer konta: {bank_account}\nTytuł przelewu: {order}\n{status_page}\n{shop}, {shop_phone}',
    ],
    ru: [
      'Ожидаем оплату',
      '{shop}: заказ {order} ожидает оплаты',
      'Здравствуйте, {customer}!\nЗаказ {order} принят и ожидает оплаты: {due}.\nОплатить: {payment_link}\nРеквизиты: {bank_account}\nВ назначении платежа укажите номер заказа {order}.\n{status_page}\n{shop}, {shop_phone}',
    ],
    fa: [
      'منتظر تایید پرداخت',
      '{shop}: سفارش {order} منتظر پرداخت است',
      '{customer} گرامی،\nسفارش {order} ثبت شد و منتظر پرداخت {due} است.\nپیوند پرداخت: {payment_link}\nشماره حساب: {bank_account}\nپس از واریز، شماره رسید را برای ما بفرستید.\n{status_page}\n{shop}، {shop_phone}',
    ],
  }),
  template('payment-received', [], {
    en: [
      'Payment received',
      '{shop}: payment for order {order} received',
      'Hello {customer},\nthank you, your payment of {total} for order {order} has arrived.\nExpected delivery: {promise_date}\n{status_page}\n{shop}',
    ],
    tr: [
      'Ödeme alındı',
      '{shop}: {order} numaralı siparişin ödemesi alındı',
      'Merhaba {customer},\n{order} numaralı siparişiniz için {total} tutarındaki ödemeniz alındı, teşekkür ederiz.\nTahmini teslimat: {promise_date}\n{status_page}\n{shop}',
    ],
    pl: [
      'Wpłata otrzymana',
      '{shop}: otrzymaliśmy wpłatę za zamówienie {order}',
      'Dzień dobry,\ndziękujemy, otrzymaliśmy wpłatę {total} za zamówienie {order}.\nPlanowana dostawa: {promise_date}\n{status_page}\n{shop}',
    ],
    ru: [
      'Оплата получена',
      '{shop}: оплата заказа {order} получена',
      'Здравствуйте, {customer}!\nСпасибо, мы получили оплату заказа {order}: {total}.\nДата доставки: {promise_date}\n{status_page}\n{shop}',
    ],
    fa: [
      'پرداخت تایید شد',
      '{shop}: پرداخت سفارش {order} تایید شد',
      '{customer} گرامی،\nپرداخت {total} برای سفارش {order} تایید شد. سپاسگزاریم.\nزمان تحویل: {promise_date}\n{status_page}\n{shop}',
    ],
  }),
  template('prepayment-confirmed', ['total'], {
    en: [
      'Prepayment confirmed',
      '{shop}: prepayment for order {order} confirmed',
      'Hello {customer},\nyour prepayment for order {order} is confirmed: {total}.\n{items}\nAvailability: {availability}\nDelivery: {promise_date}\nReturns: {return_policy}\n{status_page}\n{shop}',
    ],
    tr: [
      'Ön ödeme onaylandı',
      '{shop}: {order} numaralı siparişin ön ödemesi onaylandı',
      'Merhaba {customer},\n{order} numaralı siparişinizin ön ödemesi onaylandı: {total}.\n{items}\nStok: {availability}\nTeslim tarihi: {promise_date}\nİade: {return_policy}\n{status_page}\n{shop}',
    ],
    pl: [
      'Przedpłata potwierdzona',
      '{shop}: przedpłata za zamówienie {order} potwierdzona',
      'Dzień dobry,\npotwierdzamy przedpłatę za zamówienie {order}: {total}.\n{items}\nDostępność: {availability}\nDostawa: {promise_date}\nZwroty: {return_policy}\n{status_page}\n{shop}',
    ],
    ru: [
      'Предоплата подтверждена',
      '{shop}: предоплата заказа {order} подтверждена',
      'Здравствуйте, {customer}!\nПредоплата заказа {order} подтверждена: {total}.\n{items}\nНаличие: {availability}\nДата доставки: {promise_date}\nВозврат: {return_policy}\n{status_page}\n{shop}',
    ],
    fa: [
      'پیش‌پرداخت تایید شد',
      '{shop}: پیش‌پرداخت سفارش {order} تایید شد',
      '{customer} گرامی،\nپیش‌پرداخت سفارش {order} تایید شد: {total}.\n{items}\nموجودی: {availability}\nزمان تحویل: {promise_date}\nشرایط بازگشت: {return_policy}\n{status_page}\n{shop}',
    ],
  }),
  template('payment-reminder', ['due'], {
    en: [
      'Payment reminder',
      '{shop}: order {order} is not paid yet',
      'Hello {customer},\nyour order {order} is waiting for you: {due} is open.\nIs anything in the way? We are glad to help by phone: {shop_phone}.\nPay here: {payment_link}\nBank account: {bank_account}\nIf you have just paid, please ignore this message.\n{shop}',
    ],
    tr: [
      'Ödeme hatırlatması',
      '{shop}: {order} numaralı siparişiniz henüz ödenmedi',
      'Merhaba {customer},\n{order} numaralı siparişiniz sizi bekliyor: {due} ödenmedi.\nBir sorun mu var? Telefonla yardımcı olalım: {shop_phone}.\nÖdeme bağlantısı: {payment_link}\nBanka hesabı: {bank_account}\nÖdemeyi yeni yaptıysanız bu mesajı dikkate almayın.\n{shop}',
    ],
    pl: [
      'Przypomnienie o wpłacie',
      '{shop}: zamówienie {order} czeka na wpłatę',
      'Dzień dobry,\nzamówienie {order} czeka na wpłatę {due}.\nCoś stoi na przeszkodzie? Chętnie pomożemy przez telefon: {shop_phone}.\nLink do płatności: {payment_link}\nNumer konta: {bank_account}\nJeśli wpłata jest już w drodze, prosimy pominąć tę wiadomość.\n{shop}',
    ],
    ru: [
      'Напоминание об оплате',
      '{shop}: заказ {order} ещё не оплачен',
      'Здравствуйте, {customer}!\nВаш заказ {order} ждёт оплаты: {due}.\nЧто-то не получается? Поможем по телефону: {shop_phone}.\nОплатить: {payment_link}\nРеквизиты: {bank_account}\nЕсли вы только что оплатили, просто не обращайте внимания на это сообщение.\n{shop}',
    ],
    fa: [
      'یادآوری پرداخت',
      '{shop}: سفارش {order} هنوز پرداخت نشده است',
      '{customer} گرامی،\nسفارش {order} منتظر شماست: {due} پرداخت نشده است.\nاگر در پرداخت مشکلی هست، تلفنی کمک می‌کنیم: {shop_phone}.\nپیوند پرداخت: {payment_link}\nشماره حساب: {bank_account}\nاگر همین حالا پرداخت کرده‌اید، این پیام را نادیده بگیرید.\n{shop}',
    ],
  }),
  template('payment-link', ['payment_link'], {
    en: [
      'Price confirmed, link to pay',
      '{shop}: the price of order {order}',
      'Hello {customer},\nthe price of your order {order} is confirmed: {total}.\nPay here: {payment_link}\n{shop}, {shop_phone}',
    ],
    tr: [
      'Fiyat onaylandı, ödeme bağlantısı',
      '{shop}: {order} numaralı siparişin fiyatı',
      'Merhaba {customer},\n{order} numaralı siparişinizin fiyatı kesinleşti: {total}.\nÖdeme bağlantısı: {payment_link}\n{shop}, {shop_phone}',
    ],
    pl: [
      'Cena potwierdzona, link do płatności',
      '{shop}: cena zamówienia {order}',
      'Dzień dobry,\ncena zamówienia {order} jest już ustalona: {total}.\nLink do płatności: {payment_link}\n{shop}, {shop_phone}',
    ],
    ru: [
      'Цена подтверждена, ссылка на оплату',
      '{shop}: цена заказа {order}',
      'Здравствуйте, {customer}!\nОкончательная цена заказа {order}: {total}.\nОплатить: {payment_link}\n{shop}, {shop_phone}',
    ],
    fa: [
      'قیمت نهایی و پیوند پرداخت',
      '{shop}: قیمت سفارش {order}',
      '{customer} گرامی،\nقیمت نهایی سفارش {order}: {total}.\nپیوند پرداخت: {payment_link}\n{shop}، {shop_phone}',
    ],
  }),
  template('payment-help', [], {
    en: [
      'Help with the payment',
      '{shop}: can we help with order {order}?',
      'Hello {customer},\nthe payment for order {order} did not go through.\nYou can try again: {payment_link}\nOr call us and we will do it together: {shop_phone}.\n{shop}',
    ],
    tr: [
      'Ödeme desteği',
      '{shop}: {order} numaralı siparişte yardımcı olalım mı?',
      'Merhaba {customer},\n{order} numaralı siparişin ödemesi tamamlanamadı.\nYeniden deneyebilirsiniz: {payment_link}\nYa da bizi arayın, birlikte halledelim: {shop_phone}.\n{shop}',
    ],
    pl: [
      'Pomoc przy płatności',
      '{shop}: pomożemy przy zamówieniu {order}',
      'Dzień dobry,\npłatność za zamówienie {order} nie doszła do skutku.\nMożna spróbować jeszcze raz: {payment_link}\nMożna też zadzwonić, przejdziemy przez to razem: {shop_phone}.\n{shop}',
    ],
    ru: [
      'Помощь с оплатой',
      '{shop}: поможем оплатить заказ {order}',
      'Здравствуйте, {customer}!\nОплата заказа {order} не прошла.\nМожно попробовать ещё раз: {payment_link}\nИли позвоните, разберёмся вместе: {shop_phone}.\n{shop}',
    ],
    fa: [
      'کمک در پرداخت',
      '{shop}: برای پرداخت سفارش {order} کمک می‌کنیم',
      '{customer} گرامی،\nپرداخت سفارش {order} انجام نشد.\nمی‌توانید دوباره امتحان کنید: {payment_link}\nیا با ما تماس بگیرید تا با هم انجامش دهیم: {shop_phone}.\n{shop}',
    ],
  }),
]
