import { DeskError, type JournalOffer } from '#shared/contract/desk-contract.ts'
import { createTurns } from '../in-turn.ts'
import { type Journal, openJournal, retiredName, retireJournal } from '../journal/journal.ts'
import type { Shell } from '../shell.ts'
import { type EndpointLink, endpointLinks } from './endpoint-link.ts'

/** Who this desk is: its link to an endpoint and the journal that goes with it. They change together or not at all. */
export interface StationIdentity {
  link(): EndpointLink | undefined
  /** Throws DeskError while the desk becomes another station: what is read then would be the former one's. */
  journal(): Journal
  /** Finishes what broke off when the desk became another station: a full disk, a file that was held for a moment. */
  ready(): Promise<void>
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
 * Whoever opens the desk in between, or speaks next, finishes what the link says. The name is chosen before and is free,
 * so that a second try never sets the new station's journal aside. All that changes the link or opens a journal goes one
 * after the other: an answer to an offer must not write back the link that a change of station has just replaced, and two
 * that have one file open lose each other's lines.
 */
export async function openIdentity(
  home: string,
  secrets: Shell['secrets'],
  now: () => number,
): Promise<StationIdentity> {
  const links = endpointLinks(home, secrets)
  let link = await links.load()
  let journal: Journal | undefined
  const inTurn = createTurns()

  async function finish(): Promise<void> {
    if (link?.retiring !== undefined) {
      const { retiring, ...rest } = link
      const former = journal
      journal = undefined
      await former?.close()
      await retireJournal(home, retiring)
      await links.save(rest)
      link = rest
    }
    journal ??= await openJournal(home, now)
  }

  async function withOffered<T>(name: string, work: (offered: Journal) => Promise<T>): Promise<T> {
    const offered = await openJournal(home, now, name)
    try {
      return await work(offered)
    } finally {
      await offered.close()
    }
  }

  await finish()
  return {
    link: () => link,
    journal() {
      if (journal !== undefined) return journal
      throw new DeskError({
        code: 'journal-failed',
        message: 'This desk is becoming another station. Nothing was saved; try again in a moment.',
      })
    },
    ready: () => inTurn(finish),
    movedTo(moved) {
      link = moved
    },
    become: (next, why) =>
      inTurn(async () => {
        await finish()
        const former = link
        if (former === undefined) {
          await links.save(next)
          link = next
          return
        }
        const name = await retiredName(home, former.station.id)
        const left = { journal: name, station: former.station.id, at: new Date(now()).toISOString() }
        const earlier = why === undefined ? [] : (former.offers ?? [])
        const renewed = {
          ...next,
          offers: why === undefined ? [] : [...earlier, { ...left, why }],
          retiring: name,
        }
        await links.save(renewed)
        // From here on the desk is the new station, whatever fails: the former one's journal takes no line any more.
        link = renewed
        await finish()
      }),
    offers: () =>
      inTurn(async () => {
        const offers: JournalOffer[] = []
        for (const offer of link?.offers ?? [])
          offers.push({
            ...offer,
            facts: await withOffered(offer.journal, async (offered) => offered.read().unconfirmed),
          })
        // Whoever paired the desk again knows its new name: only work that was left behind is told.
        return offers.filter(({ why, facts }) => why !== 'paired-again' || facts.length > 0)
      }),
    answerOffer: (name, eventIds) =>
      inTurn(async () => {
        const offer = link?.offers?.find((known) => known.journal === name)
        if (link === undefined || offer === undefined) return
        const left = await withOffered(name, async (offered) => {
          await offered.settle(eventIds)
          return offered.read().unconfirmed.length
        })
        if (left > 0 || (eventIds.length > 0 && offer.why !== 'paired-again')) return
        const rest = { ...link, offers: (link.offers ?? []).filter((known) => known !== offer) }
        await links.save(rest)
        link = rest
      }),
    close: () => inTurn(async () => journal?.close()),
  }
}
