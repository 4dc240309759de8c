import type { Language } from '#shared/order/intake.ts'

interface SheetTexts {
  readonly giftMessage: string
  readonly note: string
  readonly policy: string
  readonly house: string
  readonly people: readonly [string, string]
  readonly documents: readonly string[]
  readonly commands: readonly string[]
}

/** What people of each country write on slips and sheets. */
export const sheetTexts: Readonly<Record<Language, SheetTexts>> = {
  en: {
    giftMessage: 'Happy birthday, Eleanor! May the lanterns light every winter evening. Love from Tom and the girls.',
    note: 'Please leave with the neighbour at no. 25.',
    policy: 'We refund within 14 days of receiving the goods. Please send them back unused and in their packaging.',
    house: 'Our own van',
    people: ['Amelia Hart', 'Ravi Patel'],
    documents: ['Invoice', 'Return slip'],
    commands: ['Undo', 'Next box', 'Put on hold', 'Problem', 'Confirm', 'Cancel', 'Finish', 'Short', 'Print again'],
  },
  tr: {
    giftMessage: 'İyi ki doğdun Gülşah! Nice mutlu yaşlara. Sevgiler, Işıl ve Çağrı.',
    note: 'Lütfen zili çalmayın, bebek uyuyor.',
    policy: 'Ürün elimize ulaştıktan sonra 14 gün içinde ücret iadesi yapılır. Ürünü kullanmadan, kutusuyla gönderin.',
    house: 'Mağaza kuryesi',
    people: ['Işıl Çağlar', 'Oğuz Şimşek'],
    documents: ['Fatura', 'İade formu'],
    commands: ['Geri al', 'Yeni koli', 'Beklet', 'Sorun', 'Onayla', 'Vazgeç', 'Bitir', 'Eksik', 'Tekrar yazdır'],
  },
  pl: {
    giftMessage: 'Wszystkiego najlepszego, Zosiu! Niech latarnie rozświetlą każdy wieczór. Ściskamy, Łucja i Grześ.',
    note: 'Proszę bez plastikowego wypełnienia.',
    policy: 'Zwrot pieniędzy w ciągu 14 dni od otrzymania towaru. Prosimy odesłać towar nieużywany, w opakowaniu.',
    house: 'Własny transport',
    people: ['Agnieszka Żółć', 'Łukasz Dąbrowski'],
    documents: ['Faktura', 'Formularz zwrotu'],
    commands: [
      'Cofnij',
      'Następny karton',
      'Wstrzymaj',
      'Problem',
      'Potwierdź',
      'Anuluj',
      'Zakończ',
      'Brak',
      'Drukuj ponownie',
    ],
  },
  ru: {
    giftMessage: 'С днём рождения, Костя! Пусть этот фонарь светит каждый вечер. Обнимаем, Щукины.',
    note: 'Позвоните за час до доставки.',
    policy: 'Деньги вернём в течение 10 дней после получения товара. Товар без следов носки, в упаковке.',
    house: 'Своя доставка',
    people: ['Юлия Щёголева', 'Фёдор Жданов'],
    documents: ['Счёт', 'Бланк возврата'],
    commands: [
      'Отменить действие',
      'Новая коробка',
      'Отложить',
      'Проблема',
      'Подтвердить',
      'Отмена',
      'Завершить',
      'Не хватает',
      'Напечатать ещё раз',
    ],
  },
  fa: {
    giftMessage: 'علی‌رضا جان، تولدت مبارک! امیدوارم این فانوس شب‌های زمستانت را روشن کند. با مهر، مهتاب و پژمان.',
    note: 'لطفاً قبل از تحویل تماس بگیرید.',
    policy: 'وجه تا ۷ روز پس از رسیدن کالا برگردانده می‌شود. کالا باید استفاده‌نشده و در بسته‌بندی اصلی باشد.',
    house: 'پیک فروشگاه',
    people: ['مهتاب یگانه', 'پژمان کیانی'],
    documents: ['فاکتور', 'فرم مرجوعی'],
    commands: ['واگرد', 'جعبهٔ بعدی', 'نگه‌داشتن', 'مشکل', 'تأیید', 'انصراف', 'پایان', 'کسری', 'چاپ دوباره'],
  },
}
