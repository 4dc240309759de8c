import { useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { OrderDocument } from '#shared/order/order.ts'
import { useServices } from './desk-context.tsx'
import { type EndpointTrouble, whyNot } from './endpoint-questions.ts'

/** Fewer letters than this find half the shop. */
const leastLetters = 3
/** A pause in typing, so that not every letter asks the endpoint. */
const pauseMs = 300

export interface OlderOrders {
  readonly state: 'idle' | 'searching' | 'found' | 'offline' | 'refused'
  /** What the endpoint knows and this station does not hold. */
  readonly orders: readonly OrderDocument[]
  readonly more: boolean
  /** Why the endpoint would not look. */
  readonly trouble: EndpointTrouble | undefined
}

/** Asks the endpoint for orders that stations no longer keep (react-query: nothing of it is stored here). */
export function useOlderOrders(query: string, enabled = true): OlderOrders {
  const { endpoint, station } = useServices()
  const settled = useSettled(query.trim())
  const asks = enabled && settled.length >= leastLetters
  const { data, error, isFetching } = useQuery({
    queryKey: ['older-orders', settled],
    queryFn: () => endpoint.search(settled),
    enabled: asks,
    retry: false,
    staleTime: 30_000,
  })
  const nothing = { orders: [], more: false, trouble: undefined }
  if (!asks || settled !== query.trim()) return { ...nothing, state: asks ? 'searching' : 'idle' }
  if (isFetching) return { ...nothing, state: 'searching' }
  if (error !== null) {
    const trouble = whyNot(error)
    return { ...nothing, state: trouble.kind === 'refused' ? 'refused' : 'offline', trouble }
  }
  const orders = data?.documents.filter((order) => !station.index.has(order.id)) ?? []
  return { state: 'found', orders, more: data?.more ?? false, trouble: undefined }
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
