import { useCounts } from '../../orders/use-queue.ts'
import { useShop } from '../../orders/use-station.ts'
import type { QueueView } from '../../ui-state/queue-view.ts'
import { useUi } from '../../ui-state/ui-state.ts'
import { homeView } from './queue-lists.ts'

/** The list that is shown. "Ready to pack" is the shop's own status wherever exactly one stands for it. */
export function useListView(): QueueView {
  const view = useUi((ui) => ui.queueView)
  const counts = useCounts()
  const procedure = useShop()?.procedure
  return view === 'stage:ready' ? homeView(counts, procedure) : view
}
