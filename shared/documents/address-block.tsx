import type { ReactElement } from 'react'
import type { Address } from '../order/intake.ts'
import type { Paper } from './paper.ts'
import { printable } from './printable-text.ts'
import { Phone, Text } from './text.tsx'

/** The steps in which an address gets smaller, so that a long one is read whole and never moves what is below it. */
export function addressSize(address: Address): 'large' | 'medium' | 'small' {
  const lines = [address.name, address.company, address.street, `${address.postcode} ${address.city}`]
  const longest = Math.max(...lines.map((line) => printable(line ?? '', 400).length))
  const all = lines.reduce((sum, line) => sum + printable(line ?? '', 400).length, 0)
  if (longest <= 30 && all <= 90) return 'large'
  return longest <= 62 && all <= 150 ? 'medium' : 'small'
}

export interface AddressBlockProps {
  readonly paper: Paper
  readonly address: Address
  /** What stands below: tax numbers, a pick-up point. */
  readonly children?: ReactElement | ReactElement[] | null | undefined
}

/** An address in the order in which the post reads it, each part clamped to its own lines. */
export function AddressBlock({ paper, address, children }: AddressBlockProps): ReactElement {
  const country = printable(paper.country(address.country), 40)
  return (
    <address className={`address ${addressSize(address)}`}>
      <div className="name">
        <Text value={address.name} limit={90} />
      </div>
      {address.company !== undefined && address.company !== '' && (
        <div className="company">
          <Text value={address.company} limit={70} />
        </div>
      )}
      <div className="street">
        <Text value={address.street} limit={190} />
      </div>
      <div className="city">
        <Text value={`${printable(address.postcode, 14)} ${printable(address.city, 48)}`} limit={64} />
      </div>
      <div className="country">
        {address.region !== undefined && address.region !== '' && (
          <>
            <Text value={address.region} limit={30} />
            {' · '}
          </>
        )}
        <bdi>{country}</bdi>
      </div>
      {address.phone !== undefined && address.phone !== '' && (
        <div className="phone">
          {paper.words.phone} <Phone value={address.phone} />
        </div>
      )}
      {children}
    </address>
  )
}
