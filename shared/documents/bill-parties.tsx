import type { ReactElement } from 'react'
import type { BillProps } from './bill-sums.tsx'
import { Party } from './party.tsx'
import { Block } from './text.tsx'

/** Seller, buyer and where it goes, on invoices and credit notes. */
export function BillParties({ paper, data }: BillProps): ReactElement {
  const { words } = paper
  return (
    <Block paper={paper} className="parties">
      <Party paper={paper} title={words.seller} address={data.seller.address} ids={data.seller} />
      <Party
        paper={paper}
        title={words.billTo}
        address={data.billTo}
        ids={{ ...data.buyer, taxId: data.customerTaxId }}
      />
      <Party paper={paper} title={words.shipTo} address={data.shipTo} />
    </Block>
  )
}
