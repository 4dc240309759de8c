import { ArrowDown, ArrowUp } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ShopRules } from '#shared/shop/shop-rules.ts'
import { type SetKind, setKinds } from '../../../printing/paper-set.ts'
import { ChoiceField, Group, SwitchField } from './fields.tsx'
import classes from './papers-rules.module.css'

const checks = ['warn', 'block'] as const

interface PapersRulesProps {
  readonly rules: ShopRules
  readonly set: (part: Partial<ShopRules>) => void
}

/** What is printed when an order is packed, and what happens where a paper lacks what the law wants (C9). */
export function PapersRules({ rules, set }: PapersRulesProps) {
  const { t } = useTranslation()
  return (
    <Group title={t('papers.rules.title')} hint={t('papers.rules.hint')}>
      <SwitchField
        label={t('papers.rules.ownInvoices')}
        hint={t('papers.rules.ownInvoicesHint')}
        value={rules.ownInvoices}
        testId="rule-ownInvoices"
        onChange={(ownInvoices) => set({ ownInvoices })}
      />
      <ChoiceField
        label={t('papers.rules.legalCheck')}
        hint={t('papers.rules.legalCheckHint')}
        value={rules.legalCheck}
        options={checks.map((value) => ({ value, label: t(`papers.rules.${value}`) }))}
        testId="rule-legalCheck"
        onChange={(legalCheck) => set({ legalCheck })}
      />
      <p className={classes.claims}>{t('papers.legal.claims')}</p>
      <PaperSetField value={rules.paperSet} onChange={(paperSet) => set({ paperSet })} />
    </Group>
  )
}

interface PaperSetFieldProps {
  readonly value: readonly SetKind[]
  readonly onChange: (value: SetKind[]) => void
}

/** Chosen papers first, in their order; the others below, to be switched on. */
function PaperSetField({ value, onChange }: PaperSetFieldProps) {
  const { t } = useTranslation()
  const chosen = [...new Set(value)]
  const rows = [...chosen, ...setKinds.filter((kind) => !chosen.includes(kind))]
  const move = (kind: SetKind, by: -1 | 1) => {
    const from = chosen.indexOf(kind)
    const other = chosen[from + by]
    if (other === undefined) return
    onChange(chosen.map((one) => (one === kind ? other : one === other ? kind : one)))
  }
  const toggle = (kind: SetKind, on: boolean) =>
    onChange(on ? [...chosen, kind] : chosen.filter((candidate) => candidate !== kind))
  return (
    <fieldset className={classes.set} data-testid="rule-paperSet">
      <legend>{t('papers.rules.paperSet')}</legend>
      <p>{t('papers.rules.paperSetHint')}</p>
      <ol>
        {rows.map((kind) => {
          const paper = t(`document.${kind}`)
          const place = chosen.indexOf(kind)
          return (
            <li key={kind} data-testid="paper-set-row" data-kind={kind} data-on={place >= 0}>
              <SwitchField
                label={paper}
                value={place >= 0}
                testId={`paper-set-${kind}`}
                onChange={(on) => toggle(kind, on)}
              />
              <button
                type="button"
                aria-label={t('papers.rules.up', { paper })}
                disabled={place < 1}
                onClick={() => move(kind, -1)}
                data-testid={`paper-set-${kind}-up`}
              >
                <ArrowUp size={20} aria-hidden />
              </button>
              <button
                type="button"
                aria-label={t('papers.rules.down', { paper })}
                disabled={place < 0 || place === chosen.length - 1}
                onClick={() => move(kind, 1)}
                data-testid={`paper-set-${kind}-down`}
              >
                <ArrowDown size={20} aria-hidden />
              </button>
            </li>
          )
        })}
      </ol>
    </fieldset>
  )
}
