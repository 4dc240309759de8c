import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PageFrame } from '../../components/page-frame.tsx'
import { ReasonText } from '../../components/reason-text.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { screenLanguages } from '../../i18n/languages.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useSync } from '../../orders/use-station.ts'
import { useConfigure, useDeskInfo } from '../../printing/use-desk-info.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import { JoinEndpoint } from './join-endpoint.tsx'
import { NumbersCard } from './numbers-card.tsx'
import { ParkedFacts } from './parked-facts.tsx'
import { PrintersSettings } from './printers/printers-settings.tsx'
import { ProcedureSettings } from './procedure-settings.tsx'
import { RenewedCards } from './renewed-cards.tsx'
import { type SettingsPart, settingsParts } from './settings-parts.ts'
import classes from './settings-screen.module.css'

/** The printers stand beside the desk that they belong to; the rest is the whole shop's. */
const parts: readonly (SettingsPart | 'printers')[] = settingsParts.flatMap((part) =>
  part === 'desk' ? (['desk', 'printers'] as const) : [part],
)

/** How the shop works, and this desk: the station, its printers, its language, its endpoint, and what the endpoint refused. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const show = useUi((ui) => ui.show)
  const [part, setPart] = useState<SettingsPart | 'printers'>('desk')
  useKeys({ Escape: () => show({ name: 'queue' }) })
  return (
    <PageFrame heading={<h1>{t('settings.title')}</h1>}>
      <nav className={classes.parts} aria-label={t('settings.title')}>
        {parts.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === part ? 'page' : undefined}
            data-testid={`settings-${name}`}
            onClick={() => setPart(name)}
          >
            {name === 'printers' ? t('printers.tab') : t(`setup.part.${name}`)}
          </button>
        ))}
      </nav>
      {part === 'desk' ? (
        <div className={classes.page} data-testid="settings-part-desk">
          <RenewedCards />
          <ParkedFacts />
          <LanguageChoice />
          <NumbersCard />
          <Endpoint />
        </div>
      ) : part === 'printers' ? (
        <PrintersSettings />
      ) : (
        <ProcedureSettings part={part} />
      )}
    </PageFrame>
  )
}

function LanguageChoice() {
  const { t } = useTranslation()
  const { language } = useFormat()
  const configure = useConfigure()
  return (
    <section className={classes.card}>
      <h2>{t('settings.language')}</h2>
      <div className={classes.choices}>
        {screenLanguages.map((choice) => (
          <button
            key={choice}
            type="button"
            lang={choice}
            aria-pressed={choice === language}
            className={classes.choice}
            data-testid={`language-${choice}`}
            onClick={() => configure.mutate({ language: choice })}
          >
            {t(`settings.languages.${choice}`)}
          </button>
        ))}
      </div>
    </section>
  )
}

function Endpoint() {
  const { t } = useTranslation()
  const { data: info } = useDeskInfo()
  const { status } = useSync()
  if (info === undefined) return null
  return (
    <section className={classes.card}>
      <h2>{t('settings.endpoint')}</h2>
      {'why' in status && (
        <p className={status.kind === 'refused' ? classes.refusal : classes.quiet} data-testid="sync-why">
          <ReasonText trouble={status} />
        </p>
      )}
      {info.endpoint?.own && <p>{t('settings.own')}</p>}
      <dl className={classes.places}>
        {!info.endpoint?.own && (
          <div>
            <dt>{t('settings.joined')}</dt>
            <dd>
              <bdi dir="ltr">{info.endpoint?.url}</bdi>
            </dd>
          </div>
        )}
        <div>
          <dt>{t('settings.station')}</dt>
          <dd>
            <bdi>{info.station?.name}</bdi> (<bdi dir="ltr">{info.station?.id}</bdi>)
          </dd>
        </div>
        <div>
          <dt>{t('settings.files')}</dt>
          <dd>
            <bdi dir="ltr">{info.home}</bdi>
          </dd>
        </div>
      </dl>
      <JoinEndpoint />
    </section>
  )
}
