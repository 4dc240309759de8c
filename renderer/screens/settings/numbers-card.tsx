import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { alarmBelow, neededPools } from '#shared/numbers/needed-pools.ts'
import { remaining } from '#shared/numbers/number-pool.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useServices } from '../../orders/desk-context.tsx'
import { useShop, useStationVersion, useSync } from '../../orders/use-station.ts'
import { usePoolName } from '../use-pool-name.ts'
import { NumbersReport } from './numbers-report.tsx'
import classes from './settings-screen.module.css'

/** How many numbers this station still has, and what became of all the shop's numbers. */
export function NumbersCard() {
  const { t } = useTranslation()
  const format = useFormat()
  const poolName = usePoolName()
  const { station, endpoint } = useServices()
  const shop = useShop()
  const { status } = useSync()
  useStationVersion()
  const online = status.kind === 'live'
  const report = useQuery({
    queryKey: ['numbers-report'],
    queryFn: () => endpoint.numbersReport(),
    enabled: online,
    staleTime: 30_000,
  })
  const pools = station.pools()
  return (
    <section className={classes.card}>
      <h2>{t('settings.numbers')}</h2>
      <dl>
        {(shop === undefined ? [] : neededPools(shop)).map((pool) => {
          const left = remaining(pools, pool)
          return (
            <div key={pool} className={classes.pair} data-testid="pool" data-pool={pool} data-low={left < alarmBelow}>
              <dt>{poolName(pool)}</dt>
              <dd>{format.number(left)}</dd>
            </div>
          )
        })}
      </dl>
      {online && report.data !== undefined ? (
        <NumbersReport series={report.data.series} />
      ) : (
        <p className={classes.quiet}>{t('numbers.reportOffline')}</p>
      )}
    </section>
  )
}
