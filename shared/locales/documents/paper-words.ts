import type { Language } from '../../order/intake.ts'
import { en } from './en.ts'
import { fa } from './fa.ts'
import { pl } from './pl.ts'
import { ru } from './ru.ts'
import { en as enSheets } from './sheets/en.ts'
import { fa as faSheets } from './sheets/fa.ts'
import { pl as plSheets } from './sheets/pl.ts'
import { ru as ruSheets } from './sheets/ru.ts'
import { tr as trSheets } from './sheets/tr.ts'
import type { SheetWords } from './sheets/words.ts'
import { tr } from './tr.ts'
import type { PaperWords as TradeWords } from './words.ts'

export interface PaperWords extends TradeWords, SheetWords {}

/** What papers say, per language: papers of trade, and slips and sheets. */
export const paperWords: Readonly<Record<Language, PaperWords>> = {
  en: { ...en, ...enSheets },
  tr: { ...tr, ...trSheets },
  pl: { ...pl, ...plSheets },
  ru: { ...ru, ...ruSheets },
  fa: { ...fa, ...faSheets },
}
