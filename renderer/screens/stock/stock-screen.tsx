import { CloudOff, Download, PackageSearch } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ActionButton } from '../../components/action-button.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { isolateText } from '../../components/isolate.ts'
import { PageFrame } from '../../components/page-frame.tsx'
import { useMinute } from '../../components/sync-badge.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useReasonWords } from '../../i18n/use-reason-words.ts'
import { whyNot } from '../../orders/endpoint-questions.ts'
import { useSync } from '../../orders/use-station.ts'
import { saveCsv } from '../../printing/save-csv.ts'
import { useScanTarget } from '../../scanner/use-scan-target.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import type { Product } from './product.ts'
import { productsShown, type StockView, stockCsv } from './stock-list.ts'
import classes from './stock-screen.module.css'
import { StockTable } from './stock-table.tsx'
import { UpdateStock } from './update-stock.tsx'
import { useSetStock, useStock } from './use-stock.ts'

const views = ['all', 'replenish'] as const

/** What there is, what is set aside, what must be ordered. The figures are the endpoint's. */
export function StockScreen() {
  const { t } = useTranslation()
  const format = useFormat()
  const show = useUi((ui) => ui.show)
  const stock = useStock()
  const set = useSetStock()
  const words = useReasonWords()
  const [view, setView] = useState<StockView>('all')
  const [search, setSearch] = useState('')
  const [asking, setAsking] = useState<{ readonly what: 'count' | 'order'; readonly product: Product }>()
  useScanTarget(({ code }) => setSearch(code))
  useKeys({ Escape: () => show({ name: 'queue' }) })
  const products = stock.data ?? []
  const shown = productsShown(products, view, search)
  const name = products.find((product) => product.sku === set.variables?.sku)?.name ?? ''
  const change =
    asking === undefined ? undefined : (products.find((p) => p.sku === asking.product.sku) ?? asking.product)
  return (
    <PageFrame
      heading={<h1 data-testid="stock-title">{t('stock.title')}</h1>}
      footer={
        <ActionButton
          icon={Download}
          label={t('stock.csv')}
          disabled={shown.length === 0}
          onClick={() => saveCsv(`stock-${view}`, stockCsv(shown, t))}
          testId="stock-csv"
        />
      }
    >
      <div className={classes.screen}>
        <div className={classes.tools}>
          <input
            className={classes.search}
            type="search"
            value={search}
            placeholder={t('stock.search')}
            aria-label={t('stock.search')}
            onChange={(event) => setSearch(event.currentTarget.value)}
            data-testid="stock-search"
          />
          {views.map((candidate) => (
            <button
              key={candidate}
              type="button"
              className={classes.view}
              aria-pressed={view === candidate}
              onClick={() => setView(candidate)}
              data-testid={`stock-view-${candidate}`}
            >
              {t(`stock.${candidate}`)}{' '}
              <span data-figures>{format.number(productsShown(products, candidate, '').length)}</span>
            </button>
          ))}
        </div>
        <Freshness at={stock.dataUpdatedAt} failed={stock.isError} />
        {set.isError && (
          <p className={classes.notice} role="alert" data-testid="stock-not-saved">
            {t('stock.notSaved', {
              why:
                whyNot(set.error).kind === 'unreachable'
                  ? t('stock.needsConnection')
                  : isolateText(words(whyNot(set.error)).text),
            })}
          </p>
        )}
        {set.isSuccess && (
          <p className={classes.saved} role="status" data-testid="stock-saved">
            {t('stock.saved', { name: isolateText(name) })}
          </p>
        )}
        {stock.isPending && <p>{t('stock.reading')}</p>}
        {stock.isError && stock.data === undefined && <EmptyState icon={CloudOff} title={t('stock.noAnswer')} />}
        {stock.data !== undefined && shown.length === 0 && (
          <EmptyState icon={PackageSearch} title={t(products.length === 0 ? 'stock.empty' : 'stock.noResult')} />
        )}
        {shown.length > 0 && <StockTable products={shown} onAsk={(what, product) => setAsking({ what, product })} />}
      </div>
      {asking !== undefined && change !== undefined && (
        <UpdateStock
          what={asking.what}
          product={change}
          onClose={() => setAsking(undefined)}
          onSave={(answer) => {
            setAsking(undefined)
            set.mutate({ sku: change.sku, change: answer })
          }}
        />
      )}
    </PageFrame>
  )
}

/** How old the figures are, once they may not be what the endpoint would say now. */
function Freshness({ at, failed }: { at: number; failed: boolean }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { status } = useSync()
  const now = useMinute()
  if (!failed && status.kind !== 'offline') return null
  return (
    <p className={classes.notice} role="status" data-testid="stock-offline">
      <CloudOff size={20} aria-hidden />
      {t('stock.needsConnection')}
      {at > 0 && (
        <span>
          {t('stock.asOf', {
            time: format.time(new Date(at).toISOString()),
            duration: format.duration(now.getTime() - at),
          })}
        </span>
      )}
    </p>
  )
}
