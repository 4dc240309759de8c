import type { ReactElement } from 'react'
import { Party, SameParty } from './party.tsx'
import { Block } from './text.tsx'
import type { WaybillProps } from './waybill.tsx'
import type { WaybillLook, WaybillParty } from './waybill-looks.ts'

/** Whom the form names; a party that stands there under an earlier name is not written twice. */
export function WaybillParties({ paper, data, look }: WaybillProps & { readonly look: WaybillLook }): ReactElement {
  const recipient = { address: data.shipTo, ids: data.recipient }
  const of: Record<WaybillParty, Pick<Parameters<typeof Party>[0], 'address' | 'ids'>> = {
    seller: { address: data.seller.address, ids: data.seller },
    payer: data.payer === undefined ? recipient : { address: data.payer.address, ids: data.payer },
    recipient,
  }
  const { words } = paper
  return (
    <Block paper={paper} className={look.parties.length > 3 ? 'parties four' : 'parties'}>
      {look.parties.map(({ word, who, wide }, index) => {
        const { address, ids } = of[who]
        const same = look.parties.slice(0, index).some((earlier) => of[earlier.who].address === address)
        return same ? (
          <SameParty key={word} paper={paper} title={words[word]} address={address} />
        ) : (
          <Party key={word} paper={paper} title={words[word]} address={address} ids={ids} wide={wide ?? false} />
        )
      })}
    </Block>
  )
}
