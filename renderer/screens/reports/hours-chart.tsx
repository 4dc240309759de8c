import { useTranslation } from 'react-i18next'
import type { HourWork } from '#shared/reports/make-report.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import classes from './hours-chart.module.css'

/** Pieces per hour of the day, from the first hour in which somebody packed to the last. */
export function HoursChart({ hours }: { hours: readonly HourWork[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const busy = hours.filter((hour) => hour.pieces > 0)
  const [first, last] = [busy[0]?.hour ?? 8, busy.at(-1)?.hour ?? 16]
  const most = Math.max(1, ...hours.map((hour) => hour.pieces))
  return (
    <ol className={classes.hours} data-testid="report-hours">
      {hours
        .filter(({ hour }) => hour >= Math.min(first, 8) && hour <= Math.max(last, 16))
        .map(({ hour, orders, pieces }) => (
          <li
            key={hour}
            title={`${t('reports.ordersCount', format.counted(orders))} · ${t('queue.pieces', format.counted(pieces))}`}
            data-testid="report-hours-row"
            data-name={hour}
            data-value={pieces}
          >
            <span className={classes.number} data-figures>
              {pieces > 0 ? format.number(pieces) : ''}
            </span>
            <span className={classes.bar} style={{ blockSize: `${Math.round((pieces / most) * 110)}px` }} aria-hidden />
            <span className={classes.hour} data-figures>
              {format.number(hour)}
            </span>
          </li>
        ))}
    </ol>
  )
}
