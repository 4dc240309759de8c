import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { orderRecords } from '#shared/order/order-records.ts'
import { IssuedPapers } from './issued-papers.tsx'
import classes from './order-screen.module.css'
import { OnDemandPapers } from './papers/on-demand-papers.tsx'

/** The order as the books see it: sales order, delivery, numbered papers, returns; and those that are made on demand. */
export function RecordsList({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const { salesOrder, delivery, invoice, returns } = orderRecords(order)
  const rows = [
    { kind: 'salesOrder' as const, number: salesOrder.number, state: t(`record.state.${salesOrder.state}`) },
    ...(delivery
      ? [{ kind: 'delivery' as const, number: delivery.number, state: t(`record.state.${delivery.state}`) }]
      : []),
    ...(invoice ? [{ kind: 'invoice' as const, number: invoice.number, state: '' }] : []),
    ...returns.map(({ number, state }) => ({ kind: 'return' as const, number, state: t(`record.state.${state}`) })),
  ]
  return (
    <>
      <dl className={classes.facts} data-testid="records">
        {rows.map(({ kind, number, state }) => (
          <Fragment key={`${kind} ${number}`}>
            <dt>{t(`record.${kind}`)}</dt>
            <dd data-testid={`record-${kind}`}>
              <bdi dir="ltr">{number}</bdi> {state !== '' && <span className={classes.quiet}>{state}</span>}
            </dd>
          </Fragment>
        ))}
      </dl>
      <IssuedPapers order={order} />
      <OnDemandPapers order={order} billed={invoice !== undefined || delivery === undefined} />
    </>
  )
}
