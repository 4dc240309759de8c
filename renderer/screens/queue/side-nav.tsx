import type { LucideIcon } from 'lucide-react'
import { AlarmClock, Circle, CircleDot, Pause, Printer, Settings, TriangleAlert, Truck, UserRound } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { stages } from '#shared/order/stage.ts'
import { SyncBadge, WaitingFacts } from '../../components/sync-badge.tsx'
import { useFormat } from '../../i18n/use-format.tsx'
import icon from '../../icon.svg'
import { useServices } from '../../orders/desk-context.tsx'
import { useCounts } from '../../orders/use-queue.ts'
import { needsAttention, usePrintJobs } from '../../printing/use-print-jobs.ts'
import { type QueueView, useUi } from '../../ui-state/ui-state.ts'
import classes from './side-nav.module.css'

/** Every stage with its count, the lists that want attention, the desk's other places, and how things stand. */
export function SideNav() {
  const { t } = useTranslation()
  const counts = useCounts()
  const { queueView, search, showQueue, show, operator, signOut } = useUi()
  const { data: jobs = [] } = usePrintJobs()
  const { station } = useServices()
  const current = (view: QueueView) => search.trim() === '' && queueView === view
  const doubtful = jobs.filter(needsAttention).length
  const list = (view: QueueView, icon: LucideIcon, label: string, count: number, stop = false) => (
    <NavItem
      key={view}
      icon={current(view) ? CircleDot : icon}
      label={label}
      count={count}
      stop={stop && count > 0}
      current={current(view)}
      testId={`view-${view}`}
      onClick={() => showQueue(view)}
    />
  )
  return (
    <nav className={classes.nav}>
      <p className={classes.brand}>
        <img src={icon} width={28} height={28} alt="" />
        {t('app.name')}
      </p>
      <div className={classes.lists}>
        <h2>{t('nav.orders')}</h2>
        {list('all', Circle, t('nav.all'), counts.total)}
        {stages.map((stage) => list(stage, Circle, t(`stage.${stage}`), counts.byStage[stage]))}
        <h2>{t('nav.lookHere')}</h2>
        {list('late', AlarmClock, t('nav.late'), counts.late, true)}
        {list('alarms', TriangleAlert, t('nav.alarms'), counts.alarms, true)}
        {list('held', Pause, t('nav.held'), counts.held)}
        <NavItem
          icon={Printer}
          label={t('nav.prints')}
          count={doubtful}
          keyName="F6"
          stop={doubtful > 0}
          testId="go-prints"
          onClick={() => show({ name: 'prints' })}
        />
      </div>
      <div className={classes.foot}>
        <NavItem
          icon={Truck}
          label={t('nav.handover')}
          keyName="F9"
          testId="go-handover"
          onClick={() => show({ name: 'handover' })}
        />
        <NavItem
          icon={Settings}
          label={t('nav.settings')}
          keyName="F10"
          testId="go-settings"
          onClick={() => show({ name: 'settings' })}
        />
        <div className={classes.state}>
          <SyncBadge />
          <WaitingFacts />
        </div>
        <button type="button" className={classes.person} onClick={signOut} data-testid="person">
          <UserRound size={18} aria-hidden />
          <span className={classes.who}>
            <strong>
              <bdi>{station.name}</bdi> · <bdi>{operator?.name}</bdi>
            </strong>
            <span>{t('who.change')}</span>
          </span>
        </button>
      </div>
    </nav>
  )
}

interface NavItemProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly count?: number
  readonly keyName?: string
  readonly current?: boolean
  readonly stop?: boolean
  readonly testId: string
  readonly onClick: () => void
}

function NavItem({ icon: Icon, label, count, keyName, current = false, stop = false, testId, onClick }: NavItemProps) {
  const format = useFormat()
  return (
    <button
      type="button"
      className={classes.item}
      aria-current={current ? 'page' : undefined}
      data-stop={stop || undefined}
      data-empty={count === 0 || undefined}
      data-testid={testId}
      data-count={count}
      {...(keyName === undefined ? {} : { 'aria-keyshortcuts': keyName })}
      onClick={onClick}
    >
      <Icon size={18} aria-hidden />
      <span>{label}</span>
      <span className={classes.end}>
        {count !== undefined && format.number(count)}
        {keyName !== undefined && <kbd>{keyName}</kbd>}
      </span>
    </button>
  )
}
