import { CircleCheck, PackageX, Replace, TriangleAlert, Truck, Undo2 } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ShortageView } from '#shared/order/care-view.ts'
import type { LineView } from '#shared/order/order.ts'
import { Chip } from '../../components/chip.tsx'
import { isolateText } from '../../components/isolate.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import classes from './stock-words.module.css'
import { useDay } from './use-day.ts'

export interface StockWordsProps {
  readonly line: LineView
  readonly shortage: ShortageView | undefined
  /** Name of the product that this line stands in for. */
  readonly insteadOf?: string | undefined
}

/** Whether the pieces of a line are there: set aside, missing, awaited, decided on, come back. */
export function StockWords({ line, shortage, insteadOf }: StockWordsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <span className={classes.words} data-testid="stock-words">
      {insteadOf !== undefined && (
        <Chip tone="info" icon={Replace}>
          {t('stock.instead', { name: isolateText(insteadOf) })}
        </Chip>
      )}
      {shortage === undefined ? <Stock line={line} /> : <Shortage shortage={shortage} />}
      {line.returned > 0 && (
        <Chip tone="info" icon={Undo2}>
          {t('stock.returnedPieces', { formatted: format.number(line.returned) })}
        </Chip>
      )}
    </span>
  )
}

function Stock({ line }: { line: LineView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const day = useDay()
  const { stock } = line
  if (stock === undefined || !line.goods) return null
  const missing = Math.min(stock.missing, line.open)
  return (
    <>
      {missing > 0 && (
        <span data-state={stock.expected === undefined ? 'missing' : 'on-order'} data-testid="line-stock">
          <Chip tone="soon" icon={stock.expected === undefined ? TriangleAlert : Truck}>
            {stock.expected === undefined
              ? t('stock.missingPieces', { formatted: format.number(missing) })
              : t('stock.missingComes', { formatted: format.number(missing), date: day(stock.expected) })}
          </Chip>
        </span>
      )}
      {stock.reserved > 0 && line.open > 0 && (
        <span data-state="reserved" data-location={stock.location} data-testid="line-stock">
          <Chip tone="right" icon={CircleCheck}>
            {t(`stock.reservedAt.${stock.location}`, { formatted: format.number(stock.reserved) })}
          </Chip>
        </span>
      )}
    </>
  )
}

function Shortage({ shortage }: { shortage: ShortageView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const day = useDay()
  const { reason, quantity, way, expected, arrived } = shortage
  const formatted = format.number(quantity)
  const lack = reason === 'damaged' ? t('stock.damagedPieces', { formatted }) : t('stock.missingPieces', { formatted })
  const words = [
    lack,
    way !== undefined && t(`shortageWay.${way}`),
    arrived ? t('stock.arrived') : expected !== undefined && t('stock.comes', { date: day(expected) }),
  ].filter((part) => part !== false)
  const open = way === undefined || way === 'tell-customer'
  return (
    <span data-state={arrived ? 'arrived' : (way ?? 'open')} data-testid="line-shortage">
      <Chip
        tone={arrived ? 'right' : open ? 'soon' : 'info'}
        icon={arrived ? CircleCheck : open ? TriangleAlert : PackageX}
      >
        {words.join(' · ')}
      </Chip>
    </span>
  )
}
