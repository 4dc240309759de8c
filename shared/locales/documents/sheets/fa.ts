import type { SheetWords } from './words.ts'

export const fa: SheetWords = {
  tote: 'سبد',
}
