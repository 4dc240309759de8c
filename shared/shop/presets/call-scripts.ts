import type { TaskReason } from '../../order/events/people-events.ts'
import type { Label } from '../label.ts'

/**
 * What to say when calling, by the task's reason (A8, E10, E12). Filled like a message: a sentence is a line, and one
 * whose placeholder is empty is left out.
 */
export const callScripts: Readonly<Record<TaskReason, Label>> = {
  'payment-accepted': {
    en: 'Your payment is confirmed and order {order} is registered.\nWe ship it with {carrier}.\nIt should arrive by {promise_date}.\n{tracking_help}',
    tr: 'Ödemeniz onaylandı, {order} numaralı siparişiniz kaydedildi.\n{carrier} ile göndereceğiz.\nTahmini teslimat {promise_date}.\n{tracking_help}',
    pl: 'Wpłata jest potwierdzona, zamówienie {order} jest zarejestrowane.\nPrzewoźnik: {carrier}.\nPaczka powinna dotrzeć do {promise_date}.\n{tracking_help}',
    ru: 'Ваша оплата подтверждена, заказ {order} зарегистрирован.\nСлужба доставки: {carrier}.\nДоставим {promise_date}.\n{tracking_help}',
    fa: 'پرداخت شما تایید شد و سفارش {order} ثبت شده است.\nبا {carrier} ارسال می‌کنیم.\nتا {promise_date} به دستتان می‌رسد.\n{tracking_help}',
  },
  'order-confirmation': {
    en: 'You ordered: {items}.\nTotal {total}, payment: {payment_method}.\nIs everything right, and is the address correct?\nDelivery: {promise_date}.',
    tr: 'Siparişiniz: {items}.\nToplam {total}, ödeme: {payment_method}.\nHer şey doğru mu, adresiniz doğru mu?\nTeslimat: {promise_date}.',
    pl: 'Zamówienie: {items}.\nRazem {total}, płatność: {payment_method}.\nCzy wszystko się zgadza i czy adres jest poprawny?\nDostawa: {promise_date}.',
    ru: 'Ваш заказ: {items}.\nСумма {total}, оплата: {payment_method}.\nВсё верно, адрес правильный?\nДоставка: {promise_date}.',
    fa: 'سفارش شما: {items}.\nمبلغ {total}، پرداخت: {payment_method}.\nهمه‌چیز درست است؟\nنشانی درست است؟\nتحویل: {promise_date}.',
  },
  'payment-balance': {
    en: 'For order {order} {due} is still open.\nHow would you like to pay?',
    tr: '{order} numaralı sipariş için {due} ödeme kaldı.\nNasıl ödemek istersiniz?',
    pl: 'Do zamówienia {order} brakuje jeszcze {due}.\nJak będzie wygodnie zapłacić?',
    ru: 'По заказу {order} осталось оплатить {due}.\nКак вам удобно?',
    fa: 'برای سفارش {order} هنوز {due} مانده است.\nچطور می‌خواهید پرداخت کنید؟',
  },
  'payment-help': {
    en: 'We see that order {order} is not paid yet.\nMay I help you with it now?\nIf you have changed your mind: what was the reason?',
    tr: '{order} numaralı siparişiniz henüz ödenmemiş.\nŞimdi birlikte yapalım mı?\nVazgeçtiyseniz nedenini öğrenebilir miyim?',
    pl: 'Zamówienie {order} nie jest jeszcze opłacone.\nCzy mogę teraz pomóc?\nA jeśli to rezygnacja: co było powodem?',
    ru: 'Заказ {order} ещё не оплачен.\nПомочь вам с оплатой сейчас?\nЕсли передумали: подскажите, по какой причине?',
    fa: 'سفارش {order} هنوز پرداخت نشده است.\nهمین حالا کمکتان کنم؟\nاگر منصرف شده‌اید، علتش چه بود؟',
  },
  'payment-failed': {
    en: 'The payment for order {order} did not go through; nothing was taken twice.\nShall we try again, or would you rather pay another way?',
    tr: '{order} numaralı siparişin ödemesi tamamlanamadı.\nYeniden deneyelim mi, yoksa başka bir yöntem mi istersiniz?',
    pl: 'Płatność za zamówienie {order} nie powiodła się.\nSpróbujemy jeszcze raz czy wybieramy inny sposób?',
    ru: 'Оплата заказа {order} не прошла.\nПопробуем ещё раз или выберете другой способ?',
    fa: 'پرداخت سفارش {order} انجام نشد.\nدوباره امتحان کنیم یا روش دیگری را ترجیح می‌دهید؟',
  },
  delay: {
    en: 'I am calling about order {order}: it will be later than promised, and we are sorry.\nThe new date is {promise_date}.\nDoes that suit you?',
    tr: '{order} numaralı siparişiniz için arıyorum: gecikecek, özür dileriz.\nYeni tarih {promise_date}.\nSizin için uygun mu?',
    pl: 'Dzwonię w sprawie zamówienia {order}: będzie później, przepraszamy.\nNowy termin: {promise_date}.\nCzy to odpowiada?',
    ru: 'Звоню по заказу {order}: он задержится, приносим извинения.\nНовая дата: {promise_date}.\nВам подходит?',
    fa: 'دربارهٔ سفارش {order} تماس می‌گیرم: با تأخیر می‌رسد و عذر می‌خواهیم.\nزمان تازه {promise_date} است.\nبرایتان مناسب است؟',
  },
  'late-parcel': {
    en: 'Your parcel {tracking} with {carrier} is late.\nWe are in touch with them and will tell you as soon as we know more.',
    tr: '{carrier} ile gönderdiğimiz {tracking} numaralı koli gecikti.\nFirmayla görüşüyoruz, haber alınca sizi arayacağız.',
    pl: 'Paczka {tracking} ({carrier}) ma opóźnienie.\nJesteśmy w kontakcie z przewoźnikiem i damy znać.',
    ru: 'Посылка {tracking} ({carrier}) задерживается.\nМы на связи со службой доставки и сообщим новости.',
    fa: 'مرسولهٔ {tracking} با {carrier} دیر کرده است.\nپیگیر هستیم و به‌محض خبر تازه تماس می‌گیریم.',
  },
  'courier-soon': {
    en: 'The courier with order {order} will be there in an hour or two.\nTo pay: {due}.\nWill somebody be at home?',
    tr: '{order} numaralı siparişi getiren kurye bir iki saate orada.\nÖdenecek: {due}.\nEvde biri olacak mı?',
    pl: 'Kurier z zamówieniem {order} będzie za godzinę lub dwie.\nDo zapłaty: {due}.\nCzy ktoś będzie na miejscu?',
    ru: 'Курьер с заказом {order} будет через час-два.\nК оплате: {due}.\nВы будете на месте?',
    fa: 'پیک سفارش {order} یک تا دو ساعت دیگر می‌رسد.\nقابل پرداخت: {due}.\nکسی در خانه هست؟',
  },
  shortage: {
    en: 'A piece of order {order} is missing.\nWe can wait for it, send the rest now, replace it or take it off.\nWhat do you prefer?',
    tr: '{order} numaralı siparişte bir ürün eksik.\nBekleyebiliriz, kalanını gönderebiliriz, benzerini koyabiliriz ya da çıkarabiliriz.\nHangisini istersiniz?',
    pl: 'W zamówieniu {order} brakuje produktu.\nMożemy poczekać, wysłać resztę, dać zamiennik albo go skreślić.\nCo wybrać?',
    ru: 'В заказе {order} не хватает товара.\nМожем подождать, отправить остальное, заменить или исключить.\nКак лучше?',
    fa: 'یکی از کالاهای سفارش {order} موجود نیست.\nمنتظر بمانیم، بقیه را بفرستیم، جایگزین بگذاریم یا حذفش کنیم؟',
  },
}
