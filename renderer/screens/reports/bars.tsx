import type { ReactNode } from 'react'
import classes from './bars.module.css'

export interface Bar {
  readonly key: string
  readonly name: ReactNode
  /** What the bar's length stands for. */
  readonly value: number
  /** A second, paler length behind it, at least as long. */
  readonly reach?: number
  /** The numbers in words. */
  readonly text: ReactNode
}

/** Bars to compare: each has its name and its numbers, so the length is only for the glance. */
export function Bars({ bars, testId }: { bars: readonly Bar[]; testId: string }) {
  const most = Math.max(1, ...bars.map((bar) => Math.max(bar.value, bar.reach ?? 0)))
  const share = (value: number) => `${((value / most) * 100).toFixed(2)}%`
  return (
    <ul className={classes.bars} data-testid={testId}>
      {bars.map((bar) => (
        <li key={bar.key} data-testid={`${testId}-row`} data-name={bar.key} data-value={bar.value}>
          <span className={classes.name}>{bar.name}</span>
          <span className={classes.track} aria-hidden>
            {bar.reach !== undefined && <span className={classes.reach} style={{ inlineSize: share(bar.reach) }} />}
            <span className={classes.bar} style={{ inlineSize: share(bar.value) }} />
          </span>
          <span className={classes.text} data-figures>
            {bar.text}
          </span>
        </li>
      ))}
    </ul>
  )
}
