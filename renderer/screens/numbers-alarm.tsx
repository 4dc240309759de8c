import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { lowPools } from '#shared/numbers/needed-pools.ts'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { useFormat } from '../i18n/use-format.tsx'
import { useServices } from '../orders/desk-context.tsx'
import { useShop, useStationVersion, useSync } from '../orders/use-station.ts'
import classes from './notices.module.css'
import { usePoolName } from './use-pool-name.ts'

/**
 * Pools that are nearly used up, and what to do; gone as soon as there are numbers again. While the desk is connecting
 * it says nothing: new numbers come with the first round.
 */
export function NumbersAlarm() {
  const { t } = useTranslation()
  const format = useFormat()
  const poolName = usePoolName()
  const { station } = useServices()
  const shop = useShop()
  const { status } = useSync()
  useStationVersion()
  if (shop === undefined || status.kind === 'connecting' || status.kind === 'syncing') return null
  const hint = (pool: string, left: number) => {
    if (status.kind === 'live') return t('numbers.usedUpHint')
    return t(left === 0 && finishingTakes(pool, shop) ? 'numbers.outHint' : 'numbers.lowHint')
  }
  return lowPools(shop, station.pools()).map(({ pool, left }) => (
    <div key={pool} className={classes.notice} role="alert" data-testid="numbers-low" data-pool={pool} data-left={left}>
      <TriangleAlert size={20} aria-hidden />
      <span>
        {left === 0
          ? t('numbers.out', { pool: poolName(pool) })
          : t('numbers.low', { ...format.counted(left), pool: poolName(pool) })}
        {'. '}
        {hint(pool, left)}
      </span>
    </div>
  ))
}

/** Without a number of this pool some order cannot be finished; the others are for papers that a person asks for. */
function finishingTakes(pool: string, { procedure }: ShopProfile): boolean {
  return pool !== 'credit-note' && (pool !== 'invoice' || procedure.rules.invoice !== 'on-demand')
}
