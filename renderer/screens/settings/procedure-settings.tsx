import { useProcedureDraft } from './procedure/draft-store.ts'
import { MoneyPart } from './procedure/money-part.tsx'
import { OccasionsPart } from './procedure/occasions-part.tsx'
import { PeoplePart } from './procedure/people-part.tsx'
import { PresetPart } from './procedure/preset-part.tsx'
import { RulesPart } from './procedure/rules-part.tsx'
import { SaveBar } from './procedure/save-bar.tsx'
import { StatusesPart } from './procedure/statuses-part.tsx'
import { TextLanguage } from './procedure/text-language.tsx'
import { TextsPart } from './procedure/texts-part.tsx'
import classes from './procedure-settings.module.css'
import type { ProcedurePart } from './settings-parts.ts'

const parts = {
  statuses: StatusesPart,
  texts: TextsPart,
  occasions: OccasionsPart,
  rules: RulesPart,
  people: PeoplePart,
  money: MoneyPart,
  preset: PresetPart,
} as const

const withTexts: ReadonlySet<ProcedurePart> = new Set(['statuses', 'texts', 'people', 'money'])

/** The shop's statuses, texts and rules (D7, D8, D13): edited as a draft, saved as a whole. */
export function ProcedureSettings({ part }: { part: ProcedurePart }) {
  const draft = useProcedureDraft()
  if (draft === undefined) return null
  const Part = parts[part]
  return (
    <div className={classes.page} data-testid={`settings-part-${part}`}>
      {withTexts.has(part) && <TextLanguage />}
      <Part draft={draft} />
      <SaveBar draft={draft} />
    </div>
  )
}
