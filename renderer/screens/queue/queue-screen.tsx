import { PackageCheck, ScanLine, Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../components/empty-state.tsx'
import { isolateCode } from '../../components/isolate.ts'
import { useKeys } from '../../components/use-keys.ts'
import { useServices } from '../../orders/desk-context.tsx'
import { useCounts, useQueue } from '../../orders/use-queue.ts'
import { useShop } from '../../orders/use-station.ts'
import { parseCode } from '../../scanner/parse-code.ts'
import { useScanTarget } from '../../scanner/use-scan-target.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import { nextView } from './next-view.ts'
import { OlderOrders } from './older-orders.tsx'
import { OrderTable } from './order-table.tsx'
import { queueLists } from './queue-lists.ts'
import classes from './queue-screen.module.css'
import { SideNav } from './side-nav.tsx'
import { SortSelect } from './sort-select.tsx'
import { BulkBar } from './status/bulk-bar.tsx'
import { MessageSwitches } from './status/message-switches.tsx'
import { useListView } from './use-list-view.ts'
import { useViewWords } from './use-view-words.ts'

const pageSize = 50

/** The list of orders: a status, a list that cuts across them, or what a search found. */
export function QueueScreen() {
  const { t } = useTranslation()
  const { station, sounds } = useServices()
  const { search, queueSort, folded, selectedOrderId, setSearch, select, show, showQueue } = useUi()
  const queueView = useListView()
  const { nameOf } = useViewWords()
  const counts = useCounts()
  const procedure = useShop()?.procedure
  const [limit, setLimit] = useState(pageSize)
  const [unknownCode, setUnknownCode] = useState<string>()
  const searchField = useRef<HTMLInputElement>(null)
  const listBox = useRef<HTMLDivElement>(null)
  const { orders, ready } = useQueue(queueView, search, limit, queueSort)
  const selected = orders.find((order) => order.id === selectedOrderId) ?? orders[0]

  const open = (orderId: string) => {
    const stage = orders.find((order) => order.id === orderId)?.stage
    const packs = stage === 'ready' || stage === 'packing'
    show({ name: packs ? 'pack' : 'order', orderId })
  }
  const move = (by: number) => {
    const at = orders.findIndex((order) => order.id === selected?.id)
    select(orders[Math.min(Math.max(at + by, 0), orders.length - 1)]?.id)
    // Enter is for the marked order now, no longer for the button that was pressed last.
    if (document.activeElement !== searchField.current) listBox.current?.focus()
  }
  const turn = (by: 1 | -1) => {
    // What is folded away is not stepped through, but what asks for somebody is.
    const lists = queueLists(counts, procedure)
      .filter(({ group }) => group === undefined || group === 'look' || !folded.has(group))
      .flatMap((section) => section.lists)
    showQueue(nextView(queueView, lists, by))
    listBox.current?.focus()
  }
  useScanTarget(({ code }) => {
    const parsed = parseCode(code)
    const orderId = station.index.byCode(parsed.kind === 'sscc' ? parsed.value : parsed.raw)
    if (orderId === undefined) {
      sounds.play('unknown')
      setUnknownCode(code)
      return
    }
    setUnknownCode(undefined)
    sounds.play('right')
    void station.order(orderId).then((order) => {
      const packs = order?.stage === 'ready' || order?.stage === 'packing'
      show({ name: packs ? 'pack' : 'order', orderId })
    }, station.report.bind(station))
  })
  useKeys({
    ArrowDown: () => move(1),
    ArrowUp: () => move(-1),
    Enter: () => selected && open(selected.id),
    PageDown: () => turn(1),
    PageUp: () => turn(-1),
    Home: () => move(-orders.length),
    F3: () => show({ name: 'stock' }),
    F4: () => show({ name: 'reports' }),
    F6: () => show({ name: 'prints' }),
    F7: () => selected && show({ name: 'order', orderId: selected.id }),
    F8: () => show({ name: 'lookup' }),
    F9: () => show({ name: 'handover' }),
    F10: () => show({ name: 'settings' }),
    Slash: () => searchField.current?.focus(),
    Escape: () => {
      setSearch('')
      setUnknownCode(undefined)
      searchField.current?.blur()
    },
  })
  // Another list starts at its top.
  const list = `${queueView}\n${queueSort}\n${search}`
  const [shownList, setShownList] = useState(list)
  if (list !== shownList) {
    setShownList(list)
    setLimit(pageSize)
  }
  const isSearch = search.trim() !== ''

  return (
    <div className={classes.screen}>
      <SideNav view={queueView} />
      <main className={classes.main}>
        <header className={classes.header}>
          <h1 data-testid="queue-title" data-view={isSearch ? 'search' : queueView}>
            <bdi>{isSearch ? t('queue.results') : nameOf(queueView)}</bdi>
          </h1>
          <label className={classes.search}>
            <Search size={20} aria-hidden />
            <input
              ref={searchField}
              type="search"
              value={search}
              // A telephone number reads from left to right in every language.
              dir={search === '' ? undefined : 'auto'}
              placeholder={t('queue.search')}
              aria-label={t('queue.search')}
              data-testid="search"
              onChange={(event) => setSearch(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.code === 'Enter' && selected) open(selected.id)
                if (event.code === 'ArrowDown' || event.code === 'ArrowUp') {
                  event.preventDefault()
                  move(event.code === 'ArrowDown' ? 1 : -1)
                }
              }}
            />
            <kbd>/</kbd>
          </label>
          <SortSelect />
          <MessageSwitches />
        </header>
        {unknownCode !== undefined && (
          <p className={classes.unknown} role="alert" data-testid="unknown-code">
            <ScanLine size={20} aria-hidden />
            {t('queue.notHere', { code: isolateCode(unknownCode) })}
          </p>
        )}
        <div className={classes.list} ref={listBox} tabIndex={-1}>
          {orders.length > 0 ? (
            <>
              <OrderTable orders={orders} selectedId={selected?.id} onSelect={select} onOpen={open} />
              {orders.length === limit && <More onVisible={() => setLimit((shown) => shown + pageSize)} />}
            </>
          ) : !ready ? (
            <EmptyState icon={ScanLine} title={t('queue.reading')} />
          ) : !isSearch ? (
            <EmptyState icon={PackageCheck} title={t('queue.empty')} hint={t('queue.emptyHint')} />
          ) : (
            <EmptyState icon={Search} title={t('queue.noResult', { search })} hint={t('queue.noResultHint')} />
          )}
          {isSearch && ready && orders.length === 0 && (
            <OlderOrders
              query={search}
              onOpen={(order) => show({ name: 'lookup', query: search, orderId: order.id })}
            />
          )}
        </div>
        <BulkBar />
        <p className={classes.hint}>
          <ScanLine size={18} aria-hidden />
          <span>{t('queue.scanHint')}</span>
          <span className={classes.key}>
            <kbd>↑</kbd> <kbd>↓</kbd> <kbd>Enter</kbd> {t('queue.openHint')}
          </span>
          <span className={classes.key}>
            <kbd>PgUp</kbd> <kbd>PgDn</kbd> {t('queue.listHint')}
          </span>
        </p>
      </main>
    </div>
  )
}

/** Asks for the next page when a person scrolls to the end of this one. */
function More({ onVisible }: { onVisible: () => void }) {
  const { t } = useTranslation()
  const mark = useRef<HTMLParagraphElement>(null)
  const latest = useRef(onVisible)
  useEffect(() => {
    latest.current = onVisible
  }, [onVisible])
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) latest.current()
    })
    if (mark.current !== null) observer.observe(mark.current)
    return () => observer.disconnect()
  }, [])
  return (
    <p ref={mark} className={classes.more}>
      {t('queue.more')}
    </p>
  )
}
