import { PackageCheck, ScanLine, Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { stages } from '#shared/order/stage.ts'
import { EmptyState } from '../../components/empty-state.tsx'
import { isolateCode } from '../../components/isolate.ts'
import { useKeys } from '../../components/use-keys.ts'
import { useServices } from '../../orders/desk-context.tsx'
import { useCounts, useQueue } from '../../orders/use-queue.ts'
import { parseCode } from '../../scanner/parse-code.ts'
import { useScanTarget } from '../../scanner/use-scan-target.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import { nextView } from './next-view.ts'
import { OrderTable } from './order-table.tsx'
import classes from './queue-screen.module.css'
import { SideNav } from './side-nav.tsx'
import { BulkBar } from './status/bulk-bar.tsx'
import { MessageSwitches } from './status/message-switches.tsx'

const pageSize = 50

/** The list of orders: a stage, a list that cuts across them, or what a search found. */
export function QueueScreen() {
  const { t } = useTranslation()
  const { station, sounds } = useServices()
  const { queueView, search, selectedOrderId, setSearch, select, show, showQueue } = useUi()
  const counts = useCounts()
  const [limit, setLimit] = useState(pageSize)
  const [unknownCode, setUnknownCode] = useState<string>()
  const searchField = useRef<HTMLInputElement>(null)
  const listBox = useRef<HTMLDivElement>(null)
  const { orders, ready } = useQueue(queueView, search, limit)
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
    showQueue(nextView(queueView, counts, by))
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
    F6: () => show({ name: 'prints' }),
    F7: () => selected && show({ name: 'order', orderId: selected.id }),
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
  const list = `${queueView}\n${search}`
  const [shownList, setShownList] = useState(list)
  if (list !== shownList) {
    setShownList(list)
    setLimit(pageSize)
  }
  const isStage = (stages as readonly string[]).includes(queueView)
  const title =
    search.trim() !== ''
      ? t('queue.results')
      : isStage
        ? t(`stage.${queueView as (typeof stages)[number]}`)
        : t(`nav.${queueView as 'all' | 'late' | 'alarms' | 'held'}`)

  return (
    <div className={classes.screen}>
      <SideNav />
      <main className={classes.main}>
        <header className={classes.header}>
          <h1 data-testid="queue-title">{title}</h1>
          <label className={classes.search}>
            <Search size={20} aria-hidden />
            <input
              ref={searchField}
              type="search"
              value={search}
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
          ) : search.trim() === '' ? (
            <EmptyState icon={PackageCheck} title={t('queue.empty')} hint={t('queue.emptyHint')} />
          ) : (
            <EmptyState icon={Search} title={t('queue.noResult', { search })} hint={t('queue.noResultHint')} />
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
