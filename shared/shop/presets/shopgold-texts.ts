import { template } from './preset-pieces.ts'

/** More standard comments, so that each status offers several to choose from (D8). */
export const shopgoldTexts = [
  template('delay', [], {
    en: [
      'Small delay',
      '{shop}: order {order} takes a little longer',
      'Hello {customer},\norder {order} takes a little longer than we promised; we are sorry.\nNew date: {promise_date}\n{shop}, {shop_phone}',
    ],
    tr: [
      'Kısa gecikme',
      '{shop}: {order} numaralı sipariş biraz gecikecek',
      'Merhaba {customer},\n{order} numaralı siparişiniz söz verdiğimizden biraz geç çıkacak; özür dileriz.\nYeni tarih: {promise_date}\n{shop}, {shop_phone}',
    ],
    pl: [
      'Krótkie opóźnienie',
      '{shop}: zamówienie {order} – krótkie opóźnienie',
      'Dzień dobry,\nrealizacja zamówienia {order} potrwa trochę dłużej, niż zapowiadaliśmy. Przepraszamy.\nNowy termin: {promise_date}\n{shop}, {shop_phone}',
    ],
    ru: [
      'Небольшая задержка',
      '{shop}: заказ {order} немного задерживается',
      'Здравствуйте, {customer}!\nЗаказ {order} задерживается, приносим извинения.\nНовая дата: {promise_date}\n{shop}, {shop_phone}',
    ],
    fa: [
      'کمی تأخیر',
      '{shop}: سفارش {order} کمی دیرتر می‌رسد',
      '{customer} گرامی،\nسفارش {order} کمی دیرتر از وعده آماده می‌شود. عذر می‌خواهیم.\nزمان تازه: {promise_date}\n{shop}، {shop_phone}',
    ],
  }),
  template('awaiting-dispatch', [], {
    en: [
      'Packed, leaves today',
      '{shop}: order {order} is packed',
      'Hello {customer},\norder {order} is packed and waits for {carrier}. You get the tracking number as soon as it has left.\n{shop}',
    ],
    tr: [
      'Paketlendi',
      '{shop}: {order} numaralı sipariş paketlendi',
      'Merhaba {customer},\n{order} numaralı siparişiniz paketlendi, {carrier} bekleniyor. Kargoya verilince takip numarasını göndereceğiz.\n{shop}',
    ],
    pl: [
      'Spakowane, czeka na kuriera',
      '{shop}: zamówienie {order} spakowane',
      'Dzień dobry,\nzamówienie {order} jest spakowane i czeka na nadanie: {carrier}. Numer przesyłki wyślemy zaraz po nadaniu.\n{shop}',
    ],
    ru: [
      'Упакован',
      '{shop}: заказ {order} упакован',
      'Здравствуйте, {customer}!\nЗаказ {order} упакован и ждёт отправки: {carrier}. Трек-номер пришлём сразу после отправки.\n{shop}',
    ],
    fa: [
      'بسته‌بندی شد',
      '{shop}: سفارش {order} بسته‌بندی شد',
      '{customer} گرامی،\nسفارش {order} بسته‌بندی شده و منتظر {carrier} است. کد رهگیری را پس از ارسال می‌فرستیم.\n{shop}',
    ],
  }),
  template('shipped-short', ['tracking'], {
    en: [
      'Shipped, tracking number only',
      '{shop}: {order}, {tracking}',
      '{shop}: order {order} has left, {carrier}.\nTracking: {tracking}\n{tracking_url}',
    ],
    tr: [
      'Kargoda, yalnız takip numarası',
      '{shop}: {order}, {tracking}',
      '{shop}: {order} numaralı sipariş yola çıktı, {carrier}.\nTakip: {tracking}\n{tracking_url}',
    ],
    pl: [
      'Wysłane, sam numer przesyłki',
      '{shop}: {order}, {tracking}',
      '{shop}: zamówienie {order} wysłane, {carrier}.\nNumer: {tracking}\n{tracking_url}',
    ],
    ru: [
      'Отправлен, только трек-номер',
      '{shop}: {order}, {tracking}',
      '{shop}: заказ {order} отправлен, {carrier}.\nТрек: {tracking}\n{tracking_url}',
    ],
    fa: [
      'ارسال شد، فقط کد رهگیری',
      '{shop}: {order}، {tracking}',
      '{shop}: سفارش {order} با {carrier} ارسال شد.\nکد رهگیری: {tracking}\n{tracking_url}',
    ],
  }),
]
