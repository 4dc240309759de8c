import { Fragment, type ReactElement } from 'react'
import type { Seller } from '../shop/seller.ts'
import type { Paper } from './paper.ts'
import { Text } from './text.tsx'

export interface BankFactProps {
  readonly paper: Paper
  /** The seller's: a БИК is no BIC, on paper in any language. */
  readonly country: string
  readonly bank: Seller['bank']
}

/** Where it is paid to, on a line of its own. */
export function BankFact({ paper, country, bank }: BankFactProps): ReactElement | null {
  if (bank === undefined) return null
  const { words } = paper
  const [codeName, correspondentName] = country === 'RU' ? ['БИК', 'к/с'] : [words.bankCode, words.correspondent]
  const more = [
    [codeName, bank.code],
    [correspondentName, bank.correspondent],
  ] as const
  return (
    <div className="bank-line">
      <span className="caption">{words.bank}</span> <Text value={bank.name} limit={120} />
      {' · '}
      <bdi dir="ltr" className="strong">
        <Text value={bank.account} limit={60} />
      </bdi>
      {more.map(([name, value]) =>
        value === undefined || value === '' ? null : (
          <Fragment key={name}>
            {' · '}
            <bdi className="bank-code">
              {`${name} `}
              <bdi dir="ltr">
                <Text value={value} limit={40} />
              </bdi>
            </bdi>
          </Fragment>
        ),
      )}
    </div>
  )
}
