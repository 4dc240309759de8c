import { Button } from '@mantine/core'
import { CircleHelp, ListPlus, MessageCircle, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { OrderView } from '#shared/order/order.ts'
import { contactedAt } from '#shared/order/summarise.ts'
import { Chip } from '../../../components/chip.tsx'
import { useMinute } from '../../../components/sync-badge.tsx'
import { useFormat } from '../../../i18n/use-format.tsx'
import { useShop } from '../../../orders/use-station.ts'
import classes from './care.module.css'
import { useAsk } from './care-question.tsx'
import { TaskItem } from './task-item.tsx'

const dayMs = 86_400_000

/** Calls and other tasks, the problem that an order has, and how long the customer has heard nothing (A19). */
export function TasksCard({ order }: { order: OrderView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const ask = useAsk()
  const shop = useShop()
  const now = useMinute()
  if (shop === undefined) return null
  // What must be done stands first.
  const open = order.tasks.filter((task) => task.open).sort((a, b) => Number(b.mandatory) - Number(a.mandatory))
  const silence = now.getTime() - Date.parse(contactedAt(order))
  const ended = order.stage === 'delivered' || order.stage === 'cancelled'
  const tooLong = !ended && silence > shop.procedure.rules.contactDays * dayMs
  return (
    <section id="tasks" tabIndex={-1} className={classes.card} data-testid="tasks-card" data-open={open.length}>
      <h2>{t('work.task.title')}</h2>
      <div data-testid="last-contact" data-late={tooLong}>
        <Chip tone={tooLong ? 'soon' : 'plain'} icon={MessageCircle}>
          {t(tooLong ? 'work.task.silence' : 'work.task.lastContact', { duration: format.duration(silence) })}
        </Chip>
      </div>
      {order.problem !== undefined && (
        <div className={classes.warning} data-testid="problem-shown">
          <TriangleAlert size={18} aria-hidden /> {t('flag.problem')}: <bdi>{order.problem.reason}</bdi>
          <div className={classes.buttons}>
            <Button variant="default" onClick={() => ask({ about: 'solve' })} data-testid="act-solve">
              {t('work.do.solve')}
            </Button>
          </div>
        </div>
      )}
      {open.length === 0 && <p className={classes.quiet}>{t('work.task.none')}</p>}
      <ul className={classes.plain}>
        {open.map((task) => (
          <TaskItem key={task.id} order={order} shop={shop} task={task} />
        ))}
      </ul>
      <div className={classes.buttons}>
        <Button
          variant="default"
          leftSection={<ListPlus size={18} aria-hidden />}
          onClick={() => ask({ about: 'task' })}
          data-testid="act-task"
        >
          {t('work.task.add')}
        </Button>
        <Button
          variant="default"
          leftSection={<CircleHelp size={18} aria-hidden />}
          onClick={() => ask({ about: 'help' })}
          data-testid="act-help"
        >
          {t('work.help.title')}
        </Button>
      </div>
    </section>
  )
}
