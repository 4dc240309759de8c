import { Button, Group } from '@mantine/core'
import { Fragment, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { allowedActions } from '#shared/order/allowed-actions.ts'
import type { OrderView } from '#shared/order/order.ts'
import { orderRecords } from '#shared/order/order-records.ts'
import { AskText } from '../../components/ask-text.tsx'
import { useServices } from '../../orders/desk-context.tsx'
import type { Decide } from '../../orders/dispatcher.ts'
import { localDay } from '../../orders/local-day.ts'
import { useShop } from '../../orders/use-station.ts'
import { type IssueRequest, makeCreditNote, makeInvoice } from '../../printing/issue-paper.ts'
import { invoiceIsHeld } from '../../printing/legal-holds.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import { IssuedPapers } from './issued-papers.tsx'
import classes from './order-screen.module.css'

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
      <OnDemand order={order} billed={invoice !== undefined || delivery === undefined} />
    </>
  )
}

/** Invoice and credit note that a person asks for; elsewhere they come with the payment or the packing (B20). */
function OnDemand({ order, billed }: { order: OrderView; billed: boolean }) {
  const { t } = useTranslation()
  const { station, now } = useServices()
  const operator = useUi((ui) => ui.operator?.id ?? '')
  const shop = useShop()
  const [asking, setAsking] = useState(false)
  if (shop === undefined) return null
  const { rules } = shop.procedure
  // The one that came with payment or packing is void: another one is made by hand.
  const voided = order.issued.some((paper) => paper.kind === 'invoice')
  // What the law lacks is said below; until then it takes no number (C9).
  const held = invoiceIsHeld(order, shop, localDay(now()))
  const invoice = !billed && rules.ownInvoices && (rules.invoice === 'on-demand' || voided) && !held
  const credit = shop.numbers.creditNote !== undefined && allowedActions(order, rules).credit.allowed
  if (!invoice && !credit) return null
  const request = (): IssueRequest => ({
    order,
    shop,
    now: now(),
    noneLeft: (pool) =>
      t('numbers.noneLeft', { pool: t(pool === 'invoice' ? 'numbers.pool.invoice' : 'numbers.pool.credit-note') }),
  })
  const run = (decide: Decide) =>
    void station.dispatch(order.id, operator, decide).catch((error: unknown) => station.report(error))
  return (
    <Group gap="xs">
      {invoice && (
        <Button variant="default" onClick={() => run(makeInvoice(request()))} data-testid="make-invoice">
          {t('record.makeInvoice')}
        </Button>
      )}
      {credit && (
        <Button variant="default" onClick={() => setAsking(true)} data-testid="make-credit-note">
          {t('numbers.creditNote')}
        </Button>
      )}
      {asking && (
        <AskText
          title={t('numbers.creditNote')}
          label={t('numbers.creditReason')}
          confirm={t('numbers.creditNote')}
          onClose={() => setAsking(false)}
          onAnswer={(reason) => {
            setAsking(false)
            run(makeCreditNote(request(), reason))
          }}
        />
      )}
    </Group>
  )
}
