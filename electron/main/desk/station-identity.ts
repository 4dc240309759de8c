import type { JournalOffer } from '#shared/contract/desk-contract.ts'
import { type Journal, openJournal, retiredName, retireJournal } from '../journal/journal.ts'
import type { Shell } from '../shell.ts'
import { type EndpointLink, endpointLinks } from './endpoint-link.ts'

/** Who this desk is: its link to an endpoint and the journal that goes with it. They change together or not at all. */
export interface StationIdentity {
  link(): EndpointLink | undefined
  journal(): Journal
  /** Only the address: a desk's own endpoint listens at another port each time. */
  movedTo(link: EndpointLink): void
  /**
   * Becomes another station with an empty journal. With `why`, what the old journal holds and nobody has confirmed is
   * offered to a person.
   */
  become(link: EndpointLink, why?: JournalOffer['why']): Promise<void>
  offers(): Promise<JournalOffer[]>
  answerOffer(journal: string, eventIds: readonly string[]): Promise<void>
  close(): Promise<void>
}

/**
 * Holds at any moment of a crash: the link says which station this is, and `journal.jsonl` is that station's.
 *
 *   link of the new station, with the name for the old journal ─► rename ─► link without it
 *
 * Whoever opens the desk in between finishes what the link says. The name is chosen before and is free, so that a
 * second try never sets the new station's journal aside.
 */
export async function openIdentity(
  home: string,
  secrets: Shell['secrets'],
  now: () => number,
): Promise<StationIdentity> {
  const links = endpointLinks(home, secrets)
  let link = await links.load()
  if (link?.retiring !== undefined) link = await retire(link, link.retiring)
  let journal = await openJournal(home, now)

  async function retire({ retiring: _, ...rest }: EndpointLink, name: string): Promise<EndpointLink> {
    await retireJournal(home, name)
    await links.save(rest)
    return rest
  }

  async function withOffered<T>(name: string, work: (offered: Journal) => Promise<T>): Promise<T> {
    const offered = await openJournal(home, now, name)
    try {
      return await work(offered)
    } finally {
      await offered.close()
    }
  }

  return {
    link: () => link,
    journal: () => journal,
    movedTo(moved) {
      link = moved
    },
    async become(next, why) {
      const former = link
      if (former === undefined) {
        await links.save(next)
        link = next
        return
      }
      const name = await retiredName(home, former.station.id)
      const left = { journal: name, station: former.station.id, at: new Date(now()).toISOString() }
      const offers = why === undefined ? [] : [...(former.offers ?? []), { ...left, why }]
      await links.save({ ...next, offers, retiring: name })
      await journal.close()
      link = await retire({ ...next, offers }, name)
      journal = await openJournal(home, now)
    },
    async offers() {
      const offers: JournalOffer[] = []
      for (const offer of link?.offers ?? [])
        offers.push({
          ...offer,
          facts: await withOffered(offer.journal, async (offered) => offered.read().unconfirmed),
        })
      return offers
    },
    async answerOffer(name, eventIds) {
      const offer = link?.offers?.find((known) => known.journal === name)
      if (link === undefined || offer === undefined) return
      const left = await withOffered(name, async (offered) => {
        await offered.settle(eventIds)
        return offered.read().unconfirmed.length
      })
      if (eventIds.length > 0 || left > 0) return
      const rest = { ...link, offers: (link.offers ?? []).filter((known) => known !== offer) }
      await links.save(rest)
      link = rest
    },
    close: () => journal.close(),
  }
}
