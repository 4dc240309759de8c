import { create } from 'zustand'
import type { Stage } from '#shared/order/stage.ts'
import type { Operator } from '#shared/shop/shop-profile.ts'

/** What the queue shows: a stage, or one of the lists that cut across stages. */
export type QueueView = Stage | 'all' | 'late' | 'alarms' | 'held'

export type Screen =
  | { readonly name: 'queue' }
  | { readonly name: 'pack'; readonly orderId: string }
  | { readonly name: 'order'; readonly orderId: string }
  | { readonly name: 'handover' }
  | { readonly name: 'prints' }
  | { readonly name: 'settings' }
  | { readonly name: 'lookup' }
  | { readonly name: 'reports' }
  | { readonly name: 'stock' }

/** What may be lost at a restart: where the person is and what is selected. Never an order. */
export interface UiState {
  readonly operator: Operator | undefined
  readonly screen: Screen
  readonly queueView: QueueView
  readonly search: string
  readonly selectedOrderId: string | undefined
  signIn(operator: Operator): void
  signOut(): void
  show(screen: Screen): void
  showQueue(view: QueueView): void
  setSearch(search: string): void
  select(orderId: string | undefined): void
}

export const useUi = create<UiState>((set) => ({
  operator: undefined,
  screen: { name: 'queue' },
  queueView: 'ready',
  search: '',
  selectedOrderId: undefined,
  signIn: (operator) => set({ operator }),
  signOut: () => set({ operator: undefined, screen: { name: 'queue' } }),
  show: (screen) => set({ screen }),
  showQueue: (queueView) => set({ queueView, search: '', selectedOrderId: undefined, screen: { name: 'queue' } }),
  setSearch: (search) => set({ search, selectedOrderId: undefined }),
  select: (selectedOrderId) => set({ selectedOrderId }),
}))
