import { Button } from '@mantine/core'
import { MapPin, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { Chip } from '../../components/chip.tsx'
import { isolateCode } from '../../components/isolate.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useServices } from '../../orders/desk-context.tsx'
import { useShop } from '../../orders/use-station.ts'
import classes from './double-pack.module.css'
import type { Packing } from './packings.ts'

export interface PackingCardProps {
  readonly packing: Packing
  readonly order: OrderView
  /** Lines that the packings do not have alike. */
  readonly differing: ReadonlySet<string>
  readonly keyName: string
  readonly here: boolean
  readonly onLeave: () => void
}

/** One of the packings: where, by whom, what is in it, how heavy, which label. */
export function PackingCard({ packing, order, differing, keyName, here, onLeave }: PackingCardProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { station } = useServices()
  const shop = useShop()
  const person = shop?.operators.find((candidate) => candidate.id === packing.operator)?.name ?? packing.operator
  const tracking = packing.parcels.map((parcel) => parcel.trackingNumber).filter((number) => number !== undefined)
  const states = [...new Set(packing.parcels.map((parcel) => parcel.state))]
  // A line that only the other packing has is shown with a nought: it is missing here.
  const lines = order.lines.filter((line) => packing.contents.has(line.id) || differing.has(line.id))
  return (
    <section className={classes.packing} data-testid="packing" data-here={here || undefined}>
      <header className={classes.head}>
        <kbd>{keyName}</kbd>
        <h3>
          <bdi>{here ? station.name : t('double.station', { station: isolateCode(packing.station) })}</bdi> ·{' '}
          <bdi>{person}</bdi>
        </h3>
        {here && (
          <Chip tone="accent" icon={MapPin}>
            {t('double.here')}
          </Chip>
        )}
      </header>
      <dl className={classes.figures}>
        <div>
          <dt>{t('double.contents')}</dt>
          <dd>{t('double.pieces', format.counted(packing.pieces))}</dd>
        </div>
        <div>
          <dt>{t('double.weight')}</dt>
          <dd>
            {packing.weightGrams === undefined ? '–' : `${format.kilograms(packing.weightGrams)} ${t('pack.kg')}`}
          </dd>
        </div>
        <div>
          <dt>{t('double.parcel')}</dt>
          <dd>{states.map((state) => t(`parcelState.${state}`)).join(' · ')}</dd>
        </div>
        <div>
          <dt>{t('double.tracking')}</dt>
          <dd>{tracking.length > 0 ? <bdi dir="ltr">{tracking.join(', ')}</bdi> : t('double.noTracking')}</dd>
        </div>
      </dl>
      <ul className={classes.contents}>
        {lines.map((line) => (
          <li key={line.id} data-differs={differing.has(line.id) || undefined}>
            <strong>{format.number(packing.contents.get(line.id) ?? 0)} ×</strong>
            <bdi>{line.name}</bdi>
            {differing.has(line.id) && <TriangleAlert size={18} aria-label={t('double.differs')} />}
          </li>
        ))}
      </ul>
      <Button
        fullWidth
        onClick={onLeave}
        {...(here ? { 'data-autofocus': true } : {})}
        aria-keyshortcuts={keyName}
        data-testid="leaves"
      >
        {t('double.leaves')} <kbd>{keyName}</kbd>
      </Button>
    </section>
  )
}
