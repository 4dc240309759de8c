import { ArrowLeft, ArrowRight } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useUi } from '../ui-state/ui-state.ts'
import classes from './page-frame.module.css'
import { SyncBadge } from './sync-badge.tsx'

export interface PageFrameProps {
  /** Beside the way back: number, name, chips. */
  readonly heading: ReactNode
  readonly footer?: ReactNode
  readonly children: ReactNode
}

/** A full screen with the way back, what it is about, the state of the network, and exits at the bottom. */
export function PageFrame({ heading, footer, children }: PageFrameProps) {
  const { t, i18n } = useTranslation()
  const show = useUi((ui) => ui.show)
  const Back = i18n.dir() === 'rtl' ? ArrowRight : ArrowLeft
  return (
    <div className={classes.frame}>
      <header className={classes.header}>
        <button type="button" className={classes.back} onClick={() => show({ name: 'queue' })} data-testid="back">
          <Back size={20} aria-hidden />
          {t('app.back')}
        </button>
        {heading}
        <span className={classes.sync}>
          <SyncBadge />
        </span>
      </header>
      <main className={classes.main}>{children}</main>
      {footer !== undefined && <footer className={classes.footer}>{footer}</footer>}
    </div>
  )
}
