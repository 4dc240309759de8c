import type { TaskReason } from '../../order/events/people-events.ts'
import type { Label } from '../label.ts'

/** What to say when calling, by the task's reason (A8, E10, E12). The placeholders are those of the messages. */
export const callScripts: Readonly<Record<TaskReason, Label>> = {
  'payment-accepted': {
    en: 'Your payment is confirmed and order {order} is registered. We ship it with {carrier}; it should arrive by {promise_date}. {tracking_help}',
    tr: 'Ödemeniz onaylandı, {order} numaralı siparişiniz kaydedildi. {carrier} ile göndereceğiz; tahmini teslimat {promise_date}. {tracking_help}',
    pl: 'Wpłata jest potwierdzona, zamówienie {order} jest zarejestrowane. Wyślemy je przez {carrier}; powinno dotrzeć do {promise_date}. {tracking_help}',
    ru: 'Ваша оплата подтверждена, заказ {order} зарегистрирован. Отправим через {carrier}; доставка {promise_date}. {tracking_help}',
    fa: 'پرداخت شما تایید شد و سفارش {order} ثبت شده است. با {carrier} ارسال می‌کنیم و تا {promise_date} به دستتان می‌رسد. {tracking_help}',
  },
  'order-confirmation': {
    en: 'You ordered: {items}. Total {total}, payment: {payment_method}. Is everything right, and is the address correct? Delivery: {promise_date}.',
    tr: 'Siparişiniz: {items}. Toplam {total}, ödeme: {payment_method}. Her şey doğru mu, adresiniz doğru mu? Teslimat: {promise_date}.',
    pl: 'Zamówienie: {items}. Razem {total}, płatność: {payment_method}. Czy wszystko się zgadza i czy adres jest poprawny? Dostawa: {promise_date}.',
    ru: 'Ваш заказ: {items}. Сумма {total}, оплата: {payment_method}. Всё верно, адрес правильный? Доставка: {promise_date}.',
    fa: 'سفارش شما: {items}. مبلغ {total}، پرداخت: {payment_method}. همه‌چیز درست است؟ نشانی درست است؟ تحویل: {promise_date}.',
  },
  'payment-balance': {
    en: 'For order {order} {due} is still open. How would you like to pay?',
    tr: '{order} numaralı sipariş için {due} ödeme kaldı. Nasıl ödemek istersiniz?',
    pl: 'Do zamówienia {order} brakuje jeszcze {due}. Jak będzie wygodnie zapłacić?',
    ru: 'По заказу {order} осталось оплатить {due}. Как вам удобно?',
    fa: 'برای سفارش {order} هنوز {due} مانده است. چطور می‌خواهید پرداخت کنید؟',
  },
  'payment-help': {
    en: 'We see that order {order} is not paid yet. May I help you with it now? If you have changed your mind: what was the reason?',
    tr: '{order} numaralı siparişiniz henüz ödenmemiş. Şimdi birlikte yapalım mı? Vazgeçtiyseniz nedenini öğrenebilir miyim?',
    pl: 'Zamówienie {order} nie jest jeszcze opłacone. Czy mogę teraz pomóc? A jeśli to rezygnacja: co było powodem?',
    ru: 'Заказ {order} ещё не оплачен. Помочь вам с оплатой сейчас? Если передумали: подскажите, по какой причине?',
    fa: 'سفارش {order} هنوز پرداخت نشده است. همین حالا کمکتان کنم؟ اگر منصرف شده‌اید، علتش چه بود؟',
  },
  'payment-failed': {
    en: 'The payment for order {order} did not go through; nothing was taken twice. Shall we try again, or would you rather pay another way?',
    tr: '{order} numaralı siparişin ödemesi tamamlanamadı. Yeniden deneyelim mi, yoksa başka bir yöntem mi istersiniz?',
    pl: 'Płatność za zamówienie {order} nie powiodła się. Spróbujemy jeszcze raz czy wybieramy inny sposób?',
    ru: 'Оплата заказа {order} не прошла. Попробуем ещё раз или выберете другой способ?',
    fa: 'پرداخت سفارش {order} انجام نشد. دوباره امتحان کنیم یا روش دیگری را ترجیح می‌دهید؟',
  },
  delay: {
    en: 'I am calling about order {order}: it will be later than promised, and we are sorry. The new date is {promise_date}. Does that suit you?',
    tr: '{order} numaralı siparişiniz için arıyorum: gecikecek, özür dileriz. Yeni tarih {promise_date}. Sizin için uygun mu?',
    pl: 'Dzwonię w sprawie zamówienia {order}: będzie później, przepraszamy. Nowy termin: {promise_date}. Czy to odpowiada?',
    ru: 'Звоню по заказу {order}: он задержится, приносим извинения. Новая дата: {promise_date}. Вам подходит?',
    fa: 'دربارهٔ سفارش {order} تماس می‌گیرم: با تأخیر می‌رسد و عذر می‌خواهیم. زمان تازه {promise_date} است. برایتان مناسب است؟',
  },
  'late-parcel': {
    en: 'Your parcel {tracking} with {carrier} is late. We are in touch with them and will tell you as soon as we know more.',
    tr: '{carrier} ile gönderdiğimiz {tracking} numaralı koli gecikti. Firmayla görüşüyoruz, haber alınca sizi arayacağız.',
    pl: 'Paczka {tracking} ({carrier}) ma opóźnienie. Jesteśmy w kontakcie z przewoźnikiem i damy znać.',
    ru: 'Посылка {tracking} ({carrier}) задерживается. Мы на связи со службой доставки и сообщим новости.',
    fa: 'مرسولهٔ {tracking} با {carrier} دیر کرده است. پیگیر هستیم و به‌محض خبر تازه تماس می‌گیریم.',
  },
  'courier-soon': {
    en: 'The courier with order {order} will be there in an hour or two. To pay: {due}. Will somebody be at home?',
    tr: '{order} numaralı siparişi getiren kurye bir iki saate orada. Ödenecek: {due}. Evde biri olacak mı?',
    pl: 'Kurier z zamówieniem {order} będzie za godzinę lub dwie. Do zapłaty: {due}. Czy ktoś będzie na miejscu?',
    ru: 'Курьер с заказом {order} будет через час-два. К оплате: {due}. Вы будете на месте?',
    fa: 'پیک سفارش {order} یک تا دو ساعت دیگر می‌رسد. قابل پرداخت: {due}. کسی در خانه هست؟',
  },
  shortage: {
    en: 'A piece of order {order} is missing. We can wait for it, send the rest now, replace it or take it off. What do you prefer?',
    tr: '{order} numaralı siparişte bir ürün eksik. Bekleyebiliriz, kalanını gönderebiliriz, benzerini koyabiliriz ya da çıkarabiliriz. Hangisini istersiniz?',
    pl: 'W zamówieniu {order} brakuje produktu. Możemy poczekać, wysłać resztę, dać zamiennik albo go skreślić. Co wybrać?',
    ru: 'В заказе {order} не хватает товара. Можем подождать, отправить остальное, заменить или исключить. Как лучше?',
    fa: 'یکی از کالاهای سفارش {order} موجود نیست. منتظر بمانیم، بقیه را بفرستیم، جایگزین بگذاریم یا حذفش کنیم؟',
  },
}
