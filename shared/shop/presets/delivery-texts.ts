import { template } from './preset-pieces.ts'

/** What the customer reads from the handover on. {tracking} counts as required where the carrier has it (A13, A14). */
export const deliveryTexts = [
  template('shipped', ['tracking'], {
    en: [
      'Shipped',
      '{shop}: order {order} is on its way',
      'Hello {customer},\nyour order {order} is on its way with {carrier}.\nTracking number: {tracking}\n{tracking_url}\n{tracking_help}\nExpected: {eta}\n{status_page}\n{shop}',
    ],
    tr: [
      'Kargoya verildi',
      '{shop}: {order} numaralı siparişiniz kargoya verildi',
      'Merhaba {customer},\n{order} numaralı siparişiniz kargoya verildi. Kargo firması: {carrier}\nKargo takip numarası: {tracking}\n{tracking_url}\n{tracking_help}\nTahmini teslimat: {eta}\n{status_page}\n{shop}',
    ],
    pl: [
      'Zamówienie wysłane',
      '{shop}: zamówienie {order} wysłane',
      'Dzień dobry,\nzamówienie {order} zostało wysłane. Przewoźnik: {carrier}\nNumer przesyłki: {tracking}\n{tracking_url}\n{tracking_help}\nPrzewidywane doręczenie: {eta}\n{status_page}\n{shop}',
    ],
    ru: [
      'Передан в доставку',
      '{shop}: заказ {order} передан в доставку',
      'Здравствуйте, {customer}!\nЗаказ {order} передан в доставку: {carrier}.\nТрек-номер: {tracking}\n{tracking_url}\n{tracking_help}\nОжидаемая дата: {eta}\n{status_page}\n{shop}',
    ],
    fa: [
      'ارسال شد',
      '{shop}: سفارش {order} ارسال شد',
      '{customer} گرامی،\nسفارش {order} با {carrier} ارسال شد.\nکد رهگیری: {tracking}\nپیگیری مرسوله: {tracking_url}\n{tracking_help}\nزمان تقریبی رسیدن: {eta}\n{status_page}\n{shop}',
    ],
  }),
  template('ready-for-pickup', [], {
    en: [
      'Ready for pick-up',
      '{shop}: order {order} is ready for pick-up',
      'Hello {customer},\nyour order {order} is ready. Please bring the order number when you fetch it.\nTo pay: {due}\n{shop}, {shop_phone}',
    ],
    tr: [
      'Teslim alınmaya hazır',
      '{shop}: {order} numaralı siparişiniz hazır',
      'Merhaba {customer},\n{order} numaralı siparişiniz hazır; gelirken sipariş numaranızı getirin.\nÖdenecek tutar: {due}\n{shop}, {shop_phone}',
    ],
    pl: [
      'Gotowe do odbioru',
      '{shop}: zamówienie {order} gotowe do odbioru',
      'Dzień dobry,\nzamówienie {order} czeka na odbiór. Przy odbiorze prosimy podać jego numer.\nDo zapłaty: {due}\n{shop}, {shop_phone}',
    ],
    ru: [
      'Готов к выдаче',
      '{shop}: заказ {order} готов к выдаче',
      'Здравствуйте, {customer}!\nЗаказ {order} готов, его можно забрать. При получении назовите номер заказа.\nК оплате: {due}\n{shop}, {shop_phone}',
    ],
    fa: [
      'آمادهٔ تحویل حضوری',
      '{shop}: سفارش {order} آمادهٔ تحویل است',
      '{customer} گرامی،\nسفارش {order} آمادهٔ تحویل حضوری است. هنگام مراجعه شمارهٔ سفارش را همراه داشته باشید.\nقابل پرداخت: {due}\n{shop}، {shop_phone}',
    ],
  }),
  template('delivered', [], {
    en: [
      'Delivered',
      '{shop}: order {order} has arrived',
      'Hello {customer},\nyour order {order} has arrived. Thank you for buying from us.\nReturns: {return_policy}\n{shop}, {shop_phone}',
    ],
    tr: [
      'Sipariş tamamlandı',
      '{shop}: {order} numaralı siparişiniz tamamlandı',
      'Merhaba {customer},\n{order} numaralı siparişiniz teslim edildi ve tamamlandı. Bizi tercih ettiğiniz için teşekkür ederiz.\nİade: {return_policy}\n{shop}, {shop_phone}',
    ],
    pl: [
      'Zamówienie zakończone',
      '{shop}: zamówienie {order} doręczone',
      'Dzień dobry,\nzamówienie {order} zostało doręczone. Dziękujemy za zakupy.\nZwroty: {return_policy}\n{shop}, {shop_phone}',
    ],
    ru: [
      'Доставлен',
      '{shop}: заказ {order} доставлен',
      'Здравствуйте, {customer}!\nЗаказ {order} доставлен. Спасибо за покупку!\nВозврат: {return_policy}\n{shop}, {shop_phone}',
    ],
    fa: [
      'به دست مشتری رسیده',
      '{shop}: سفارش {order} به دست شما رسید',
      '{customer} گرامی،\nسفارش {order} به دست شما رسید. از خرید شما سپاسگزاریم.\nشرایط بازگشت: {return_policy}\n{shop}، {shop_phone}',
    ],
  }),
  template('courier-soon', [], {
    en: [
      'Courier in an hour or two',
      '{shop}: your courier comes today',
      '{shop}: the courier with order {order} will be with you in an hour or two.\nTime: {window}\nAnother time? {shop_phone}',
    ],
    tr: [
      'Kurye bir iki saate orada',
      '{shop}: kuryeniz bugün geliyor',
      '{shop}: {order} numaralı siparişinizi getiren kurye bir iki saate kapınızda.\nTeslimat aralığı: {window}\nUygun değil mi? Bizi arayın: {shop_phone}',
    ],
    pl: [
      'Kurier za godzinę lub dwie',
      '{shop}: kurier będzie dziś',
      '{shop}: kurier z zamówieniem {order} będzie za godzinę lub dwie.\nPrzedział: {window}\nInny termin? Prosimy o telefon: {shop_phone}',
    ],
    ru: [
      'Курьер через час-два',
      '{shop}: курьер приедет сегодня',
      '{shop}: курьер с заказом {order} будет у вас через час-два.\nИнтервал: {window}\nНеудобно? Перенесём: {shop_phone}',
    ],
    fa: [
      'پیک یک تا دو ساعت دیگر می‌رسد',
      '{shop}: پیک امروز می‌رسد',
      '{shop}: پیک سفارش {order} یک تا دو ساعت دیگر می‌رسد.\nبازهٔ تحویل: {window}\nزمان مناسب نیست؟ تماس بگیرید: {shop_phone}',
    ],
  }),
  template('rescheduled', ['promise_date'], {
    en: [
      'New delivery date',
      '{shop}: new delivery date for order {order}',
      'Hello {customer},\norder {order} will be delivered on {promise_date}.\nTime: {window}\nDoes it not suit you? {shop_phone}\n{shop}',
    ],
    tr: [
      'Yeni teslim tarihi',
      '{shop}: {order} numaralı siparişin yeni teslim tarihi',
      'Merhaba {customer},\n{order} numaralı siparişinizin yeni teslim tarihi: {promise_date}.\nSaat: {window}\nUygun değilse bizi arayın: {shop_phone}\n{shop}',
    ],
    pl: [
      'Nowy termin dostawy',
      '{shop}: nowy termin dostawy zamówienia {order}',
      'Dzień dobry,\nnowy termin dostawy zamówienia {order}: {promise_date}.\nGodzina: {window}\nTermin nie pasuje? {shop_phone}\n{shop}',
    ],
    ru: [
      'Новая дата доставки',
      '{shop}: новая дата доставки заказа {order}',
      'Здравствуйте, {customer}!\nЗаказ {order} доставим {promise_date}.\nВремя: {window}\nНеудобно? Позвоните: {shop_phone}\n{shop}',
    ],
    fa: [
      'زمان تازهٔ تحویل',
      '{shop}: زمان تازهٔ تحویل سفارش {order}',
      '{customer} گرامی،\nزمان تازهٔ تحویل سفارش {order}: {promise_date}.\nساعت: {window}\nاگر مناسب نیست تماس بگیرید: {shop_phone}\n{shop}',
    ],
  }),
  template('review', [], {
    en: [
      'Request for a review',
      '{shop}: how was order {order}?',
      'Hello {customer},\nare you happy with order {order}? A short review helps others to choose.\nIf anything is wrong, tell us first: {shop_phone}.\n{shop}',
    ],
    tr: [
      'Değerlendirme isteği',
      '{shop}: {order} numaralı siparişten memnun kaldınız mı?',
      'Merhaba {customer},\n{order} numaralı siparişinizden memnun kaldınız mı? Kısa bir yorum başkalarının seçmesine yardım eder.\nBir sorun varsa önce bize söyleyin: {shop_phone}.\n{shop}',
    ],
    pl: [
      'Prośba o opinię',
      '{shop}: prosimy o opinię o zamówieniu {order}',
      'Dzień dobry,\nczy zamówienie {order} spełniło oczekiwania? Krótka opinia pomoże innym w wyborze.\nJeśli coś jest nie tak, prosimy najpierw o telefon: {shop_phone}.\n{shop}',
    ],
    ru: [
      'Просьба об отзыве',
      '{shop}: как вам заказ {order}?',
      'Здравствуйте, {customer}!\nВсё ли понравилось в заказе {order}? Короткий отзыв поможет другим выбрать.\nЕсли что-то не так, сначала скажите нам: {shop_phone}.\n{shop}',
    ],
    fa: [
      'درخواست نظر',
      '{shop}: از سفارش {order} راضی بودید؟',
      '{customer} گرامی،\nاز سفارش {order} راضی بودید؟ نظر کوتاه شما به دیگران در انتخاب کمک می‌کند.\nاگر مشکلی هست، اول به خودمان بگویید: {shop_phone}.\n{shop}',
    ],
  }),
]
