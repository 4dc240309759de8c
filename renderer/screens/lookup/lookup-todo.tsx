import { Check, CircleAlert, Hand, SquareCheck, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { Chip } from '../../components/chip.tsx'
import { isolateText } from '../../components/isolate.ts'
import classes from './lookup-screen.module.css'

/** What is wrong or still to do, so that whoever speaks with the customer does not promise past it. */
export function LookupTodo({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const tasks = order.tasks.filter((task) => task.open)
  const calm =
    tasks.length === 0 && order.problem === undefined && order.alarms.length === 0 && order.hold === undefined
  return (
    <section data-testid="lookup-todo">
      <h3>{t('lookup.open')}</h3>
      <p className={classes.chips}>
        {calm && <Chip icon={Check}>{t('lookup.nothingOpen')}</Chip>}
        {order.problem !== undefined && (
          <Chip tone="stop" icon={TriangleAlert}>
            {t('lookup.problem', { reason: isolateText(order.problem.reason) })}
          </Chip>
        )}
        {order.alarms.map((alarm) => (
          <Chip key={alarm.id} tone="stop" icon={TriangleAlert}>
            {t(`alarm.${alarm.code}`)}
          </Chip>
        ))}
        {order.hold !== undefined && (
          <Chip tone="soon" icon={Hand}>
            {t('status.held')}: <bdi>{order.hold.reason}</bdi>
          </Chip>
        )}
        {tasks.map((task) => (
          <Chip key={task.id} tone="soon" icon={task.mandatory ? CircleAlert : SquareCheck}>
            {t(`taskReason.${task.reason}`)}
          </Chip>
        ))}
      </p>
    </section>
  )
}
