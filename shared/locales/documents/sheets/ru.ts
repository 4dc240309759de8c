import type { SheetWords } from './words.ts'

export const ru: SheetWords = {
  tote: 'Лоток',
}
