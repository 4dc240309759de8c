import { Check, Package2, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShortageView } from '#shared/order/care-view.ts'
import type { LineView } from '#shared/order/order.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import classes from './line-row.module.css'
import { StockWords } from './stock-words.tsx'

/** More pips than this are a bar: nobody counts forty dots. */
const mostPips = 12

export interface LineRowProps {
  readonly line: LineView
  readonly shortage: ShortageView | undefined
  /** Name of the product that this line stands in for. */
  readonly insteadOf: string | undefined
  readonly current: boolean
  /** The one line that Tab reaches; the arrow keys go on from there. */
  readonly reachable: boolean
  readonly onPackByHand: (lineId: string) => void
}

export const LineRow = memo(function LineRow(props: LineRowProps) {
  const { line, shortage, insteadOf, current, reachable, onPackByHand } = props
  const { t } = useTranslation()
  const format = useFormat()
  const done = line.open === 0 && line.over === 0
  return (
    <li
      className={classes.row}
      data-current={current || undefined}
      data-done={done || undefined}
      data-over={line.over > 0 || undefined}
      data-testid="line"
      data-line={line.id}
    >
      <span className={classes.picture} aria-hidden>
        <Package2 size={26} strokeWidth={1.6} />
      </span>
      <div className={classes.what}>
        <p className={classes.name}>
          <bdi>{line.name}</bdi>
        </p>
        <p className={classes.codes}>
          <bdi dir="ltr">{[line.sku, line.barcodes[0]].filter(Boolean).join(' · ')}</bdi>
        </p>
        <StockWords line={line} shortage={shortage} insteadOf={insteadOf} />
      </div>
      {line.bin !== undefined && (
        <span className={classes.bin} title={t('pack.bin')}>
          <bdi dir="ltr">{line.bin}</bdi>
        </span>
      )}
      <button
        type="button"
        className={classes.quantity}
        disabled={line.open === 0}
        onClick={() => onPackByHand(line.id)}
        title={t('pack.byHand')}
        aria-label={`${t('pack.byHand')}: ${line.name}`}
        tabIndex={reachable ? 0 : -1}
        data-by-hand
      >
        <span className={classes.numbers}>
          {done && <Check size={30} strokeWidth={2.4} aria-hidden />}
          {line.over > 0 && <TriangleAlert size={26} aria-hidden />}
          <span className={classes.packed} data-testid="packed">
            {format.number(line.packed)}
          </span>
          <span className={classes.ordered}>/ {format.number(line.ordered)}</span>
        </span>
        <Pips packed={line.packed} ordered={line.ordered} />
      </button>
    </li>
  )
})

function Pips({ packed, ordered }: { packed: number; ordered: number }) {
  if (ordered > mostPips)
    return (
      <span className={classes.bar} aria-hidden>
        <span style={{ inlineSize: `${Math.min(100, (packed / ordered) * 100)}%` }} />
      </span>
    )
  const pips = Array.from({ length: ordered }, (_, index) => ({ id: `pip-${index}`, filled: index < packed }))
  return (
    <span className={classes.pips} aria-hidden>
      {pips.map((pip) => (
        <span key={pip.id} data-filled={pip.filled || undefined} />
      ))}
    </span>
  )
}
