import { useSyncExternalStore } from 'react'
import type { OrderEvent } from '#shared/order/event.ts'
import { type ParkedTrouble, readParked } from '../store/parked-trouble.ts'
import { useServices } from './desk-context.tsx'

/** A fact that the endpoint refused, and why. */
export interface ParkedFact {
  readonly id: string
  readonly orderId: string
  readonly event: OrderEvent
  readonly trouble: ParkedTrouble
}

export function useParkedFacts(): readonly ParkedFact[] {
  const { station } = useServices()
  const facts = useSyncExternalStore(station.subscribe, station.parkedFacts)
  return facts.map(({ id, orderId, event, parked = '' }) => ({ id, orderId, event, trouble: readParked(parked) }))
}
