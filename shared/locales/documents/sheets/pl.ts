import type { SheetWords } from './words.ts'

export const pl: SheetWords = {
  tote: 'Pojemnik',
}
