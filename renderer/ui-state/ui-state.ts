import { create } from 'zustand'
import type { Operator } from '#shared/shop/shop-profile.ts'
import type { QueueSort, QueueView } from './queue-view.ts'

export type { QueueSort, QueueView } from './queue-view.ts'

/** Groups of lists at the side of the queue. */
export type NavGroup = 'statuses' | 'look' | 'carriers' | 'people'

export type Screen =
  | { readonly name: 'queue' }
  | { readonly name: 'pack'; readonly orderId: string }
  | { readonly name: 'order'; readonly orderId: string }
  | { readonly name: 'handover' }
  | { readonly name: 'prints' }
  | { readonly name: 'settings' }
  | { readonly name: 'lookup'; readonly query?: string; readonly orderId?: string }
  | { readonly name: 'reports' }
  | { readonly name: 'stock' }

/** What may be lost at a restart: where the person is and what is selected. Never an order. */
export interface UiState {
  readonly operator: Operator | undefined
  readonly screen: Screen
  readonly queueView: QueueView
  readonly queueSort: QueueSort
  /** Folded groups show what is in them, not what is empty. */
  readonly folded: ReadonlySet<NavGroup>
  readonly search: string
  readonly selectedOrderId: string | undefined
  signIn(operator: Operator): void
  signOut(): void
  show(screen: Screen): void
  showQueue(view: QueueView): void
  sortQueue(sort: QueueSort): void
  fold(group: NavGroup): void
  setSearch(search: string): void
  select(orderId: string | undefined): void
}

export const useUi = create<UiState>((set) => ({
  operator: undefined,
  screen: { name: 'queue' },
  queueView: 'stage:ready',
  queueSort: 'ship-by',
  folded: new Set<NavGroup>(['look', 'carriers', 'people']),
  search: '',
  selectedOrderId: undefined,
  signIn: (operator) => set({ operator }),
  signOut: () => set({ operator: undefined, screen: { name: 'queue' } }),
  show: (screen) => set({ screen }),
  showQueue: (queueView) => set({ queueView, search: '', selectedOrderId: undefined, screen: { name: 'queue' } }),
  sortQueue: (queueSort) => set({ queueSort }),
  fold: (group) =>
    set(({ folded }) => ({
      folded: new Set(folded.has(group) ? [...folded].filter((other) => other !== group) : [...folded, group]),
    })),
  setSearch: (search) => set({ search, selectedOrderId: undefined }),
  select: (selectedOrderId) => set({ selectedOrderId }),
}))
