import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { TechnicalDetail } from '../components/reason-text.tsx'
import { useFormat } from '../i18n/use-format.tsx'
import { type Trouble, useReasonWords } from '../i18n/use-reason-words.ts'
import { useServices } from '../orders/desk-context.tsx'
import type { StationNotice } from '../orders/station-ports.ts'
import { useNotices } from '../orders/use-station.ts'
import classes from './notices.module.css'
import { useLowPools } from './use-low-pools.ts'
import { usePoolName } from './use-pool-name.ts'

/** What no order says: stays until somebody has seen it. */
export function Notices() {
  const { t } = useTranslation()
  const format = useFormat()
  const { station } = useServices()
  const reasonWords = useReasonWords()
  const poolName = usePoolName()
  /** The pool as this shop's people call it. */
  const named = ({ because, why }: Trouble): Trouble => {
    const pool = because?.params.pool
    if (because === undefined || typeof pool !== 'string') return { because, why }
    return { because: { ...because, params: { ...because.params, pool: poolName(pool) } }, why }
  }
  const low = new Set<unknown>(useLowPools().map(({ pool }) => pool))
  /** The alarm about the pool itself says the same, and what to do. */
  const isSaidBelow = (notice: StationNotice) =>
    notice.kind === 'numbers-used-up' && low.has(notice.because?.params.pool)
  const notices = useNotices().filter((notice) => !isSaidBelow(notice))
  return notices.map((notice) => {
    const words =
      notice.kind === 'not-saved'
        ? `${t('pack.notSaved')}. ${reasonWords(notice).text}`
        : notice.kind === 'store-failed'
          ? t('notice.store-failed')
          : notice.kind === 'journal-damaged'
            ? t('notice.journal-damaged', { lines: format.number(notice.lines) })
            : notice.kind === 'numbers-used-up'
              ? t('notice.numbers-used-up')
              : t('notice.store-rebuilt', { facts: format.number(notice.facts) })
    return (
      <div
        key={JSON.stringify(notice)}
        className={classes.notice}
        role="alert"
        data-testid="notice"
        data-kind={notice.kind}
      >
        <TriangleAlert size={20} aria-hidden />
        <span>
          {words}
          {notice.kind === 'numbers-used-up' && <span className={classes.why}> {reasonWords(named(notice)).text}</span>}
          {notice.kind === 'not-saved' && <TechnicalDetail text={reasonWords(notice).detail} />}
          {notice.kind === 'store-failed' && <TechnicalDetail text={notice.why} />}
        </span>
        <button type="button" onClick={() => station.dismissNotice(notice)}>
          {t('app.dismiss')}
        </button>
      </div>
    )
  })
}
