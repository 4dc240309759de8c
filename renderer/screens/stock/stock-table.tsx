import { Button } from '@mantine/core'
import { CircleCheck, TriangleAlert, Truck } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Chip } from '../../components/chip.tsx'
import { useFormat } from '../../i18n/use-format.tsx'
import { useDay } from '../pack/use-day.ts'
import type { Product } from './product.ts'
import { freePieces, toOrder } from './stock-list.ts'
import classes from './stock-screen.module.css'

export interface StockTableProps {
  readonly products: readonly Product[]
  readonly onAsk: (what: 'count' | 'order', product: Product) => void
}

/** More rows than anybody reads; the search narrows them down. */
const mostRows = 300

export const StockTable = memo(function StockTable({ products, onAsk }: StockTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <p className={classes.count}>{t('stock.products', format.counted(products.length))}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th>{t('stock.product')}</th>
            <th>{t('stock.location')}</th>
            <th data-figures>{t('stock.onHand')}</th>
            <th data-figures>{t('stock.reserved')}</th>
            <th data-figures>{t('stock.free')}</th>
            <th>{t('stock.missing')}</th>
            <th>{t('stock.onOrder')}</th>
            <th />
          </tr>
        </thead>
        <tbody>
          {products.slice(0, mostRows).map((product) => (
            <StockRow key={product.sku} product={product} onAsk={onAsk} />
          ))}
        </tbody>
      </table>
    </>
  )
})

function StockRow({ product, onAsk }: { product: Product; onAsk: StockTableProps['onAsk'] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const day = useDay()
  const lack = toOrder(product)
  const state = product.missing > 0 ? 'missing' : product.onOrder > 0 ? 'on-order' : 'there'
  return (
    <tr
      data-testid="stock-row"
      data-sku={product.sku}
      data-state={state}
      data-on-hand={product.onHand}
      data-missing={product.missing}
      data-on-order={product.onOrder}
    >
      <td>
        <strong>
          <bdi>{product.name}</bdi>
        </strong>{' '}
        <bdi dir="ltr" className={classes.code}>
          {product.sku}
        </bdi>
      </td>
      <td>{t(`stock.at.${product.location}`)}</td>
      <td data-figures>{format.number(product.onHand)}</td>
      <td data-figures>{format.number(product.reserved)}</td>
      <td data-figures>{format.number(freePieces(product))}</td>
      <td>
        <Chip tone={product.missing > 0 ? 'soon' : 'right'} icon={product.missing > 0 ? TriangleAlert : CircleCheck}>
          {product.missing > 0
            ? t('stock.missingPieces', { formatted: format.number(product.missing) })
            : format.number(0)}
        </Chip>
      </td>
      <td>
        {product.onOrder > 0 && (
          <Chip tone="info" icon={Truck}>
            {[
              format.number(product.onOrder),
              product.expected && t('stock.comes', { date: day(product.expected) }),
              product.supplier,
            ]
              .filter(Boolean)
              .join(' · ')}
          </Chip>
        )}
      </td>
      <td>
        <div className={classes.actions}>
          <Button variant="default" onClick={() => onAsk('count', product)} data-testid="stock-count">
            {t('stock.count')}
          </Button>
          <Button
            variant={lack > 0 ? 'filled' : 'default'}
            onClick={() => onAsk('order', product)}
            data-testid="stock-order"
          >
            {t('stock.order')}
          </Button>
        </div>
      </td>
    </tr>
  )
}
