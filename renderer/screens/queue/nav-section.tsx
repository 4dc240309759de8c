import {
  AlarmClock,
  Bell,
  Boxes,
  ChevronDown,
  ChevronLeft,
  ChevronRight,
  Circle,
  CircleDot,
  Clock,
  Hourglass,
  type LucideIcon,
  MailWarning,
  MessageCircleQuestion,
  PackageX,
  Pause,
  Phone,
  ShieldCheck,
  SquareCheck,
  TriangleAlert,
  Truck,
  Undo2,
  UserRound,
  Wallet,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../i18n/use-format.tsx'
import type { CrossList, QueueView } from '../../ui-state/queue-view.ts'
import { type NavGroup, useUi } from '../../ui-state/ui-state.ts'
import { NavItem } from './nav-item.tsx'
import { type NavList, type NavSection, nameOfView } from './queue-lists.ts'
import classes from './side-nav.module.css'
import { useViewWords } from './use-view-words.ts'

const icons: Readonly<Record<CrossList, LucideIcon>> = {
  mine: UserRound,
  unseen: Bell,
  unpaid: Wallet,
  late: AlarmClock,
  'at-risk': Clock,
  stale: Hourglass,
  alarms: TriangleAlert,
  problem: TriangleAlert,
  'must-call': Phone,
  task: SquareCheck,
  short: PackageX,
  risk: MessageCircleQuestion,
  verify: ShieldCheck,
  'not-reserved': Boxes,
  message: MailWarning,
  returns: Undo2,
  quiet: Truck,
  'no-contact': Phone,
  held: Pause,
}

export interface NavSectionProps {
  readonly section: NavSection
  readonly current: QueueView | undefined
  /** What stands below the lists of the group, such as other screens that belong to it. */
  readonly children?: ReactNode
}

/** A group of lists under its name. Folded, it keeps what is shown and what asks for somebody. */
export function NavSectionList({ section: { group, lists }, current, children }: NavSectionProps) {
  const { t } = useTranslation()
  const folded = useUi((ui) => group !== undefined && ui.folded.has(group))
  const { nameOf, hintOf } = useViewWords()
  const showQueue = useUi((ui) => ui.showQueue)
  // Where it is nobody's, there is nothing to unfold.
  if (group !== undefined && lists.length === 0) return null
  const hidden = ({ view, count }: NavList) => folded && view !== current && (group === 'look' ? count === 0 : true)
  return (
    <>
      {group === undefined ? <h2>{t('nav.orders')}</h2> : <GroupHead group={group} folded={folded} lists={lists} />}
      {lists.map((list) => {
        const { view } = list
        const isToPack = group === undefined && view === 'stage:ready'
        const hint = hintOf(view)
        return (
          <NavItem
            key={view}
            icon={view === current ? CircleDot : (icons[view as CrossList] ?? Circle)}
            label={isToPack ? t('views.toPack') : nameOf(view)}
            title={hint}
            count={list.count}
            tone={list.tone}
            colour={list.status?.colour}
            current={view === current}
            hidden={hidden(list)}
            testId={`view-${isToPack ? 'to-pack' : nameOfView(view)}`}
            view={view}
            onClick={() => showQueue(view)}
          />
        )
      })}
      {children}
    </>
  )
}

function GroupHead({ group, folded, lists }: { group: NavGroup; folded: boolean; lists: readonly NavList[] }) {
  const { t, i18n } = useTranslation()
  const format = useFormat()
  const fold = useUi((ui) => ui.fold)
  // Statuses hold every order once, so their sum says something; an order may be in several other lists.
  const sum = group === 'statuses' ? lists.reduce((total, list) => total + list.count, 0) : undefined
  const Folded = i18n.dir() === 'rtl' ? ChevronLeft : ChevronRight
  const Sign = folded ? Folded : ChevronDown
  return (
    <h2 className={classes.groupHead} data-group={group}>
      <button
        type="button"
        aria-expanded={!folded}
        data-testid={`group-${group}`}
        data-sum={sum}
        onClick={() => fold(group)}
      >
        <Sign size={16} aria-hidden />
        <span>{group === 'look' ? t('nav.lookHere') : t(`views.${group}`)}</span>
        {sum !== undefined && <span className={classes.end}>{format.number(sum)}</span>}
      </button>
    </h2>
  )
}
