import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import classes from './order-screen.module.css'

/** Lines with what is packed, reserved, missing and returned. */
export function LinesCard({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const prices = new Map(order.intake.lines.map((line) => [line.id, line]))
  return (
    <section className={classes.card}>
      <h2>{t('order.lines')}</h2>
      <ul className={classes.plain}>
        {order.lines.map((line) => {
          const said = prices.get(line.id)
          return (
            <li key={line.id} className={classes.line}>
              <span>
                <bdi>{line.name}</bdi>
                <span className={classes.quiet}>
                  {' '}
                  <bdi dir="ltr">{line.sku}</bdi>
                  {said !== undefined && said.quantity < 0 && <> · {t('pack.expectBack')}</>}
                </span>
              </span>
              <strong data-figures>
                {line.ordered > 0
                  ? `${format.number(line.packed)} / ${format.number(line.ordered)}`
                  : format.number(said?.quantity ?? 0)}
              </strong>
              <span className={classes.amount} data-figures>
                <bdi>{format.money(said?.total ?? 0, order.intake.currency)}</bdi>
              </span>
            </li>
          )
        })}
        <li className={classes.line}>
          <strong>{t('order.total')}</strong>
          <span />
          <strong className={classes.amount}>
            <bdi>{format.money(order.intake.totals.total, order.intake.currency)}</bdi>
          </strong>
        </li>
      </ul>
    </section>
  )
}
