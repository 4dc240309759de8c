import type { Language } from '#shared/order/intake.ts'
import { screenLanguage } from './languages.ts'

const key = 'packdesk-language'

/** For the one screen that comes up when the desk, which knows its language, does not answer. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem(key, language)
}

/** This desk's last one; before its first start the system's, or else English. */
export function rememberedLanguage(): Language {
  return screenLanguage(localStorage.getItem(key) ?? navigator.language.slice(0, 2))
}
