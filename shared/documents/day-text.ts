import type { Language } from '../order/intake.ts'

export const paperLocales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  tr: 'tr-TR',
  pl: 'pl-PL',
  ru: 'ru-RU',
  fa: 'fa-IR-u-ca-persian',
}

/** A day, YYYY-MM-DD or the beginning of a date and time, as papers write it: Jalali in Persian. Empty for anything else. */
export function dayText(language: Language, iso: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(iso)?.[0]
  const at = day === undefined ? Number.NaN : Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(at)) return ''
  return new Intl.DateTimeFormat(paperLocales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(at)
}
