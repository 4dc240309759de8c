import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { JournalOffer } from '#shared/contract/desk-contract.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import type { OrderView } from '#shared/order/order.ts'
import { isolateCode } from '../../components/isolate.ts'
import { useFormat } from '../../i18n/use-format.tsx'
import { useServices } from '../../orders/desk-context.tsx'
import { useOffers } from '../../orders/use-offers.ts'
import { useOrder } from '../../orders/use-order.ts'
import { useEventWords } from '../order/use-event-words.ts'
import report from './numbers-report.module.css'
import classes from './settings-screen.module.css'

/** Why this desk has another name now, and what it did under the former one that the endpoint does not know (P14). */
export function RenewedCards() {
  const { offers } = useOffers()
  return offers.map((offer) => <RenewedCard key={offer.journal} offer={offer} />)
}

function RenewedCard({ offer }: { offer: JournalOffer }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { station } = useServices()
  const { answer, send } = useOffers()
  const names = { former: isolateCode(offer.station), station: isolateCode(station.id) }
  const run = (work: Promise<void>) => void work.catch((error: unknown) => station.report(error))
  return (
    <section className={classes.card} data-testid="renewed" data-why={offer.why}>
      <h2>{t(`numbers.renewed.${offer.why}`)}</h2>
      <p className={classes.quiet}>{format.stamp(offer.at)}</p>
      <p>{t(`numbers.renewed.${offer.why}Text`, names)}</p>
      {offer.facts.length === 0 ? (
        <>
          <p className={classes.quiet}>{t('numbers.renewed.nothing')}</p>
          <Group>
            <Button onClick={() => run(answer(offer.journal, []))} data-testid="renewed-understood">
              {t('numbers.renewed.understood')}
            </Button>
          </Group>
        </>
      ) : (
        <>
          <h3 className={report.heading}>{t('numbers.renewed.offered')}</h3>
          <p className={classes.quiet}>{t('numbers.renewed.offeredHint')}</p>
          <ul className={classes.parked}>
            {offer.facts.map((fact) => (
              <li key={fact.id} data-testid="offered-fact" data-type={fact.type}>
                <FactText fact={fact} />
                <Group gap="xs">
                  <Button variant="default" onClick={() => run(send(offer.journal, fact))} data-testid="offer-send">
                    {t('numbers.renewed.send')}
                  </Button>
                  <Button
                    variant="default"
                    onClick={() => run(answer(offer.journal, [fact.id]))}
                    data-testid="offer-discard"
                  >
                    {t('numbers.renewed.discard')}
                  </Button>
                </Group>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function FactText({ fact }: { fact: OrderEvent }) {
  const { t } = useTranslation()
  const format = useFormat()
  const order = useOrder(fact.orderId)
  const number = numberOn(fact)
  return (
    <div>
      <strong>{order ? <Words fact={fact} order={order} /> : <bdi dir="ltr">{fact.type}</bdi>}</strong>
      <p className={classes.quiet}>
        <bdi dir="ltr">{order?.intake.number ?? fact.orderId}</bdi> · {format.stamp(fact.at)}
      </p>
      {number !== undefined && <p>{t('numbers.renewed.number', { number: isolateCode(number) })}</p>}
    </div>
  )
}

function Words({ fact, order }: { fact: OrderEvent; order: OrderView }) {
  return useEventWords(order)(fact)
}

/** A number that this fact would use: the copy that went on may have used it since. */
function numberOn(fact: OrderEvent): string | undefined {
  switch (fact.type) {
    case 'invoice-issued':
    case 'waybill-issued':
    case 'credit-note-issued':
      return fact.data.number
    case 'parcel-closed':
      return fact.data.sscc
    case 'shipment-booked':
      return fact.data.parcels.find((parcel) => parcel.trackingNumber !== undefined)?.trackingNumber
    default:
      return undefined
  }
}
