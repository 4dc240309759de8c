import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { folderPrinterName } from '#shared/contract/printer.ts'
import { documentKindSchema } from '#shared/documents/document-kind.ts'
import { remaining } from '#shared/numbers/number-pool.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { screenLanguages } from '../../i18n/languages.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useServices } from '../../orders/desk-context.tsx'
import { useShop, useStationVersion, useSync } from '../../orders/use-station.ts'
import { useConfigure, useDeskInfo } from '../../printing/use-desk-info.ts'
import { usePrinters } from '../../printing/use-print-jobs.ts'
import { usePrinterName } from '../../printing/use-printer-name.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import { JoinEndpoint } from './join-endpoint.tsx'
import { ParkedFacts } from './parked-facts.tsx'
import { ProcedureSettings } from './procedure-settings.tsx'
import { type SettingsPart, settingsParts } from './settings-parts.ts'
import classes from './settings-screen.module.css'

/** How the shop works, and this desk: the station, its printers per document, its language, its endpoint, and what the endpoint refused. */
export function SettingsScreen() {
  const { t } = useTranslation()
  const show = useUi((ui) => ui.show)
  const [part, setPart] = useState<SettingsPart>('desk')
  useKeys({ Escape: () => show({ name: 'queue' }) })
  return (
    <PageFrame heading={<h1>{t('settings.title')}</h1>}>
      <nav className={classes.parts} aria-label={t('settings.title')}>
        {settingsParts.map((name) => (
          <button
            key={name}
            type="button"
            aria-current={name === part ? 'page' : undefined}
            data-testid={`settings-${name}`}
            onClick={() => setPart(name)}
          >
            {t(`setup.part.${name}`)}
          </button>
        ))}
      </nav>
      {part === 'desk' ? (
        <div className={classes.page} data-testid="settings-part-desk">
          <ParkedFacts />
          <LanguageChoice />
          <PrinterChoice />
          <Numbers />
          <Endpoint />
        </div>
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

function PrinterChoice() {
  const { t } = useTranslation()
  const { data: info } = useDeskInfo()
  const { data: printers = [] } = usePrinters()
  const printerName = usePrinterName()
  const configure = useConfigure()
  return (
    <section className={classes.card}>
      <h2>{t('settings.printers')}</h2>
      <p className={classes.quiet}>{t('settings.printersHint')}</p>
      {documentKindSchema.options.map((kind) => {
        const chosen = info?.settings.printers[kind] ?? folderPrinterName
        const known = printers.some((printer) => printer.name === chosen)
        return (
          <label key={kind} className={classes.field}>
            <span>{t(`document.${kind}`)}</span>
            <select
              value={chosen}
              data-testid={`printer-${kind}`}
              onChange={(event) =>
                configure.mutate({ printers: { ...info?.settings.printers, [kind]: event.currentTarget.value } })
              }
            >
              {!known && <option value={chosen}>{t('settings.notReady', { name: chosen })}</option>}
              {printers.map((printer) => {
                const name = printerName(printer.name)
                return (
                  <option key={printer.name} value={printer.name}>
                    {printer.ready ? name : t('settings.notReady', { name })}
                  </option>
                )
              })}
            </select>
          </label>
        )
      })}
      {printers
        .filter((printer) => !printer.ready)
        .map((printer) => (
          <p key={printer.name} className={classes.quiet}>
            <bdi>{printer.name}</bdi>: <bdi>{printer.reason}</bdi>
          </p>
        ))}
    </section>
  )
}

function Numbers() {
  const { t } = useTranslation()
  const format = useFormat()
  const { station } = useServices()
  const shop = useShop()
  useStationVersion()
  const pools = station.pools()
  const tracked = shop?.carriers.filter((carrier) => carrier.tracking !== null) ?? []
  const row = (pool: string, label: string) => (
    <div key={pool} className={classes.pair} data-testid="pool" data-pool={pool}>
      <dt>{label}</dt>
      <dd>{format.number(remaining(pools, pool))}</dd>
    </div>
  )
  return (
    <section className={classes.card}>
      <h2>{t('settings.numbers')}</h2>
      <dl>
        {row('invoice', t('settings.pool.invoice'))}
        {row('sscc', t('settings.pool.sscc'))}
        {tracked.map((carrier) =>
          row(`tracking:${carrier.id}`, t('settings.pool.tracking', { carrier: format.label(carrier.name) })),
        )}
      </dl>
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
        <p className={status.kind === 'refused' ? classes.refusal : classes.quiet} dir="auto" data-testid="sync-why">
          {status.why}
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
