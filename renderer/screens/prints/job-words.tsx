import { useTranslation } from 'react-i18next'
import type { PrintJob } from '#shared/contract/print-job.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { troubleOfJob } from '../../printing/print-attention.ts'
import { useCauseWords } from '../../printing/use-cause-words.ts'
import { useMediaName } from '../../printing/use-media-name.ts'
import classes from './prints-screen.module.css'

/** Which paper of which order, when, on what; and what keeps it or what went wrong. */
export function JobWords({ job, printer }: { job: PrintJob; printer?: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const mediaName = useMediaName()
  const causeWords = useCauseWords()
  const trouble = troubleOfJob(job.status)
  const words = trouble && causeWords(trouble)
  return (
    <div className={classes.words}>
      <p>
        <strong>
          {t(`document.${job.kind}`)}
          {job.orderNumber !== '' && (
            <>
              {' '}
              · <bdi>{format.orderNumber(job.orderNumber)}</bdi>
            </>
          )}
        </strong>{' '}
        {job.copy > 1 && t('order.copy', { copy: format.number(job.copy) })}
      </p>
      <p className={classes.hint}>
        {printer !== undefined && (
          <>
            <bdi>{printer}</bdi> ·{' '}
          </>
        )}
        <span>{format.stamp(job.queuedAt)}</span> · <bdi>{mediaName(job.media)}</bdi>
      </p>
      {words !== undefined && (
        <p className={classes.why} data-testid="why">
          <span dir="auto">{words.text}</span>
          {words.detail !== undefined && (
            <span className={classes.detail}>
              <bdi>{words.detail}</bdi>
            </span>
          )}
        </p>
      )}
      {job.status.state === 'unknown' && <p className={classes.ask}>{t('printers.askUnknown')}</p>}
      {job.warnings.map((warning) => (
        <p key={warning} className={classes.hint}>
          {t(`printers.warning.${warning}`)}
        </p>
      ))}
    </div>
  )
}
