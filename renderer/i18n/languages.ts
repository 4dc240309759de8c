import { screenWords } from '#shared/locales/screen-words.ts'
import { type Language, languageSchema } from '#shared/order/intake.ts'

export const screenLanguages = languageSchema.options

export const resources = {
  en: { translation: screenWords.en },
  tr: { translation: screenWords.tr },
  pl: { translation: screenWords.pl },
  ru: { translation: screenWords.ru },
  fa: { translation: screenWords.fa },
} as const

export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'fa' ? 'rtl' : 'ltr'
}

const locales: Readonly<Record<Language, string>> = {
  // English with the 24-hour clock and minutes that line up.
  en: 'en-GB',
  tr: 'tr-TR',
  pl: 'pl-PL',
  ru: 'ru-RU',
  // Persian in its own calendar and digits.
  fa: 'fa-IR-u-ca-persian',
}

export function localeOf(language: Language): string {
  return locales[language]
}

export function screenLanguage(language: string): Language {
  return screenLanguages.find((known) => known === language) ?? 'en'
}
