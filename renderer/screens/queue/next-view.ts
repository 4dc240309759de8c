import type { QueueView } from '../../ui-state/ui-state.ts'

interface CountedView {
  readonly view: QueueView
  readonly count: number
}

/** The next list that has orders, up or down and round; with no other, the same. */
export function nextView(from: QueueView, lists: readonly CountedView[], by: 1 | -1): QueueView {
  const at = lists.findIndex(({ view }) => view === from)
  // Beside all lists, such as while a folded one is shown: down begins at the top.
  const start = at < 0 && by === -1 ? 0 : at
  const others = lists.map((_, step) => lists.at((start + by * (step + 1)) % lists.length))
  return others.find((list) => list !== undefined && list.count > 0)?.view ?? from
}
