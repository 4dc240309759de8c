import { useTranslation } from 'react-i18next'
import { isolateCode } from '../../components/isolate.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import type { SeriesReport } from '../../orders/endpoint-questions.ts'
import classes from './numbers-report.module.css'

const sizeOf = (ranges: readonly { readonly from: number; readonly to: number }[]) =>
  ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0)

/** Every series of the shop at the endpoint; below them what somebody has to explain: gaps, and numbers used twice. */
export function NumbersReport({ series }: { series: readonly SeriesReport[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const values = (entry: SeriesReport) =>
    [
      ['leased', sizeOf(entry.leased)],
      ['issued', entry.issued],
      ['voidCount', entry.void],
      ['gaps', sizeOf(entry.gaps)],
      ['reserved', entry.reserved],
      ['left', entry.left],
    ] as const
  return (
    <>
      <h3 className={classes.heading}>{t('numbers.report')}</h3>
      <ul className={classes.list} data-testid="numbers-report">
        {series.map((entry) => (
          <li
            key={`${entry.pool} ${entry.series}`}
            data-testid="series"
            data-series={entry.series}
            data-issued={entry.issued}
            data-void={entry.void}
          >
            <bdi dir="ltr" className={classes.series}>
              {entry.series}
            </bdi>
            <span className={classes.values}>
              {values(entry).map(([name, value]) => (
                <span key={name}>
                  {t(`numbers.${name}`)} <b>{format.number(value)}</b>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
      <ul className={classes.list}>
        {series.flatMap((entry) => [
          ...entry.gaps.map(({ from, to, station }) => (
            <li key={`gap ${entry.series} ${from} ${station}`} data-testid="number-gap">
              <bdi dir="ltr">{entry.series}</bdi> · {t('numbers.gaps')}:{' '}
              {t('numbers.gapAt', {
                from: format.number(from),
                to: format.number(to),
                station: isolateCode(station),
              })}
            </li>
          )),
          ...entry.duplicates.map(({ number, orders }) => (
            <li key={`twice ${number}`} className={classes.twice} role="alert" data-testid="number-twice">
              {t('numbers.duplicates')} ·{' '}
              {t('numbers.duplicateOf', { number: isolateCode(number), orders: isolateCode(orders.join(', ')) })}
            </li>
          )),
        ])}
      </ul>
    </>
  )
}
