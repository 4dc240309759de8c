import type { SheetWords } from './words.ts'

export const tr: SheetWords = {
  tote: 'Sepet',
}
