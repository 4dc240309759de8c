import { Button, Group } from '@mantine/core'
import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.tsx'
import { useServices } from '../../orders/desk-context.tsx'
import classes from './settings-screen.module.css'

/** Facts that the endpoint refused, with its reason: kept until a person sends them again or discards them. */
export function ParkedFacts() {
  const { t } = useTranslation()
  const format = useFormat()
  const { station } = useServices()
  const facts = useSyncExternalStore(station.subscribe, station.parkedFacts)
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
              <strong>
                <bdi dir="ltr">
                  {fact.event.type} · {fact.orderId}
                </bdi>
              </strong>
              <p className={classes.quiet}>{format.stamp(fact.event.at)}</p>
              <p className={classes.refusal} dir="auto">
                {fact.parked}
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
