import { CircleCheck, CloudOff, LoaderCircle, ShieldAlert } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format.tsx'
import { useReasonWords } from '../i18n/use-reason-words.ts'
import { useServices } from '../orders/desk-context.tsx'
import { useSync } from '../orders/use-station.ts'
import classes from './sync-badge.module.css'

/** How the station stands to the endpoint, in words. Calm: being offline is not an error. */
export function SyncBadge() {
  const { t } = useTranslation()
  const format = useFormat()
  const { status } = useSync()
  const words = useReasonWords()
  const now = useMinute()
  if (status.kind === 'offline')
    return (
      <span
        className={classes.badge}
        data-tone="soon"
        data-testid="sync-status"
        data-status="offline"
        title={words(status).text}
      >
        <CloudOff size={20} aria-hidden />
        {t('sync.offline', { duration: format.duration(now.getTime() - status.since) })}
      </span>
    )
  if (status.kind === 'refused')
    return (
      <span
        className={classes.badge}
        data-tone="stop"
        data-testid="sync-status"
        data-status="refused"
        title={words(status).text}
      >
        <ShieldAlert size={20} aria-hidden />
        {t('sync.refused')}
      </span>
    )
  const live = status.kind === 'live'
  return (
    <span className={classes.badge} data-testid="sync-status" data-status={status.kind}>
      {live ? <CircleCheck size={20} aria-hidden /> : <LoaderCircle size={20} aria-hidden />}
      {status.kind === 'syncing' ? t('sync.syncing', { done: format.number(status.done) }) : t(`sync.${status.kind}`)}
    </span>
  )
}

/** Facts that wait, and facts that were refused: counts a person may ask about. */
export function WaitingFacts() {
  const { t } = useTranslation()
  const format = useFormat()
  const { waiting, parked } = useSync()
  return (
    <>
      {waiting > 0 && (
        <span data-testid="waiting" data-count={waiting}>
          {t('sync.waiting', format.counted(waiting))}
        </span>
      )}
      {parked > 0 && (
        <span className={classes.parked} data-testid="parked" data-count={parked}>
          {t('sync.parked', format.counted(parked))}
        </span>
      )}
    </>
  )
}

/** The time, fresh enough for "in 40 min". */
export function useMinute(): Date {
  const { now } = useServices()
  const [time, setTime] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setTime(now()), 15_000)
    return () => clearInterval(timer)
  }, [now])
  return time
}
