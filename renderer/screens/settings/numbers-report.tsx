import { useTranslation } from 'react-i18next'
import { isolateCode } from '../../components/isolate.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import type { SeriesReport } from '../../orders/endpoint-questions.ts'
import classes from './numbers-report.module.css'

const columns = ['series', 'leased', 'issued', 'voidCount', 'gaps', 'duplicates', 'reserved', 'left'] as const

const sizeOf = (ranges: readonly { readonly from: number; readonly to: number }[]) =>
  ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0)

/** Every series of the shop at the endpoint; below the table what somebody has to explain: gaps, and numbers used twice. */
export function NumbersReport({ series }: { series: readonly SeriesReport[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const cells = (entry: SeriesReport) => [
    sizeOf(entry.leased),
    entry.issued,
    entry.void,
    sizeOf(entry.gaps),
    entry.duplicates.length,
    entry.reserved,
    entry.left,
  ]
  return (
    <>
      <h3>{t('numbers.report')}</h3>
      <div className={classes.scroll}>
        <table className={classes.table} data-testid="numbers-report">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`numbers.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {series.map((entry) => (
              <tr key={`${entry.pool} ${entry.series}`} data-testid="series" data-series={entry.series}>
                <th scope="row">
                  <bdi dir="ltr">{entry.series}</bdi>
                </th>
                {cells(entry).map((value, index) => (
                  <td key={columns[index + 1]}>{format.number(value)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul className={classes.findings}>
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
