import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { OrderEvent } from '#shared/order/event.ts'
import { useServices } from './desk-context.tsx'
import { openOffers } from './open-offers.ts'

const queryKey = ['journal-offers']

export function useOffers() {
  const { desk, station } = useServices()
  const queries = useQueryClient()
  const { data: offers = [] } = useQuery({ queryKey, queryFn: () => openOffers(desk, station), staleTime: 60_000 })
  const answer = useCallback(
    async (journal: string, eventIds: readonly string[]) => {
      await desk.call('journal.answerOffer', { journal, eventIds: [...eventIds] })
      await queries.invalidateQueries({ queryKey })
    },
    [desk, queries],
  )
  /** First ours, then no longer theirs: a fact that is sent twice keeps its id and is stored once. */
  const send = useCallback(
    async (journal: string, fact: OrderEvent) => {
      await station.redo(fact)
      await answer(journal, [fact.id])
    },
    [station, answer],
  )
  return { offers, answer, send }
}
