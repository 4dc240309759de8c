import { Check, LoaderCircle } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { labelIn } from '#shared/shop/label.ts'
import { presets } from '#shared/shop/presets/presets.ts'
import type { PresetId } from '#shared/shop/shop-procedure.ts'
import { directionOf } from '../../i18n/languages.ts'
import classes from './preset-card.module.css'
import { presetLanguages } from './preset-language.ts'
import { presetRules } from './preset-rules.ts'
import { StatusName } from './status-name.tsx'

export interface PresetCardProps {
  readonly id: PresetId
  readonly current: boolean
  readonly busy: boolean
  readonly disabled: boolean
  readonly onChoose: () => void
}

/** One way of working, in the language and script of the shops that work so; below, in the desk's own. */
export function PresetCard({ id, current, busy, disabled, onChoose }: PresetCardProps) {
  const { t, i18n } = useTranslation()
  const language = presetLanguages[id]
  const own = i18n.getFixedT(language)
  const preset = presets[id]
  const foreign = !i18n.language.startsWith(language)
  return (
    <button
      type="button"
      className={classes.card}
      disabled={disabled}
      data-testid={`preset-${id}`}
      data-current={current || undefined}
      data-busy={busy || undefined}
      onClick={onChoose}
    >
      <span lang={language} dir={directionOf(language)} className={classes.own}>
        <strong className={classes.name}>{own(`setup.preset.${id}.name`)}</strong>
        <span>{own(`setup.preset.${id}.about`)}</span>
        <span className={classes.statuses}>
          {preset.statuses
            .filter((status) => status.enabled)
            .map((status) => (
              <StatusName
                key={status.id}
                colour={status.colour}
                meaning={status.meaning && labelIn(status.meaning, language)}
              >
                {labelIn(status.label, language)}
              </StatusName>
            ))}
        </span>
        <span className={classes.rules}>
          {presetRules(preset).map((rule) => (
            <span key={rule}>
              <Check size={16} aria-hidden />
              {own(`setup.presetRule.${rule}`)}
            </span>
          ))}
        </span>
      </span>
      {foreign && <span className={classes.gloss}>{t(`setup.preset.${id}.about`)}</span>}
      {current && (
        <span className={classes.current}>
          <Check size={18} aria-hidden />
          {t('setup.presetNow')}
        </span>
      )}
      {busy && <LoaderCircle size={22} aria-hidden className={classes.busy} />}
    </button>
  )
}
