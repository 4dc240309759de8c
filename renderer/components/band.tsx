import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import classes from './band.module.css'

export type BandTone = 'quiet' | 'right' | 'done' | 'stop' | 'over' | 'unknown' | 'doubt'

export interface BandProps {
  readonly tone: BandTone
  readonly icon: LucideIcon
  readonly title: string
  readonly hint: string
  /** What it says, for programs. */
  readonly outcome: string
  /** Rises with every act, so that two equal outcomes can be told apart. */
  readonly turn: number
  /** How many are left, and of what. */
  readonly left: { readonly count: number; readonly shown: string; readonly label: string }
  /** Under the words: what a person has to choose from. */
  readonly choices?: ReactNode
  /** Beside the words: how to go on. */
  readonly action?: ReactNode
  /** A touch anywhere but on a button. */
  readonly onTouch?: () => void
}

/** The desk's voice: what was scanned, whether it was right, how many are left. Read from two metres in half a second. */
export function Band({ tone, icon: Icon, title, hint, outcome, turn, left, choices, action, onTouch }: BandProps) {
  return (
    <section
      className={classes.band}
      data-tone={tone}
      data-testid="band"
      data-outcome={outcome}
      data-turn={turn}
      role="status"
      aria-live="assertive"
      onPointerDown={(event) => {
        // A button inside must still be there when its click comes.
        if (event.target instanceof Element && event.target.closest('button') === null) onTouch?.()
      }}
    >
      <span className={classes.sign}>
        <Icon size={38} strokeWidth={2.4} aria-hidden />
      </span>
      <div className={classes.words}>
        <p className={classes.title}>
          <bdi>{title}</bdi>
        </p>
        <p className={classes.hint}>{hint}</p>
        {choices && <div className={classes.choices}>{choices}</div>}
      </div>
      {action}
      <div className={classes.left}>
        <span className={classes.count} data-testid="to-go" data-count={left.count} data-figures>
          {left.shown}
        </span>
        <span>{left.label}</span>
      </div>
    </section>
  )
}

export interface BandButtonProps {
  readonly children: ReactNode
  readonly testId?: string
  readonly onClick: () => void
}

export function BandButton({ children, testId, onClick }: BandButtonProps) {
  return (
    <button type="button" className={classes.button} onClick={onClick} data-testid={testId}>
      {children}
    </button>
  )
}
