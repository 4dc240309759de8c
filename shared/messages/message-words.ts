import type { Language } from '../order/intake.ts'

/** The few words that messages need besides a shop's own templates. */
export const messageWords: Readonly<
  Record<
    Language,
    {
      readonly available: string
      readonly reserved: string
      readonly partlyAvailable: string
      readonly awaited: string
      readonly madeToOrder: string
    }
  >
> = {
  en: {
    available: 'in stock',
    reserved: 'reserved for you',
    partlyAvailable: 'partly in stock',
    awaited: 'on order from our supplier',
    madeToOrder: 'made to order for you',
  },
  tr: {
    available: 'stokta',
    reserved: 'sizin için ayrıldı',
    partlyAvailable: 'bir kısmı stokta',
    awaited: 'tedarikçiden bekleniyor',
    madeToOrder: 'size özel üretilecek',
  },
  pl: {
    available: 'dostępne od ręki',
    reserved: 'zarezerwowane dla Ciebie',
    partlyAvailable: 'częściowo dostępne',
    awaited: 'zamówione u dostawcy',
    madeToOrder: 'wykonamy na zamówienie',
  },
  ru: {
    available: 'в наличии',
    reserved: 'зарезервировано для вас',
    partlyAvailable: 'есть в наличии частично',
    awaited: 'заказано у поставщика',
    madeToOrder: 'изготовим под заказ',
  },
  fa: {
    available: 'موجود',
    reserved: 'برای شما کنار گذاشته شده',
    partlyAvailable: 'بخشی موجود است',
    awaited: 'از تامین‌کننده سفارش داده شده',
    madeToOrder: 'به‌صورت سفارشی ساخته می‌شود',
  },
}
