import { Button } from '@mantine/core'
import { CloudOff, ShieldAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ReasonText } from '../../components/reason-text.tsx'
import { whyNot } from '../../orders/endpoint-questions.ts'
import classes from './save-trouble.module.css'

export interface SaveTroubleProps {
  readonly error: unknown
  readonly onRetry: () => void
  /** What was refused, in the words of the screen; below it `detail`, or where that is absent the endpoint's own. */
  readonly refused?: string
  readonly detail?: string
  /** Other ways out, for what the endpoint refuses. */
  readonly children?: ReactNode
}

/** Why it was not saved and what to do now: without a network it is a matter of waiting, never an error. */
export function SaveTrouble({ error, onRetry, refused, detail, children }: SaveTroubleProps) {
  const { t } = useTranslation()
  const trouble = whyNot(error)
  const away = trouble.kind === 'unreachable'
  const Icon = away ? CloudOff : ShieldAlert
  return (
    <div
      className={classes.trouble}
      role="alert"
      data-tone={away ? 'soon' : 'stop'}
      data-testid="save-trouble"
      data-kind={trouble.kind}
    >
      <Icon size={22} aria-hidden />
      <div>
        <strong>{away ? t('setup.needsConnection') : (refused ?? t('setup.refused'))}</strong>
        <p>{away ? t('setup.needsConnectionHint') : (detail ?? <ReasonText trouble={trouble} />)}</p>
      </div>
      <div className={classes.ways}>
        {children}
        <Button variant="default" onClick={onRetry} data-testid="save-retry">
          {t('setup.tryAgain')}
        </Button>
      </div>
    </div>
  )
}
