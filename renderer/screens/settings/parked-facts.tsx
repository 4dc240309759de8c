import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { ReasonText, TechnicalDetail } from '../../components/reason-text.tsx'
import { useFormat } from '../../i18n/use-format.tsx'
import { useServices } from '../../orders/desk-context.tsx'
import { useOrder } from '../../orders/use-order.ts'
import { type ParkedFact, useParkedFacts } from '../../orders/use-parked-facts.ts'
import { useEventWords } from '../order/use-event-words.ts'
import classes from './settings-screen.module.css'

/** Facts that the endpoint refused, with its reason: kept until a person sends them again or discards them. */
export function ParkedFacts() {
  const { t } = useTranslation()
  const format = useFormat()
  const { station } = useServices()
  const facts = useParkedFacts()
  if (facts.length === 0) return null
  const run = (work: Promise<void>) => void work.catch((error: unknown) => station.report(error))
  return (
    <section className={classes.card} data-testid="parked-facts">
      <h2>{t('settings.parked')}</h2>
      <p className={classes.quiet}>{t('settings.parkedHint')}</p>
      <ul className={classes.parked}>
        {facts.map((fact) => (
          <li key={fact.id}>
            <div>
              <FactName fact={fact} />
              <p className={classes.quiet}>{format.stamp(fact.event.at)}</p>
              <p className={classes.refusal} data-testid="parked-why">
                <ReasonText trouble={fact.trouble} />
              </p>
            </div>
            <Group gap="xs">
              <Button variant="default" onClick={() => run(station.sendAgain(fact.id))} data-testid="send-again">
                {t('settings.sendAgain')}
              </Button>
              <Button variant="default" onClick={() => run(station.discard(fact.id))} data-testid="discard">
                {t('settings.discard')}
              </Button>
            </Group>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** As the history calls it, where this station holds the order; always with what a helper from afar asks for. */
function FactName({ fact }: { fact: ParkedFact }) {
  const order = useOrder(fact.orderId)
  return (
    <>
      {order && <FactWords fact={fact} order={order} />}
      <TechnicalDetail text={`${fact.event.type} · ${fact.orderId}`} />
    </>
  )
}

function FactWords({ fact, order }: { fact: ParkedFact; order: OrderView }) {
  const format = useFormat()
  const words = useEventWords(order)
  return (
    <strong>
      <bdi>{format.orderNumber(order.intake.number)}</bdi> · <span dir="auto">{words(fact.event)}</span>
    </strong>
  )
}
