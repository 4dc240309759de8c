import type { Language } from '../../order/intake.ts'
import { en } from './en.ts'
import { fa } from './fa.ts'
import { pl } from './pl.ts'
import { ru } from './ru.ts'
import { tr } from './tr.ts'
import type { PaperWords } from './words.ts'

/** The words on paper in every language. */
export const paperWords: Readonly<Record<Language, PaperWords>> = { en, tr, pl, ru, fa }
