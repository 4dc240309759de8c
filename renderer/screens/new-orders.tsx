import { Bell, BellRing } from 'lucide-react'
import { useEffect, useRef, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format.tsx'
import { useServices } from '../orders/desk-context.tsx'
import { useCounts } from '../orders/use-queue.ts'
import { useShop } from '../orders/use-station.ts'
import { useUi } from '../ui-state/ui-state.ts'
import classes from './notices.module.css'

const minuteMs = 60_000

/** One tone for orders that have just come, however many. Everywhere: whoever packs hears it, too (C1). */
export function NewOrderSound() {
  const { station, sounds } = useServices()
  const { news } = station.index
  // What comes with the first filling of the store is no news.
  const upToDate = useSyncExternalStore(
    station.subscribe,
    () => station.sync().status.kind === 'live' && station.index.filled,
  )
  useEffect(() => {
    if (upToDate) news.watch()
  }, [upToDate, news])
  const heard = useSyncExternalStore(news.subscribe, news.heard)
  const before = useRef(heard)
  useEffect(() => {
    if (heard > before.current) sounds.play('new-order')
    before.current = heard
  }, [heard, sounds])
  return null
}

/** How many have come, until somebody looks; and those that nobody has opened for too long, until somebody does (C3). */
export function NewOrdersBand() {
  const { t } = useTranslation()
  const format = useFormat()
  const { news } = useServices().station.index
  const waiting = useSyncExternalStore(news.subscribe, news.waiting)
  const { unseenTooLong } = useCounts()
  const unseenMinutes = useShop()?.procedure.rules.unseenMinutes ?? 0
  const showQueue = useUi((ui) => ui.showQueue)
  const look = () => {
    news.dismiss()
    showQueue('unseen')
  }
  return (
    <div className={classes.row}>
      {waiting > 0 && (
        <div className={classes.news} role="status" data-testid="new-orders" data-count={waiting}>
          <Bell size={20} aria-hidden />
          <span>{t('news.new', format.counted(waiting))}</span>
          <span className={classes.choices}>
            <button type="button" data-testid="new-orders-show" onClick={look}>
              {t('news.show')}
            </button>
            <button type="button" data-testid="new-orders-ok" onClick={() => news.dismiss()}>
              {t('app.ok')}
            </button>
          </span>
        </div>
      )}
      {unseenTooLong > 0 && (
        <div className={classes.notice} role="status" data-testid="unseen-too-long" data-count={unseenTooLong}>
          <BellRing size={20} aria-hidden />
          <span>
            {t('news.waits', {
              ...format.counted(unseenTooLong),
              duration: format.duration(unseenMinutes * minuteMs),
            })}
          </span>
          <span className={classes.choices}>
            <button type="button" data-testid="unseen-show" onClick={look}>
              {t('news.show')}
            </button>
          </span>
        </div>
      )}
    </div>
  )
}
