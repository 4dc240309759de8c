import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { AskText } from '../../../components/ask-text.tsx'
import { isolateCode } from '../../../components/isolate.ts'
import { useServices } from '../../../orders/desk-context.tsx'
import { localDay } from '../../../orders/local-day.ts'
import { useShop } from '../../../orders/use-station.ts'
import { creditState } from '../../../printing/credit-state.ts'
import { type IssueRequest, makeCreditNote, makeInvoice } from '../../../printing/issue-paper.ts'
import { invoiceIsHeld } from '../../../printing/legal-holds.ts'
import { useNumberedAct } from '../../../printing/use-numbered-act.ts'
import { useUi } from '../../../ui-state/ui-state.ts'
import classes from '../order-screen.module.css'

/** Invoice and credit note that a person asks for, or why not; elsewhere they come with the payment or the packing (B20). */
export function OnDemandPapers({ order, billed }: { order: OrderView; billed: boolean }) {
  const { t } = useTranslation()
  const { station, now } = useServices()
  const operator = useUi((ui) => ui.operator?.id ?? '')
  const shop = useShop()
  const [asking, setAsking] = useState(false)
  const { run, said, pending } = useNumberedAct()
  if (shop === undefined) return null
  const { rules } = shop.procedure
  // The one that came with payment or packing is void: another one is made by hand.
  const voided = order.issued.some((paper) => paper.kind === 'invoice')
  const day = localDay(now())
  // What the law lacks is said below; until then it takes no number (C9).
  const held = invoiceIsHeld(order, shop, day)
  const invoice = !billed && rules.ownInvoices && (rules.invoice === 'on-demand' || voided) && !held
  const credit = creditState(order, shop, day)
  if (!invoice && credit === 'none') return null
  const number = isolateCode(order.invoiceNumber ?? '')
  const request = (current: OrderView): IssueRequest => ({
    order: current,
    shop,
    now: now(),
    noneLeft: (pool) =>
      t('numbers.noneLeft', { pool: t(pool === 'invoice' ? 'numbers.pool.invoice' : 'numbers.pool.credit-note') }),
  })
  const writeCreditNote = async (reason: string) => {
    // Another station may have written one since this page was drawn: then the page says so by now.
    const current = (await station.order(order.id)) ?? order
    if (creditState(current, shop, day) === 'possible')
      await station.dispatch(order.id, operator, makeCreditNote(request(current), reason))
  }
  return (
    <>
      <Group gap="xs">
        {invoice && (
          <Button
            variant="default"
            disabled={pending}
            onClick={() => void run(() => station.dispatch(order.id, operator, makeInvoice(request(order))))}
            data-testid="make-invoice"
          >
            {t('record.makeInvoice')}
          </Button>
        )}
        {credit === 'possible' && (
          <Button variant="default" disabled={pending} onClick={() => setAsking(true)} data-testid="make-credit-note">
            {t('numbers.creditNote')}
          </Button>
        )}
      </Group>
      {said !== undefined && (
        <p className={classes.quiet} role="alert" data-testid="none-left">
          {said}
        </p>
      )}
      {(credit === 'credited' || credit === 'not-on-invoice') && (
        <p className={classes.quiet} data-testid="no-credit-note" data-why={credit}>
          {t(credit === 'credited' ? 'numbers.alreadyCredited' : 'numbers.notOnInvoice', { number })}
        </p>
      )}
      {asking && credit === 'possible' && (
        <AskText
          title={t('numbers.creditNote')}
          label={t('numbers.creditReason')}
          confirm={t('numbers.creditNote')}
          onClose={() => setAsking(false)}
          onAnswer={(reason) => {
            setAsking(false)
            void run(() => writeCreditNote(reason))
          }}
        />
      )}
    </>
  )
}
