import { MessageSquareWarning, Package } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { isolateText } from '../../components/isolate.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useServices } from '../../orders/desk-context.tsx'
import { useShop } from '../../orders/use-station.ts'
import { openParcelOf } from '../../packing/pack-facts.ts'
import type { PackerState } from '../../packing/packer.ts'
import { boxOf, expectedOrderWeight, expectedWeight } from '../../packing/parcel-measures.ts'
import { leavesWithPapers } from '../../printing/leaves-with-papers.ts'
import { LegalNotice } from '../order/papers/legal-notice.tsx'
import classes from './pack-side.module.css'
import { PapersCard } from './papers-card.tsx'
import { ShippingCard } from './shipping-card.tsx'
import { ShortageNote } from './shortage/shortage-note.tsx'

export interface PackSideProps {
  readonly order: OrderView
  readonly state: PackerState
  readonly onBox: (boxId: string) => void
  readonly onWeigh: () => void
  /** Something is missing, and a person wants to decide about it. */
  readonly onDecide: () => void
}

/** Beside the lines: the box being filled, what the customer asked for, and what will come out of which printer. */
export function PackSide({ order, state, onBox, onWeigh, onDecide }: PackSideProps) {
  const { t } = useTranslation()
  const { intake } = order
  return (
    <aside className={classes.side}>
      <ShortageNote order={order} onDecide={onDecide} />
      {leavesWithPapers(order) && <LegalNotice order={order} />}
      <ParcelCard order={order} state={state} onBox={onBox} onWeigh={onWeigh} />
      {(intake.customerNote !== undefined || intake.gift === true) && (
        <section className={classes.note}>
          <MessageSquareWarning size={20} aria-hidden />
          <p>
            {intake.customerNote !== undefined && t('pack.customerSays', { note: isolateText(intake.customerNote) })}{' '}
            {intake.gift === true && t('pack.gift')}
          </p>
        </section>
      )}
      <ShippingCard order={order} />
      <PapersCard order={order} />
    </aside>
  )
}

function ParcelCard({ order, state, onBox, onWeigh }: Omit<PackSideProps, 'onDecide'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { station } = useServices()
  const shop = useShop()
  const box = boxOf(order, shop?.boxes ?? [], state.boxId)
  const parcel = openParcelOf(order, station.id) ?? order.parcels.findLast((candidate) => candidate.state === 'closed')
  const count = order.parcels.filter((candidate) => candidate.state !== 'void').length
  const expected = parcel ? expectedWeight(order, parcel, box) : (box?.tareGrams ?? 0)
  const weight = parcel?.weightGrams ?? state.typedGrams ?? expected
  return (
    <section className={classes.card}>
      <h2 className={classes.head}>
        <Package size={18} aria-hidden />
        <span className={classes.number}>
          {t('pack.parcel', { number: format.number(parcel?.number ?? count + 1) })}
        </span>
        <label className={classes.box}>
          <span className={classes.hidden}>{t('pack.box')}</span>
          <select value={box?.id ?? ''} onChange={(event) => onBox(event.currentTarget.value)}>
            {shop?.boxes.map((candidate) => (
              <option key={candidate.id} value={candidate.id}>
                {format.label(candidate.name)} · {candidate.sizeMm.map((mm) => format.number(mm / 10)).join('×')}{' '}
                {t('pack.cm')}
              </option>
            ))}
          </select>
        </label>
      </h2>
      <button type="button" className={classes.weight} onClick={onWeigh} aria-keyshortcuts="F3">
        <span className={classes.kilograms}>{format.kilograms(weight)}</span>
        <span>{t('pack.kg')}</span>
        <kbd>F3</kbd>
      </button>
      <p className={classes.expected}>
        {t('pack.expected', { weight: `${format.kilograms(expectedOrderWeight(order, box))} ${t('pack.kg')}` })}
      </p>
    </section>
  )
}
