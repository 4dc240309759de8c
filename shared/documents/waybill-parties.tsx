import type { ReactElement } from 'react'
import type { Address } from '../order/intake.ts'
import { Party } from './party.tsx'
import type { PartyIds } from './party-ids.ts'
import { Block } from './text.tsx'
import type { WaybillProps } from './waybill.tsx'
import type { WaybillLook, WaybillParty } from './waybill-looks.ts'

interface Who {
  readonly address: Address
  readonly ids: PartyIds | undefined
}

const isSame = (one: Address, other: Address): boolean =>
  (['name', 'company', 'street', 'city'] as const).every((part) => (one[part] ?? '') === (other[part] ?? ''))

/** Whom the form names. Who takes part in two ways stands there once, under both names. */
export function WaybillParties({ paper, data, look }: WaybillProps & { readonly look: WaybillLook }): ReactElement {
  const differs = data.payer !== undefined && !isSame(data.payer.address, data.shipTo)
  const apart = differs && look.parties.some((party) => party.apart === true)
  const named = look.parties.filter((party) => party.apart !== true || apart)
  const recipient: Who = { address: data.shipTo, ids: apart ? undefined : data.recipient }
  const of: Record<WaybillParty, Who> = {
    seller: { address: data.seller.address, ids: data.seller },
    payer: data.payer === undefined ? recipient : { address: data.payer.address, ids: data.payer },
    recipient,
  }
  const parties = [...new Set(named.map(({ who }) => of[who]))].map((party) => {
    const roles = named.filter(({ who }) => of[who] === party)
    return {
      party,
      title: roles.map(({ word }) => paper.words[word]).join(' · '),
      // Three of them share the width.
      wide: !apart && roles.some(({ wide }) => wide),
    }
  })
  const inThirds = apart || parties.some(({ wide }) => wide)
  return (
    <Block paper={paper} className={inThirds ? 'parties' : 'parties halves'}>
      {parties.map(({ party: { address, ids }, title, wide }) => (
        <Party
          key={title}
          paper={paper}
          title={title}
          address={address}
          ids={ids}
          wide={wide}
          bank={look.bank === true && address === data.seller.address ? data.seller.bank : undefined}
        />
      ))}
    </Block>
  )
}
