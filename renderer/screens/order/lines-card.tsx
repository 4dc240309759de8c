import { Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useRecord } from '../../orders/use-record.ts'
import { PickListButton } from '../../printing/pick-list-button.tsx'
import { replacedBy } from '../pack/replaced-by.ts'
import { ShortageDialog } from '../pack/shortage/shortage-dialog.tsx'
import { ShortageNote } from '../pack/shortage/shortage-note.tsx'
import { StockWords } from '../pack/stock-words.tsx'
import classes from './order-screen.module.css'

/** Lines with what is packed, set aside, missing and returned, and what was decided about what is missing. */
export function LinesCard({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const record = useRecord(order.id)
  const [deciding, setDeciding] = useState(false)
  const prices = new Map(order.intake.lines.map((line) => [line.id, line]))
  const sums = useSums(order)
  return (
    <section className={classes.card} data-testid="lines-card">
      <h2>{t('order.lines')}</h2>
      {order.cancelled === undefined && <ShortageNote order={order} onDecide={() => setDeciding(true)} />}
      <ul className={classes.plain}>
        {order.lines.map((line) => {
          const said = prices.get(line.id)
          return (
            <li key={line.id} className={classes.line} data-testid="order-line" data-line={line.id}>
              <span>
                <bdi>{line.name}</bdi>
                <span className={classes.quiet}>
                  {' '}
                  <bdi dir="ltr">{line.sku}</bdi>
                  {said !== undefined && said.quantity < 0 && <> · {t('pack.expectBack')}</>}
                </span>{' '}
                <StockWords
                  line={line}
                  shortage={order.shortages.find((entry) => entry.lineId === line.id)}
                  insteadOf={replacedBy(order, line.id)}
                />
              </span>
              <strong data-figures>
                {line.ordered > 0
                  ? `${format.number(line.packed)} / ${format.number(line.ordered)}`
                  : format.number(said?.quantity ?? 0)}
              </strong>
              <span className={classes.amount} data-figures>
                <bdi>{said !== undefined && format.money(said.total, order.intake.currency)}</bdi>
              </span>
            </li>
          )
        })}
        {sums.map(([name, amount]) => (
          <li key={name} className={classes.line} data-testid="order-sum">
            <span>{name}</span>
            <span />
            <span className={classes.amount} data-figures>
              <bdi>{format.money(amount, order.intake.currency)}</bdi>
            </span>
          </li>
        ))}
        <li className={classes.line}>
          <strong>{t('order.total')}</strong>
          <span />
          <strong className={classes.amount}>
            <bdi>{format.money(order.payment.total, order.intake.currency)}</bdi>
          </strong>
        </li>
      </ul>
      {order.lines.some((line) => line.goods && line.open > 0) && order.cancelled === undefined && (
        <Group mt="sm">
          <PickListButton orders={async () => [order]} order={order} />
        </Group>
      )}
      {deciding && (
        <ShortageDialog
          order={order}
          lineId={undefined}
          onDecide={(_, drafts) => record(...drafts)}
          onClose={() => setDeciding(false)}
        />
      )}
    </section>
  )
}

/** What makes the total of the lines. Some shops send postage and discounts as lines: then they stand there already. */
function useSums({ intake }: OrderView): (readonly [name: string, amount: number])[] {
  const { t } = useTranslation()
  const { shipping, total } = intake.totals
  const discount = Math.abs(intake.totals.discount)
  const lines = intake.lines.reduce((sum, line) => sum + line.total, 0)
  if (lines + shipping - discount !== total) return []
  return (
    [
      [t('order.shippingCost'), shipping],
      [t('order.discount'), -discount],
    ] as const
  ).filter(([, amount]) => amount !== 0)
}
