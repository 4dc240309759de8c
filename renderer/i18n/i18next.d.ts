import 'i18next'
import type { screenWords } from '#shared/locales/screen-words.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
    resources: { translation: (typeof screenWords)['en'] }
  }
}
