import { Button } from '@mantine/core'
import { RefreshCw } from 'lucide-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { useShop } from '../../../orders/use-station.ts'
import { staleLabels } from '../../../printing/stale-labels.ts'
import { usePrintPapers } from '../../../printing/use-print-papers.ts'
import classes from './papers.module.css'

/** Labels that say something else than their parcel does now: a new code, another number of parcels. */
export function StaleNotice({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { station } = useServices()
  const shop = useShop()
  const print = usePrintPapers(order.id)
  const parcels = useMemo(() => (shop === undefined ? [] : staleLabels(order, shop)), [order, shop])
  if (parcels.length === 0) return null
  const renew = () =>
    void print({ only: ['label'], parcels, reason: t('papers.panel.staleReason') }).catch((error: unknown) =>
      station.report(error),
    )
  return (
    <section className={classes.notice} role="status" data-testid="stale-labels" data-count={parcels.length}>
      <h3 className={classes.head}>
        <RefreshCw size={20} aria-hidden />
        {t('papers.panel.stale', format.counted(parcels.length))}
      </h3>
      <p className={classes.where}>{t('papers.panel.staleHint')}</p>
      <div>
        <Button onClick={renew} data-testid="print-new-labels">
          {t('papers.panel.printNewLabels')}
        </Button>
      </div>
    </section>
  )
}
