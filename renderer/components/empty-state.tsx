import type { LucideIcon } from 'lucide-react'
import classes from './empty-state.module.css'

/** An empty list says why it is empty and what happens next. */
export function EmptyState({ icon: Icon, title, hint }: { icon: LucideIcon; title: string; hint?: string }) {
  return (
    <div className={classes.empty}>
      <Icon size={40} strokeWidth={1.5} aria-hidden />
      <p className={classes.title}>{title}</p>
      {hint !== undefined && <p>{hint}</p>}
    </div>
  )
}
