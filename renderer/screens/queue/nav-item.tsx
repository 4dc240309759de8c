import type { LucideIcon } from 'lucide-react'
import type { ShopStatus } from '#shared/shop/shop-status.ts'
import { StatusMark } from '../../components/status-mark.tsx'
import { useFormat } from '../../i18n/use-format.tsx'
import classes from './side-nav.module.css'

export interface NavItemProps {
  readonly icon: LucideIcon
  readonly label: string
  readonly title?: string | undefined
  readonly count?: number
  readonly keyName?: string
  readonly current?: boolean
  readonly tone?: 'stop' | 'soon' | undefined
  /** The colour that the shop gave the status. */
  readonly colour?: ShopStatus['colour'] | undefined
  readonly hidden?: boolean
  readonly testId: string
  /** The list's plain value, for programs. */
  readonly view?: string
  readonly onClick: () => void
}

/** One place to go: a list with its count, or another screen with its key. */
export function NavItem({ icon: Icon, label, title, count, keyName, current = false, tone, ...rest }: NavItemProps) {
  const format = useFormat()
  return (
    <button
      type="button"
      className={classes.item}
      aria-current={current ? 'page' : undefined}
      data-stop={tone === 'stop' || undefined}
      data-tone={tone}
      data-empty={count === 0 || undefined}
      data-testid={rest.testId}
      data-view={rest.view}
      data-count={count}
      // A name that is too long for the side can be read all the same.
      title={title === undefined ? label : `${label}: ${title}`}
      hidden={rest.hidden}
      {...(keyName === undefined ? {} : { 'aria-keyshortcuts': keyName })}
      onClick={rest.onClick}
    >
      {rest.colour === undefined ? (
        <Icon size={18} aria-hidden />
      ) : (
        <span className={classes.mark}>
          <StatusMark colour={rest.colour} />
        </span>
      )}
      <span className={classes.label}>
        <bdi>{label}</bdi>
      </span>
      <span className={classes.end}>
        {count !== undefined && format.number(count)}
        {keyName !== undefined && <kbd>{keyName}</kbd>}
      </span>
    </button>
  )
}
