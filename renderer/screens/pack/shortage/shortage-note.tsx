import { Button } from '@mantine/core'
import { TriangleAlert, Truck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import { awaitedGoods, openShortages } from '../../../packing/shortage-entries.ts'
import classes from '../pack-side.module.css'
import { useDay } from '../use-day.ts'

/** What is missing and undecided, and what the order waits for. Nothing at all for most orders. */
export function ShortageNote({ order, onDecide }: { order: OrderView; onDecide: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const day = useDay()
  const record = useRecord(order.id)
  const entries = openShortages(order)
  const awaited = awaitedGoods(order)
  if (entries.length === 0 && awaited.length === 0) return null
  return (
    <section className={classes.short} data-testid="shortage-note">
      {entries.length > 0 && (
        <>
          <h2>
            <TriangleAlert size={18} aria-hidden />
            {t('flag.short')}
          </h2>
          <ul>
            {entries.map((entry) => (
              <li key={entry.line.id} data-testid="short-entry" data-line={entry.line.id}>
                <span>
                  <bdi>{entry.line.name}</bdi> ·{' '}
                  {t(entry.reason === 'damaged' ? 'stock.damagedPieces' : 'stock.missingPieces', {
                    formatted: format.number(entry.quantity),
                  })}
                </span>
              </li>
            ))}
          </ul>
          <Button onClick={onDecide} data-testid="short-decide">
            {t('stock.decide')}
          </Button>
        </>
      )}
      {awaited.length > 0 && (
        <>
          <h2>
            <Truck size={18} aria-hidden />
            {t('stock.waitsFor')}
          </h2>
          <ul>
            {awaited.map(({ line, expected }) => (
              <li key={line.id} data-testid="awaited" data-line={line.id}>
                <span>
                  <bdi>{line.name}</bdi>
                  {expected !== undefined && <> · {t('stock.comes', { date: day(expected) })}</>}
                </span>
                <Button
                  variant="default"
                  data-testid={`arrived-${line.id}`}
                  onClick={() => void record({ type: 'goods-arrived', data: { lineId: line.id } })}
                >
                  {t('stock.goodsArrived')}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
