import { ChartNoAxesColumn, PhoneCall, Printer, Settings, Truck, UserRound, Warehouse } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { SyncBadge, WaitingFacts } from '../../components/sync-badge.tsx'
import icon from '../../icon.svg'
import { useServices } from '../../orders/desk-context.tsx'
import { useCounts } from '../../orders/use-queue.ts'
import { useShop } from '../../orders/use-station.ts'
import { needsAttention, usePrintJobs } from '../../printing/use-print-jobs.ts'
import type { QueueView } from '../../ui-state/queue-view.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import { NavItem } from './nav-item.tsx'
import { NavSectionList } from './nav-section.tsx'
import { queueLists } from './queue-lists.ts'
import classes from './side-nav.module.css'

/** Every status with its count, the lists that want attention, the desk's other places, and how things stand. */
export function SideNav({ view }: { view: QueueView }) {
  const { t } = useTranslation()
  const counts = useCounts()
  const procedure = useShop()?.procedure
  const { search, show, operator, signOut } = useUi()
  const { data: jobs = [] } = usePrintJobs()
  const { station } = useServices()
  const current = search.trim() === '' ? view : undefined
  const doubtful = jobs.filter(needsAttention).length
  return (
    <nav className={classes.nav}>
      <p className={classes.brand}>
        <img src={icon} width={28} height={28} alt="" />
        {t('app.name')}
      </p>
      <div className={classes.lists} data-testid="lists">
        {queueLists(counts, procedure).map((section) => (
          <NavSectionList key={section.group ?? 'top'} section={section} current={current}>
            {section.group === 'look' && (
              <NavItem
                icon={Printer}
                label={t('nav.prints')}
                count={doubtful}
                keyName="F6"
                tone={doubtful > 0 ? 'stop' : undefined}
                testId="go-prints"
                onClick={() => show({ name: 'prints' })}
              />
            )}
          </NavSectionList>
        ))}
      </div>
      <div className={classes.foot}>
        <div className={classes.places}>
          <NavItem
            icon={PhoneCall}
            label={t('views.lookup')}
            keyName="F8"
            testId="go-lookup"
            onClick={() => show({ name: 'lookup' })}
          />
          <NavItem
            icon={Truck}
            label={t('nav.handover')}
            keyName="F9"
            testId="go-handover"
            onClick={() => show({ name: 'handover' })}
          />
          <NavItem
            icon={Warehouse}
            label={t('views.stock')}
            keyName="F3"
            testId="go-stock"
            onClick={() => show({ name: 'stock' })}
          />
          <NavItem
            icon={ChartNoAxesColumn}
            label={t('views.reports')}
            keyName="F4"
            testId="go-reports"
            onClick={() => show({ name: 'reports' })}
          />
          <NavItem
            icon={Settings}
            label={t('nav.settings')}
            keyName="F10"
            testId="go-settings"
            onClick={() => show({ name: 'settings' })}
          />
        </div>
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
