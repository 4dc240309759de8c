import { TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../i18n/use-format.tsx'
import { useServices } from '../orders/desk-context.tsx'
import { useNotices } from '../orders/use-station.ts'
import classes from './notices.module.css'

/** What no order says: stays until somebody has seen it. */
export function Notices() {
  const { t } = useTranslation()
  const format = useFormat()
  const { station } = useServices()
  return useNotices().map((notice) => {
    const words =
      notice.kind === 'not-saved'
        ? `${t('pack.notSaved')}. ${t(`deskError.${notice.code}`)}`
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
          {'why' in notice && notice.kind !== 'not-saved' && <bdi className={classes.why}> {notice.why}</bdi>}
        </span>
        <button type="button" onClick={() => station.dismissNotice(notice)}>
          {t('app.dismiss')}
        </button>
      </div>
    )
  })
}
