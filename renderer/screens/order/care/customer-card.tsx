import { Button } from '@mantine/core'
import { Pencil } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { allowedActions } from '#shared/order/allowed-actions.ts'
import type { OrderView } from '#shared/order/order.ts'
import { phoneOf } from '#shared/validation/check-complaints.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useShop } from '../../../orders/use-station.ts'
import classes from './care.module.css'
import { useAsk } from './care-question.tsx'
import { useShownPhone } from './shown-phone.ts'

/** Who gets it and where, as mended at the desk, with what the customer and the bench have noted. */
export function CustomerCard({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const ask = useAsk()
  const shownPhone = useShownPhone()
  const { shipTo, customer, customerNote } = order.intake
  const phone = phoneOf(order)
  // Once it has left the house, another address changes nothing.
  const mayMend = shop !== undefined && allowedActions(order, shop.procedure.rules)['change-shipping'].allowed
  return (
    <section className={classes.card} data-testid="customer-card">
      <h2>{t('order.address')}</h2>
      <address className={classes.address}>
        <strong>
          <bdi>{shipTo.name}</bdi>
        </strong>
        <span>
          <bdi>{shipTo.street}</bdi>
        </span>
        <span>
          <bdi>
            {shipTo.postcode} {shipTo.city}
          </bdi>
        </span>
        <span>
          {shipTo.region !== undefined && shipTo.region !== '' && (
            <>
              <bdi>{shipTo.region}</bdi>
              {' · '}
            </>
          )}
          {format.country(shipTo.country)}
        </span>
      </address>
      <dl className={classes.facts}>
        {phone !== '' && (
          <>
            <dt>{t('order.phone')}</dt>
            <dd data-testid="phone">{shownPhone(phone, shipTo.country)}</dd>
          </>
        )}
        {customer.email !== undefined && (
          <>
            <dt>{t('order.email')}</dt>
            <dd>
              <bdi dir="ltr">{customer.email}</bdi>
            </dd>
          </>
        )}
        {order.invoiceNumber !== undefined && (
          <>
            <dt>{t('document.invoice')}</dt>
            <dd>
              <bdi dir="ltr">{order.invoiceNumber}</bdi>
            </dd>
          </>
        )}
      </dl>
      {customerNote !== undefined && (
        <p className={classes.note}>
          <bdi>{customerNote}</bdi>
        </p>
      )}
      {order.notes.length > 0 && <h2>{t('order.messages')}</h2>}
      {order.notes.map((note) => (
        <p key={`${note.at}${note.text}`} className={classes.note}>
          <bdi>{note.text}</bdi>
        </p>
      ))}
      {mayMend && (
        <div className={classes.buttons}>
          <Button
            variant="subtle"
            leftSection={<Pencil size={18} aria-hidden />}
            onClick={() => ask({ about: 'contact' })}
            data-testid="act-mend"
          >
            {t('work.contact.mend')}
          </Button>
        </div>
      )}
    </section>
  )
}
