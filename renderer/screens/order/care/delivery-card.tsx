import { Button } from '@mantine/core'
import { CalendarClock, CircleAlert, Truck } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { customerDate } from '#shared/messages/message-values.ts'
import { allowedActions } from '#shared/order/allowed-actions.ts'
import type { OrderView } from '#shared/order/order.ts'
import { Chip } from '../../../components/chip.tsx'
import { isolateText } from '../../../components/isolate.ts'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useServices } from '../../../orders/desk-context.tsx'
import { useRecord } from '../../../orders/use-record.ts'
import { useShop } from '../../../orders/use-station.ts'
import { useEventWords } from '../use-event-words.ts'
import { AssigneeRow } from './assignee-row.tsx'
import classes from './care.module.css'
import { useAsk } from './care-question.tsx'
import { occasionMessage } from './occasion-message.ts'
import { TotePart } from './tote-part.tsx'

/** How and when it goes (A10, E17, E26), who has it (B7), which tote it lies in (E21). */
export function DeliveryCard({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const shop = useShop()
  const ask = useAsk()
  const record = useRecord(order.id)
  const { newId } = useServices()
  const words = useEventWords(order)
  if (shop === undefined) return null
  const may = allowedActions(order, shop.procedure.rules)
  const { shipping } = order.intake
  const carrier = shop.carriers.find((candidate) => candidate.id === shipping.carrier)
  const { promised, window, rescheduled } = order.delivery
  const changes = order.history.filter(
    (event) => event.type === 'shipping-changed' || event.type === 'delivery-rescheduled',
  )
  const onTheWay = order.stage === 'packed' || order.stage === 'shipped'
  const tellSoon = () =>
    occasionMessage(order, shop, 'courier-soon') === undefined
      ? void record({
          type: 'task-opened',
          data: { taskId: `desk:${newId()}`, kind: 'notify', reason: 'courier-soon' },
        })
      : ask({ about: 'remind', occasion: 'courier-soon' })
  const why = (action: 'change-shipping' | 'reschedule') => {
    const allowed = may[action]
    return allowed.allowed ? {} : { disabled: true, title: t(`refusal.${allowed.reason}`) }
  }
  return (
    <section id="delivery" tabIndex={-1} className={classes.card} data-testid="delivery-card">
      <h2>{t('checkItem.delivery')}</h2>
      <p className={classes.big} data-testid="shipping-method">
        <Truck size={22} aria-hidden /> <bdi>{carrier ? format.label(carrier.name) : shipping.carrier}</bdi>
        {shipping.service !== '' && (
          <>
            {' · '}
            <bdi>{shipping.service}</bdi>
          </>
        )}
      </p>
      {shipping.pickUpPoint !== undefined && (
        <p>
          <bdi>{shipping.pickUpPoint}</bdi>
        </p>
      )}
      <dl className={classes.facts}>
        <dt>{t('work.delivery.promised')}</dt>
        <dd data-testid="promised" data-date={promised ?? ''}>
          {promised === undefined ? (
            <Chip tone={shop.procedure.rules.promiseRequired ? 'soon' : 'plain'} icon={CircleAlert}>
              {t('work.delivery.none')}
            </Chip>
          ) : (
            customerDate(promised, format.language)
          )}
        </dd>
        {window !== undefined && (
          <>
            <dt>{t('work.delivery.window')}</dt>
            <dd data-testid="window">
              <bdi dir="ltr">
                {window.from}–{window.to}
              </bdi>
            </dd>
          </>
        )}
        {rescheduled > 0 && (
          <>
            <dt>{t('work.delivery.moved')}</dt>
            <dd>{t('work.delivery.times', format.counted(rescheduled))}</dd>
          </>
        )}
        <AssigneeRow order={order} shop={shop} />
      </dl>
      {changes.length > 0 && (
        <ul className={classes.plain} data-testid="delivery-history">
          {changes.map((event) => (
            <li key={event.id} className={classes.quiet}>
              {words(event)} · {isolateText(format.stamp(event.at))}
            </li>
          ))}
        </ul>
      )}
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={<CalendarClock size={18} aria-hidden />}
          {...why('reschedule')}
          onClick={() => ask({ about: promised === undefined ? 'promise' : 'reschedule' })}
          data-testid="act-reschedule"
        >
          {promised === undefined ? t('work.do.promise') : t('work.delivery.move')}
        </Button>
        <Button
          variant="default"
          {...why('change-shipping')}
          onClick={() => ask({ about: 'shipping' })}
          data-testid="act-change-shipping"
        >
          {t('work.delivery.change')}
        </Button>
        <Button variant="default" onClick={() => ask({ about: 'assign' })} data-testid="act-assign">
          {t('work.assign.do')}
        </Button>
        {onTheWay && !order.pickUp && (
          <Button variant="default" onClick={tellSoon} data-testid="act-courier-soon">
            {t('work.delivery.soon')}
          </Button>
        )}
      </div>
      <TotePart order={order} />
    </section>
  )
}
