import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { OrderEvent } from '#shared/order/event.ts'
import { useServices } from './desk-context.tsx'
import { openOffers, sendOffered } from './open-offers.ts'
import { useSync } from './use-station.ts'

const queryKey = ['journal-offers']

export function useOffers() {
  const { desk, station } = useServices()
  const queries = useQueryClient()
  // A station that is new has pulled nothing yet: what the endpoint holds is known after the first whole pull.
  const pulled = useSync().status.kind === 'live'
  const { data: offers = [] } = useQuery({
    queryKey: [...queryKey, pulled],
    queryFn: () => openOffers(desk, station),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  const answer = useCallback(
    async (journal: string, eventIds: readonly string[]) => {
      await desk.call('journal.answerOffer', { journal, eventIds: [...eventIds] })
      await queries.invalidateQueries({ queryKey })
    },
    [desk, queries],
  )
  const send = useCallback(
    async (journal: string, fact: OrderEvent) => {
      await sendOffered(desk, station, journal, fact)
      await queries.invalidateQueries({ queryKey })
    },
    [desk, station, queries],
  )
  return { offers, answer, send }
}
