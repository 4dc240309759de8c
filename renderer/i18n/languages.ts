import en from '#shared/locales/en.json'
import fa from '#shared/locales/fa.json'

/** Languages whose screens are complete. The others follow the same files. */
export const screenLanguages = ['en', 'fa'] as const
export type ScreenLanguage = (typeof screenLanguages)[number]

export const resources = { en: { translation: en }, fa: { translation: fa } } as const

export function directionOf(language: ScreenLanguage): 'ltr' | 'rtl' {
  return language === 'fa' ? 'rtl' : 'ltr'
}

/** Persian in its own calendar and digits; English with the 24-hour clock and minutes that line up. */
export function localeOf(language: ScreenLanguage): string {
  return language === 'fa' ? 'fa-IR-u-ca-persian' : 'en-GB'
}

export function screenLanguage(language: string): ScreenLanguage {
  return screenLanguages.find((known) => known === language) ?? 'en'
}
