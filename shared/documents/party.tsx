import type { ReactElement } from 'react'
import type { Address } from '../order/intake.ts'
import { AddressBlock } from './address-block.tsx'
import type { Paper } from './paper.ts'
import { namedIds, type PartyIds } from './party-ids.ts'
import { Text } from './text.tsx'

export interface PartyProps {
  readonly paper: Paper
  readonly title: string
  readonly address: Address
  readonly ids?: PartyIds | undefined
  /** The one that the carrier's person looks for. */
  readonly wide?: boolean
}

/** Who takes part in it: address, and the ids under the names that their country uses. */
export function Party({ paper, title, address, ids = {}, wide = false }: PartyProps): ReactElement {
  const named = namedIds(address.country, ids, paper)
  return (
    <div className={wide ? 'party wide' : 'party'}>
      <h2>{title}</h2>
      <AddressBlock paper={paper} address={address}>
        {named.length === 0 ? null : (
          <div className="ids">
            {named.map(({ name, value, language }) => (
              <span className="id" key={name}>
                <bdi lang={language}>{name}</bdi> <Text value={value} limit={60} />
              </span>
            ))}
          </div>
        )}
      </AddressBlock>
    </div>
  )
}

/** A party that stands there already under another name. */
export function SameParty({ paper, title, address }: Omit<PartyProps, 'ids' | 'wide'>): ReactElement {
  return (
    <div className="party">
      <h2>{title}</h2>
      <div className="name">
        <Text value={address.company ?? address.name} limit={90} />
      </div>
      <div className="soft">{paper.words.theSame}</div>
    </div>
  )
}
