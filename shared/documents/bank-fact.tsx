import { Fragment, type ReactElement } from 'react'
import type { Seller } from '../shop/seller.ts'
import type { Paper } from './paper.ts'
import { Text } from './text.tsx'

export interface BankFactProps {
  readonly paper: Paper
  readonly bank: Seller['bank']
}

/** Where it is paid to, on a line of its own. */
export function BankFact({ paper, bank }: BankFactProps): ReactElement | null {
  if (bank === undefined) return null
  const { words } = paper
  const more = [
    [words.bankCode, bank.code],
    [words.correspondent, bank.correspondent],
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
            <span className="bank-code">
              {`${name} `}
              <bdi dir="ltr">
                <Text value={value} limit={40} />
              </bdi>
            </span>
          </Fragment>
        ),
      )}
    </div>
  )
}
