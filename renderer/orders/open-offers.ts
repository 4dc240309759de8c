import type { Desk, JournalOffer } from '#shared/contract/desk-contract.ts'
import type { OrderEvent } from '#shared/order/event.ts'
import type { Station } from './station.ts'

/**
 * What an older copy of this station left behind; facts that the endpoint has all the same need no decision.
 *
 * Only what the endpoint holds counts. The page that was open when the desk became another station still shows these
 * facts as its own, unsent: were they counted, they would be gone before anybody was asked.
 */
export async function openOffers(
  desk: Desk,
  station: Pick<Station, 'factsAtEndpoint'>,
): Promise<readonly JournalOffer[]> {
  const { offers } = await desk.call('journal.offers', {})
  const left: JournalOffer[] = []
  for (const offer of offers) {
    const known = await station.factsAtEndpoint([...new Set(offer.facts.map((fact) => fact.orderId))])
    const stored = offer.facts.filter((fact) => known.has(fact.id)).map((fact) => fact.id)
    if (stored.length > 0) await desk.call('journal.answerOffer', { journal: offer.journal, eventIds: stored })
    const facts = offer.facts.filter((fact) => !known.has(fact.id))
    // Whoever paired the desk again knows its new name: only work that was left behind is told.
    if (facts.length > 0 || offer.why !== 'paired-again') left.push({ ...offer, facts })
  }
  return left
}

/**
 * First ours, then no longer theirs: a fact that is sent twice keeps its id and is stored once. A list that was made before the
 * first whole pull may name a fact that the endpoint has; sent under this station's name it would be refused.
 */
export async function sendOffered(
  desk: Desk,
  station: Pick<Station, 'factsAtEndpoint' | 'redo'>,
  journal: string,
  fact: OrderEvent,
): Promise<void> {
  const known = await station.factsAtEndpoint([fact.orderId])
  if (!known.has(fact.id)) await station.redo(fact)
  await desk.call('journal.answerOffer', { journal, eventIds: [fact.id] })
}
