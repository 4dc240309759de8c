import { CircleCheck, CircleHelp } from 'lucide-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { isolateCode } from '../../components/isolate.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { usePaperAnswer } from '../../ui-state/paper-answer.ts'
import classes from './paper-answer-toast.module.css'

const shownMs = 6000

/** The answer to a scanned paper: large, over whatever is there, moving nothing, gone by itself. */
export function PaperAnswerToast() {
  const { t } = useTranslation()
  const format = useFormat()
  const { answer, clear } = usePaperAnswer()
  useEffect(() => {
    if (answer === undefined) return
    const timer = setTimeout(clear, shownMs)
    return () => clearTimeout(timer)
  }, [answer, clear])
  if (answer === undefined) return null
  const confirmed = answer.kind === 'confirmed'
  const Sign = confirmed ? CircleCheck : CircleHelp
  return (
    <button
      type="button"
      className={classes.toast}
      data-tone={confirmed ? 'right' : 'unknown'}
      data-testid="paper-answer"
      data-kind={answer.kind}
      onClick={clear}
    >
      <Sign size={36} strokeWidth={2.2} aria-hidden />
      <span role="status">
        <strong>{t(confirmed ? 'printers.scan.confirmed' : 'printers.scan.nothing')}</strong>
        <span>
          {confirmed
            ? answer.jobs
                .map((job) => `${t(`document.${job.kind}`)} · ${isolateCode(format.orderNumber(job.orderNumber))}`)
                .join(', ')
            : isolateCode(answer.code)}
        </span>
      </span>
    </button>
  )
}
