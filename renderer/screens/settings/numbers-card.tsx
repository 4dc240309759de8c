import { useTranslation } from 'react-i18next'
import { remaining } from '#shared/numbers/number-pool.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useServices } from '../../orders/desk-context.tsx'
import { useShop, useStationVersion } from '../../orders/use-station.ts'
import classes from './settings-screen.module.css'

/** How many numbers this station still has. */
export function NumbersCard() {
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
