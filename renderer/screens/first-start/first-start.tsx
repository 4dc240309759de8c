import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { procedureFrom } from '#shared/shop/presets/presets.ts'
import { type PresetId, presetIds } from '#shared/shop/shop-procedure.ts'
import { SyncBadge } from '../../components/sync-badge.tsx'
import { screenLanguages } from '../../i18n/languages.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useServices } from '../../orders/desk-context.tsx'
import { whyNot } from '../../orders/endpoint-questions.ts'
import { useShop, useSync } from '../../orders/use-station.ts'
import { useConfigure } from '../../printing/use-desk-info.ts'
import classes from './first-start.module.css'
import cards from './preset-card.module.css'
import { PresetCard } from './preset-card.tsx'
import { presetLanguages } from './preset-language.ts'
import { SaveTrouble } from './save-trouble.tsx'
import { useSaveProcedure } from './use-save-procedure.ts'

/** Which procedure is yours? Asked once, at the first start; it can be changed in the settings. */
export function FirstStart() {
  const { t } = useTranslation()
  const { language } = useFormat()
  const { station } = useServices()
  const shop = useShop()
  const { status } = useSync()
  const configure = useConfigure()
  const save = useSaveProcedure()
  const [chosen, setChosen] = useState<PresetId>()
  // The desk starts in English: another language, or a press on one here, is a person's own wish.
  const [languageIsTheirs, setLanguageIsTheirs] = useState(language !== 'en')
  if (shop === undefined) return null
  const choose = (id: PresetId) => {
    setChosen(id)
    // The promise, not the callbacks of `mutate`: this screen is gone as soon as the shop is known to have chosen.
    save.mutateAsync(procedureFrom(id, shop)).then(
      () => languageIsTheirs || configure.mutate({ language: presetLanguages[id] }),
      // Another station may have chosen meanwhile: its choice holds, and this question goes away.
      (error: unknown) => {
        if (whyNot(error).kind === 'refused') station.fetchShop().catch((why: unknown) => station.report(why))
      },
    )
  }
  const retry = () => {
    station.retrySync()
    if (chosen !== undefined) choose(chosen)
  }
  return (
    <main className={classes.page} data-testid="first-start">
      <header className={classes.header}>
        <div>
          <h1>{t('setup.firstTitle')}</h1>
          <p>{t('setup.firstHint')}</p>
        </div>
        <div className={classes.languages}>
          {screenLanguages.map((choice) => (
            <button
              key={choice}
              type="button"
              lang={choice}
              aria-pressed={choice === language}
              data-testid={`first-language-${choice}`}
              onClick={() => {
                setLanguageIsTheirs(true)
                configure.mutate({ language: choice })
              }}
            >
              {t(`settings.languages.${choice}`)}
            </button>
          ))}
        </div>
        <SyncBadge />
      </header>
      {save.error !== null && <SaveTrouble error={save.error} onRetry={retry} />}
      {save.error === null && status.kind === 'offline' && (
        <SaveTrouble error={new Error(status.why)} onRetry={retry} />
      )}
      <div className={cards.cards}>
        {presetIds.map((id) => (
          <PresetCard
            key={id}
            id={id}
            current={false}
            busy={save.isPending && chosen === id}
            disabled={save.isPending}
            onChoose={() => choose(id)}
          />
        ))}
      </div>
    </main>
  )
}
