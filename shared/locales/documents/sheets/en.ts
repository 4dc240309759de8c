import type { SheetWords } from './words.ts'

export const en: SheetWords = {
  tote: 'Tote',
}
