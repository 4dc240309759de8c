import { template } from './preset-pieces.ts'

/** What the customer reads about goods on their way back, and about a cart that was left. */
export const returnTexts = [
  template('return-started', [], {
    en: [
      'Return started',
      '{shop}: the return of order {order} has begun',
      'Hello {customer},\nthe return for order {order} has begun. As soon as the goods are here we tell you how it goes on.\n{status_page}\n{shop}, {shop_phone}',
    ],
    tr: [
      'İade süreci başlatıldı',
      '{shop}: {order} numaralı siparişin iade süreci başlatıldı',
      'Merhaba {customer},\n{order} numaralı siparişiniz için iade süreci başlatıldı. Ürün bize ulaşınca sizi bilgilendireceğiz.\n{status_page}\n{shop}, {shop_phone}',
    ],
    pl: [
      'Reklamacja przyjęta',
      '{shop}: zgłoszenie do zamówienia {order} przyjęte',
      'Dzień dobry,\nprzyjęliśmy zgłoszenie do zamówienia {order}. Gdy towar do nas dotrze, damy znać, co dalej.\n{status_page}\n{shop}, {shop_phone}',
    ],
    ru: [
      'Возврат начат',
      '{shop}: возврат по заказу {order} начат',
      'Здравствуйте, {customer}!\nМы начали возврат по заказу {order}. Когда товар придёт к нам, сообщим о следующем шаге.\n{status_page}\n{shop}, {shop_phone}',
    ],
    fa: [
      'بازگشت آغاز شد',
      '{shop}: بازگشت سفارش {order} آغاز شد',
      '{customer} گرامی،\nبازگشت سفارش {order} آغاز شد. پس از رسیدن کالا، ادامهٔ کار را به شما خبر می‌دهیم.\n{status_page}\n{shop}، {shop_phone}',
    ],
  }),
  template('return-received', [], {
    en: [
      'Return received',
      '{shop}: your return for order {order} is here',
      'Hello {customer},\nthe goods of order {order} are back with us. Thank you; the refund or the exchange comes next.\n{shop}, {shop_phone}',
    ],
    tr: [
      'İade ürünü ulaştı',
      '{shop}: {order} numaralı siparişin iadesi elimize ulaştı',
      'Merhaba {customer},\n{order} numaralı siparişin iade ürünleri elimize ulaştı. Sırada para iadesi ya da değişim var.\n{shop}, {shop_phone}',
    ],
    pl: [
      'Zwrot dotarł',
      '{shop}: zwrot z zamówienia {order} dotarł',
      'Dzień dobry,\ntowar z zamówienia {order} dotarł do nas z powrotem. Teraz zajmiemy się zwrotem środków lub wymianą.\n{shop}, {shop_phone}',
    ],
    ru: [
      'Возврат получен',
      '{shop}: возврат по заказу {order} получен',
      'Здравствуйте, {customer}!\nТовар по заказу {order} вернулся к нам. Теперь оформим возврат денег или обмен.\n{shop}, {shop_phone}',
    ],
    fa: [
      'کالای برگشتی رسید',
      '{shop}: کالای برگشتی سفارش {order} رسید',
      '{customer} گرامی،\nکالای برگشتی سفارش {order} به دست ما رسید. گام بعدی بازپرداخت یا تعویض است.\n{shop}، {shop_phone}',
    ],
  }),
  template('refunded', [], {
    en: [
      'Refunded',
      '{shop}: the money for order {order} is on its way back',
      'Hello {customer},\nwe have refunded order {order}. Your bank may take a few days to show it.\n{shop}, {shop_phone}',
    ],
    tr: [
      'Para iadesi yapıldı',
      '{shop}: {order} numaralı siparişin para iadesi yapıldı',
      'Merhaba {customer},\n{order} numaralı siparişin para iadesi yapıldı. Hesabınıza yansıması birkaç gün sürebilir.\n{shop}, {shop_phone}',
    ],
    pl: [
      'Zwrot środków',
      '{shop}: zwrot środków za zamówienie {order}',
      'Dzień dobry,\nzleciliśmy zwrot środków za zamówienie {order}. Na koncie mogą być widoczne za kilka dni.\n{shop}, {shop_phone}',
    ],
    ru: [
      'Деньги возвращены',
      '{shop}: деньги за заказ {order} возвращены',
      'Здравствуйте, {customer}!\nМы вернули деньги за заказ {order}. Зачисление может занять несколько дней.\n{shop}, {shop_phone}',
    ],
    fa: [
      'بازپرداخت کامل',
      '{shop}: وجه سفارش {order} بازگردانده شد',
      '{customer} گرامی،\nوجه سفارش {order} بازگردانده شد. نشستن آن به حساب شما ممکن است چند روز طول بکشد.\n{shop}، {shop_phone}',
    ],
  }),
  template('cart-reminder', ['cart_link'], {
    en: [
      'Cart reminder',
      '{shop}: your cart is still here',
      'Hello {customer},\nyou left something in your cart.\nIt is still here: {cart_link}\nQuestions? {shop_phone}\n{shop}',
    ],
    tr: [
      'Sepet hatırlatması',
      '{shop}: sepetiniz sizi bekliyor',
      'Merhaba {customer},\nsepetinizde ürün bıraktınız.\nKaldığınız yerden devam edin: {cart_link}\nSorularınız için: {shop_phone}\n{shop}',
    ],
    pl: [
      'Porzucony koszyk',
      '{shop}: koszyk nadal czeka',
      'Dzień dobry,\nw koszyku zostały produkty.\nKoszyk czeka tutaj: {cart_link}\nPytania? {shop_phone}\n{shop}',
    ],
    ru: [
      'Брошенная корзина',
      '{shop}: ваша корзина ждёт',
      'Здравствуйте!\nВ вашей корзине остались товары.\nПродолжить: {cart_link}\nЕсть вопросы? {shop_phone}\n{shop}',
    ],
    fa: [
      'سبد خرید رها شده',
      '{shop}: سبد خرید شما منتظر است',
      '{customer} گرامی،\nکالاهایی در سبد خرید شما مانده است.\nادامهٔ خرید: {cart_link}\nپرسشی دارید؟ {shop_phone}\n{shop}',
    ],
  }),
]
