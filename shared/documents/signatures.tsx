import type { ReactElement } from 'react'
import type { Paper } from './paper.ts'
import { printable } from './printable-text.ts'
import { Block } from './text.tsx'

export interface Signature {
  readonly who: string
  /** Printed where it is known: the person still signs. */
  readonly name?: string | undefined
}

/** Lines to sign on, never torn from each other. */
export function Signatures({
  paper,
  signatures,
}: {
  readonly paper: Paper
  readonly signatures: readonly Signature[]
}): ReactElement | null {
  if (signatures.length === 0) return null
  return (
    <Block
      paper={paper}
      className={signatures.length > 2 ? `signatures many ${signatures.length > 3 ? 'narrow' : ''}` : 'signatures'}
    >
      {signatures.map(({ who, name }) => (
        <div className="signature" key={who}>
          <b>{who}</b>
          <span>
            {name === undefined || name === '' ? paper.words.dateAndSignature : <bdi>{printable(name, 40)}</bdi>}
          </span>
        </div>
      ))}
    </Block>
  )
}
