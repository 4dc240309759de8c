import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ShopProfile } from '#shared/shop/shop-profile.ts'
import { useFormat } from '../i18n/use-format.tsx'
import { useShop, useSync } from '../orders/use-station.ts'
import classes from './notices.module.css'
import { useLowPools } from './use-low-pools.ts'
import { usePoolName } from './use-pool-name.ts'

/** Pools that are nearly used up, and what to do; gone as soon as there are numbers again. */
export function NumbersAlarm() {
  const { t } = useTranslation()
  const format = useFormat()
  const poolName = usePoolName()
  const shop = useShop()
  const { status } = useSync()
  const low = useLowPools()
  if (shop === undefined) return null
  const hint = (pool: string, left: number) => {
    if (status.kind === 'live') return t('numbers.usedUpHint')
    return t(left === 0 && finishingTakes(pool, shop) ? 'numbers.outHint' : 'numbers.lowHint')
  }
  return low.map(({ pool, left }) => (
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
