import { type Stage, stages } from '#shared/order/stage.ts'
import type { QueueView } from '../../ui-state/ui-state.ts'

interface Counts {
  readonly total: number
  readonly late: number
  readonly alarms: number
  readonly held: number
  readonly byStage: Readonly<Record<Stage, number>>
}

/** The lists from top to bottom, as the side of the queue shows them. */
const views: readonly QueueView[] = ['all', ...stages, 'late', 'alarms', 'held']

/** The next list that has orders, up or down and round; with no other, the same. */
export function nextView(from: QueueView, counts: Counts, by: 1 | -1): QueueView {
  const size = (view: QueueView) => {
    if (view === 'all') return counts.total
    return view === 'late' || view === 'alarms' || view === 'held' ? counts[view] : counts.byStage[view]
  }
  const at = views.indexOf(from)
  const others = views.map((_, step) => views.at((at + by * (step + 1)) % views.length) ?? from)
  return others.find((view) => size(view) > 0) ?? from
}
