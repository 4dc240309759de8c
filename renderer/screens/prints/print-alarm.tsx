import { CircleHelp, CircleX, Printer } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.tsx'
import { useServices } from '../../orders/desk-context.tsx'
import { type Alarm, alarmOf } from '../../printing/print-attention.ts'
import { usePrintJobs } from '../../printing/use-print-jobs.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import classes from './print-alarm.module.css'

const signs = { failed: CircleX, unknown: CircleHelp, waiting: Printer } as const
const alarms: readonly Alarm[] = ['failed', 'unknown', 'waiting']

/** A tone for each paper that newly alarms, once; and the words at the top until somebody has seen or answered. */
export function PrintAlarm() {
  const { t } = useTranslation()
  const format = useFormat()
  const { sounds } = useServices()
  const { data: jobs } = usePrintJobs()
  const screen = useUi((ui) => ui.screen.name)
  const show = useUi((ui) => ui.show)
  const heard = useRef(new Set<string>())
  const alarming = (jobs ?? []).flatMap((job) => {
    const alarm = alarmOf(job)
    return alarm === undefined ? [] : [{ alarm, key: `${job.printJobId} ${alarm}` }]
  })
  const keys = alarming.map(({ key }) => key).join('\n')
  useEffect(() => {
    const now = keys === '' ? [] : keys.split('\n')
    if (now.some((key) => !heard.current.has(key))) sounds.play('attention')
    heard.current = new Set([...heard.current, ...now])
  }, [keys, sounds])
  // There, each of them stands with what to do about it.
  if (alarming.length === 0 || screen === 'prints') return null
  const counts = alarms
    .map((alarm) => ({ alarm, count: alarming.filter((one) => one.alarm === alarm).length }))
    .filter(({ count }) => count > 0)
  return (
    <div
      className={classes.alarm}
      data-tone={counts.some(({ alarm }) => alarm === 'failed') ? 'stop' : 'soon'}
      role="alert"
      data-testid="print-alarm"
      data-count={alarming.length}
    >
      {counts.map(({ alarm, count }) => {
        const Sign = signs[alarm]
        return (
          <span key={alarm} className={classes.kind} data-alarm={alarm}>
            <Sign size={20} aria-hidden />
            <span>{t(`printers.alarm.${alarm}`, format.counted(count))}</span>
          </span>
        )
      })}
      <button type="button" onClick={() => show({ name: 'prints' })} data-testid="print-alarm-show">
        {t('printers.alarm.show')}
      </button>
    </div>
  )
}
