import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { JournalOffer } from '#shared/contract/desk-contract.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import { type Services, useServices } from './desk-context.tsx'

const queryKey = ['journal-offers']

/** What an older copy of this station left behind; facts that the endpoint has all the same need no decision. */
async function openOffers({ desk, station }: Pick<Services, 'desk' | 'station'>): Promise<readonly JournalOffer[]> {
  const { offers } = await desk.call('journal.offers', {})
  const left: JournalOffer[] = []
  for (const offer of offers) {
    const documents = await station.documents([...new Set(offer.facts.map((fact) => fact.orderId))])
    const known = new Set(documents.flatMap((document) => document.history.map((event) => event.id)))
    const stored = offer.facts.filter((fact) => known.has(fact.id)).map((fact) => fact.id)
    if (stored.length > 0) await desk.call('journal.answerOffer', { journal: offer.journal, eventIds: stored })
    left.push({ ...offer, facts: offer.facts.filter((fact) => !known.has(fact.id)) })
  }
  return left
}

export function useOffers() {
  const services = useServices()
  const { desk, station } = services
  const queries = useQueryClient()
  const { data: offers = [] } = useQuery({ queryKey, queryFn: () => openOffers(services), staleTime: 60_000 })
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
