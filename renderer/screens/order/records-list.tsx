import { Button } from '@mantine/core'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { takeNumber } from '#shared/numbers/number-pool.ts'
import type { OrderView } from '#shared/order/order.ts'
import { orderRecords } from '#shared/order/order-records.ts'
import { useServices } from '../../orders/desk-context.tsx'
import { useShop } from '../../orders/use-station.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import classes from './order-screen.module.css'

/** The order as the books see it: sales order, delivery, invoice, returns; and the invoice that is made on demand. */
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
      {invoice === undefined && delivery !== undefined && <MakeInvoice order={order} />}
    </>
  )
}

/** Only where the shop bills on demand (B20); elsewhere the invoice comes with the payment or the packing. */
function MakeInvoice({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const { station } = useServices()
  const operator = useUi((ui) => ui.operator?.id ?? '')
  const onDemand = useShop()?.procedure.rules.invoice === 'on-demand'
  if (!onDemand) return null
  const make = () =>
    void station
      .dispatch(order.id, operator, (pools) => {
        const number = takeNumber(pools, 'invoice')
        if (number === undefined) throw new Error(t('record.noNumbers'))
        return {
          drafts: [{ type: 'invoice-issued', data: { number: number.text } }],
          taken: [number.taken],
        }
      })
      .catch((error: unknown) => station.report(error))
  return (
    <Button variant="default" onClick={make} data-testid="make-invoice">
      {t('record.makeInvoice')}
    </Button>
  )
}
