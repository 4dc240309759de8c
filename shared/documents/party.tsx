import type { ReactElement } from 'react'
import type { Address } from '../order/intake.ts'
import type { Seller } from '../shop/seller.ts'
import { AddressBlock } from './address-block.tsx'
import { BankFact } from './bank-fact.tsx'
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
  /** Where this party is paid. */
  readonly bank?: Seller['bank']
}

/** Who takes part in it: address, and the ids under the names that their country uses. */
export function Party({ paper, title, address, ids = {}, wide = false, bank }: PartyProps): ReactElement {
  const named = namedIds(address.country, ids, paper)
  return (
    <div className={wide ? 'party wide' : 'party'}>
      <h2>{title}</h2>
      <AddressBlock paper={paper} address={address}>
        {named.length === 0 && bank === undefined ? null : (
          <div className="party-ids">
            {named.map(({ name, value, language }) => (
              <bdi dir={language === 'fa' ? 'rtl' : 'ltr'} key={`${name} ${value}`}>
                {name !== '' && <span lang={language}>{name} </span>}
                <Text value={value} limit={60} />
              </bdi>
            ))}
            <BankFact paper={paper} country={address.country} bank={bank} />
          </div>
        )}
      </AddressBlock>
    </div>
  )
}
