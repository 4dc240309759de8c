import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import classes from './chip.module.css'

export type Tone = 'plain' | 'right' | 'soon' | 'stop' | 'info' | 'accent'

/** A state is always a colour, a sign and a word. */
export function Chip({ tone = 'plain', icon: Icon, children }: { tone?: Tone; icon: LucideIcon; children: ReactNode }) {
  return (
    <span className={classes.chip} data-tone={tone}>
      <Icon size={17} aria-hidden />
      <span>{children}</span>
    </span>
  )
}
