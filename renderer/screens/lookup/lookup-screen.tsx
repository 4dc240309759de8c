import { Eye, PhoneCall, Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderDocument } from '#shared/order/order.ts'
import { Chip } from '../../components/chip.tsx'
import { EmptyState } from '../../components/empty-state.tsx'
import { PageFrame } from '../../components/page-frame.tsx'
import { useKeys } from '../../components/use-keys.ts'
import { useOlderOrders } from '../../orders/use-older-orders.ts'
import { useQueue } from '../../orders/use-queue.ts'
import { useScanTarget } from '../../scanner/use-scan-target.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import { OlderOrders } from '../queue/older-orders.tsx'
import { LookupOrder } from './lookup-order.tsx'
import classes from './lookup-screen.module.css'
import { OrderLine } from './order-line.tsx'

const shown = 30

export interface LookupScreenProps {
  readonly query?: string | undefined
  readonly orderId?: string | undefined
}

/** For whoever answers the phone: find an order and read it. Nothing here can change one. */
export function LookupScreen({ query: asked = '', orderId }: LookupScreenProps) {
  const { t } = useTranslation()
  const show = useUi((ui) => ui.show)
  const [query, setQuery] = useState(asked)
  const [chosenId, setChosenId] = useState(orderId)
  // An older order that was opened stays on the screen while another name is typed.
  const [older, setOlder] = useState<OrderDocument>()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const isSearch = query.trim() !== ''
  const { orders, ready } = useQueue('all', query, isSearch ? shown : 0)
  const { orders: found } = useOlderOrders(query)
  const chosenOlder = older?.id === chosenId ? older : found.find((order) => order.id === chosenId)
  const open = (order: OrderDocument | undefined, isOlder = false) => {
    setChosenId(order?.id)
    setOlder(isOlder ? order : undefined)
  }
  useScanTarget(({ code }) => setQuery(code))
  useKeys({
    Escape: () => show({ name: 'queue' }),
    F8: () => field.current?.select(),
    Slash: () => field.current?.focus(),
  })
  return (
    <PageFrame
      heading={
        <>
          <h1 data-testid="lookup-title">{t('lookup.title')}</h1>
          <Chip icon={Eye}>{t('lookup.readOnly')}</Chip>
        </>
      }
    >
      <div className={classes.columns}>
        <section className={classes.finder}>
          <label className={classes.field}>
            <Search size={20} aria-hidden />
            <input
              ref={field}
              type="search"
              value={query}
              // A telephone number reads from left to right in every language.
              dir={query === '' ? undefined : 'auto'}
              placeholder={t('lookup.field')}
              aria-label={t('lookup.field')}
              data-testid="lookup-field"
              onChange={(event) => setQuery(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.code === 'Enter') open(orders[0] ?? found[0], orders[0] === undefined)
              }}
            />
          </label>
          <div className={classes.results} data-testid="lookup-results" data-count={isSearch ? orders.length : 0}>
            {!isSearch && <EmptyState icon={PhoneCall} title={t('lookup.start')} hint={t('lookup.startHint')} />}
            {isSearch && ready && orders.length === 0 && (
              <EmptyState icon={Search} title={t('lookup.none', { search: query })} hint={t('lookup.noneHint')} />
            )}
            {isSearch && orders.length > 0 && (
              <>
                <h2>{t('lookup.here')}</h2>
                <ul>
                  {orders.map((order) => (
                    <OrderLine
                      key={order.id}
                      order={order}
                      selected={order.id === chosenId}
                      testId="lookup-result"
                      onOpen={() => open(order)}
                    />
                  ))}
                </ul>
              </>
            )}
            {isSearch && (
              <OlderOrders
                query={query}
                selectedId={chosenId}
                onlyIfAny={orders.length > 0}
                onOpen={(order) => open(order, true)}
              />
            )}
          </div>
        </section>
        <section className={classes.order}>
          {chosenId === undefined ? (
            <EmptyState icon={Eye} title={t('lookup.choose')} />
          ) : (
            <LookupOrder key={chosenId} orderId={chosenId} older={chosenOlder} onOpen={open} />
          )}
        </section>
      </div>
    </PageFrame>
  )
}
