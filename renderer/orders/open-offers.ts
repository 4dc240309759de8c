import type { Desk, JournalOffer } from '#shared/contract/desk-contract.ts'
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
    left.push({ ...offer, facts: offer.facts.filter((fact) => !known.has(fact.id)) })
  }
  return left
}
